/** Declarations of figures: what a family says once of each figure, and the values that follow. Uses outcomes alone. */
@NullMarked
package io.fundcalc.engine.figure;

import org.jspecify.annotations.NullMarked;
