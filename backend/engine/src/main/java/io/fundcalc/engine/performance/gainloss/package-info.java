/** Gains against losses, of single periods and of the tails. Uses tracks and the tail ratio. */
@NullMarked
package io.fundcalc.engine.performance.gainloss;

import org.jspecify.annotations.NullMarked;
