/** Speed and memory of reading uploaded files. */
@NullMarked
package io.fundcalc.benchmarks.intake;

import org.jspecify.annotations.NullMarked;
