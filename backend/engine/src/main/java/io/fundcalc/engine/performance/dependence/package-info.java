/** How the returns of one period depend on those before. Uses tracks alone. */
@NullMarked
package io.fundcalc.engine.performance.dependence;

import org.jspecify.annotations.NullMarked;
