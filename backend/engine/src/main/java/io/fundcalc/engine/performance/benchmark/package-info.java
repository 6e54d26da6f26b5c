/** The fund against a benchmark on common dates. May use returns, risk, track. */
@NullMarked
package io.fundcalc.engine.performance.benchmark;

import org.jspecify.annotations.NullMarked;
