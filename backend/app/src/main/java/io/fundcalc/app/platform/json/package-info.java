/**
 * JSON at the door: requests are read strictly and streaming. Knows problems, and no family. More than twelve files,
 * because each kind of value that a request may hold is read by one, and they see each other's package-private parts.
 */
@NullMarked
package io.fundcalc.app.platform.json;

import org.jspecify.annotations.NullMarked;
