/** Tests of the cash-flow room against the running service. */
@NullMarked
package io.fundcalc.app.cashflow;

import org.jspecify.annotations.NullMarked;
