/** Every claim of speed, with its reference in the same run. May use the engine and the references. */
@NullMarked
package io.fundcalc.benchmarks;

import org.jspecify.annotations.NullMarked;
