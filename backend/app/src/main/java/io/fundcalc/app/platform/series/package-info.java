/**
 * Series as a request names them: inline, a data set or a fund; from here on they are the engine's validated types. May
 * use the samples and problems of the platform.
 */
@NullMarked
package io.fundcalc.app.platform.series;

import org.jspecify.annotations.NullMarked;
