/** What one fund earned and risked, alone and against a benchmark. May use series, convention, outcome and numeric. */
@NullMarked
package io.fundcalc.engine.performance;

import org.jspecify.annotations.NullMarked;
