/** A fund prepared once for every calculation. May use history, series, convention, outcome and numeric. */
@NullMarked
package io.fundcalc.engine.performance.track;

import org.jspecify.annotations.NullMarked;
