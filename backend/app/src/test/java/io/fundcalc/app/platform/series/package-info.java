/** Tests of the series of requests. */
@NullMarked
package io.fundcalc.app.platform.series;

import org.jspecify.annotations.NullMarked;
