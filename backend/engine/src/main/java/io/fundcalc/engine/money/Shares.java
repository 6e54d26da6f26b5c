package io.fundcalc.engine.money;

import java.math.BigDecimal;

/**
 * An exact number of shares of a fund. Immutable; equal where the numbers are.
 *
 * @param value shares, without trailing zeros
 */
public record Shares(BigDecimal value) implements Comparable<Shares> {

    public static final Shares ZERO = new Shares(BigDecimal.ZERO);

    /** Drops trailing zeros. */
    public Shares {
        value = Rounding.plain(value);
    }

    /** The number that is written so. */
    public static Shares of(String text) {
        return new Shares(new BigDecimal(text));
    }

    public Shares plus(Shares other) {
        return new Shares(value.add(other.value));
    }

    public Shares minus(Shares other) {
        return new Shares(value.subtract(other.value));
    }

    /** The smaller of the two. */
    public Shares atMost(Shares other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** What they are worth, unrounded. */
    public Money at(Nav nav) {
        return new Money(value.multiply(nav.value()));
    }

    public boolean isPositive() {
        return value.signum() > 0;
    }

    @Override
    public int compareTo(Shares other) {
        return value.compareTo(other.value);
    }
}
