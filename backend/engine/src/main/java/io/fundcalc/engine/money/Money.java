package io.fundcalc.engine.money;

import java.math.BigDecimal;

/**
 * An exact amount of one currency. Immutable; equal where the numbers are, whatever zeros they were written with. A
 * {@link BigDecimal} of up to 18 digits computes in a {@code long}.
 *
 * @param value in units of the currency, without trailing zeros
 */
public record Money(BigDecimal value) implements Comparable<Money> {

    public static final Money ZERO = new Money(BigDecimal.ZERO);

    /** Drops trailing zeros. */
    public Money {
        value = Rounding.plain(value);
    }

    /** The amount that is written so. */
    public static Money of(String text) {
        return new Money(new BigDecimal(text));
    }

    public Money plus(Money other) {
        return new Money(value.add(other.value));
    }

    public Money minus(Money other) {
        return new Money(value.subtract(other.value));
    }

    /** The part of this amount that the rate names, unrounded. */
    public Money times(Rate rate) {
        return new Money(value.multiply(rate.value()));
    }

    /** The amount that, with a fee of this rate on top, makes this one: amount ÷ (1 + rate), rounded once. */
    public Money without(Rate rate, Rounding rounding) {
        BigDecimal whole = BigDecimal.ONE.add(rate.value());
        return new Money(
                value.divide(whole, rounding.moneyScale(), rounding.money().java()));
    }

    /** The shares that this amount buys, rounded once. */
    public Shares at(Nav nav, Rounding rounding) {
        return new Shares(value.divide(
                nav.value(), rounding.shareScale(), rounding.shares().java()));
    }

    /** This amount as it is booked. */
    public Money rounded(Rounding rounding) {
        return new Money(value.setScale(rounding.moneyScale(), rounding.money().java()));
    }

    /** What part of another amount this one is; the ratio is a double. */
    public double ratioTo(Money other) {
        return value.divide(other.value, java.math.MathContext.DECIMAL64).doubleValue();
    }

    public boolean isPositive() {
        return value.signum() > 0;
    }

    public boolean isNegative() {
        return value.signum() < 0;
    }

    @Override
    public int compareTo(Money other) {
        return value.compareTo(other.value);
    }
}
