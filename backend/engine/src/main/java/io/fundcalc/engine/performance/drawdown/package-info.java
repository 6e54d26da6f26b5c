/** Falls from running peaks. May use track and what lies below it. */
@NullMarked
package io.fundcalc.engine.performance.drawdown;

import org.jspecify.annotations.NullMarked;
