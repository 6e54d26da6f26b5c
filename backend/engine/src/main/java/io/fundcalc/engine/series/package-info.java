/** Validated inputs: what has passed their doors is never checked again. Knows no other package. */
@NullMarked
package io.fundcalc.engine.series;

import org.jspecify.annotations.NullMarked;
