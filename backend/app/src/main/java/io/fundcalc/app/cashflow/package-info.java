/** The room of money that came and went on dates. May use the engine and the platform, no other room. */
@NullMarked
package io.fundcalc.app.cashflow;

import org.jspecify.annotations.NullMarked;
