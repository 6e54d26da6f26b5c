/** Sums of exponentials and all their zeros: what every internal rate of return comes down to. May use execution. */
@NullMarked
package io.fundcalc.engine.numeric.exponential;

import org.jspecify.annotations.NullMarked;
