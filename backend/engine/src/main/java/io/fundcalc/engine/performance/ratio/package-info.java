/** Return per unit of volatility, of shortfall below a target or of loss. May use returns, risk, track. */
@NullMarked
package io.fundcalc.engine.performance.ratio;

import org.jspecify.annotations.NullMarked;
