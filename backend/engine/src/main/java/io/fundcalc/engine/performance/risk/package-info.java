/** How returns spread, alone. May use track and what lies below it. */
@NullMarked
package io.fundcalc.engine.performance.risk;

import org.jspecify.annotations.NullMarked;
