/** What money earned that came and went on dates. May use series, convention, outcome and numeric. */
@NullMarked
package io.fundcalc.engine.cashflow;

import org.jspecify.annotations.NullMarked;
