/**
 * Series as a request names them: inline, a data set or a fund; from here on they are the engine's validated types. What
 * a request only refers to comes from the shelves that rooms offer. May use problems, sessions and canonical forms. More
 * than twelve files, because each form that a series has on its way is a record of its own.
 */
@NullMarked
package io.fundcalc.app.platform.series;

import org.jspecify.annotations.NullMarked;
