/**
 * The way every calculation takes through the service: body, cache, bounded computing, envelope. Rooms hand in a request
 * type and a function; nothing here knows a family. More than twelve files, because each station on that way is one,
 * and half of them are package-private.
 */
@NullMarked
package io.fundcalc.app.platform.calculation;

import org.jspecify.annotations.NullMarked;
