/** Prices and rates: Yahoo, the ECB, FRED. */
@NullMarked
package io.fundcalc.app.fund.source.market;

import org.jspecify.annotations.NullMarked;
