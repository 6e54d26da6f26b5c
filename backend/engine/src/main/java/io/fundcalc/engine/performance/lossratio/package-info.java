/** Return per unit of drawdown. May use returns, drawdown, track. */
@NullMarked
package io.fundcalc.engine.performance.lossratio;

import org.jspecify.annotations.NullMarked;
