/** Exact amounts of money, shares and NAV, and how they are rounded. May use nothing. */
@NullMarked
package io.fundcalc.engine.money;

import org.jspecify.annotations.NullMarked;
