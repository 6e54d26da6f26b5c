/** What the fund earned. May use track and what lies below it. */
@NullMarked
package io.fundcalc.engine.performance.returns;

import org.jspecify.annotations.NullMarked;
