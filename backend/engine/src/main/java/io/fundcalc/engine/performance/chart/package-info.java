/** The lines that the page draws. May use drawdown, track. */
@NullMarked
package io.fundcalc.engine.performance.chart;

import org.jspecify.annotations.NullMarked;
