/** The fund's excess returns on a straight line of the benchmark's. May use returns, track and what lies below it. */
@NullMarked
package io.fundcalc.engine.performance.regression;

import org.jspecify.annotations.NullMarked;
