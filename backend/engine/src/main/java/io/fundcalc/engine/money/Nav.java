package io.fundcalc.engine.money;

import java.math.BigDecimal;

/**
 * An exact net asset value of one share. Immutable; equal where the numbers are.
 *
 * @param value units of the currency for one share, above 0, without trailing zeros
 */
public record Nav(BigDecimal value) {

    /** @throws IllegalArgumentException where it is not above 0 */
    public Nav {
        if (value.signum() <= 0) {
            throw new IllegalArgumentException("a NAV must be above 0, got " + value);
        }
        value = Rounding.plain(value);
    }

    /** The NAV that is written so. */
    public static Nav of(String text) {
        return new Nav(new BigDecimal(text));
    }
}
