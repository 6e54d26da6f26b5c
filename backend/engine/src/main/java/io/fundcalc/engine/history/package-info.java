/** From raw histories to comparable growth: adjusting, frequency, resampling, aligning. May use series and convention. */
@NullMarked
package io.fundcalc.engine.history;

import org.jspecify.annotations.NullMarked;
