/** Figures over moving windows. May use track and what lies below it. */
@NullMarked
package io.fundcalc.engine.performance.rolling;

import org.jspecify.annotations.NullMarked;
