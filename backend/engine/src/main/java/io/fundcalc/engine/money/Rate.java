package io.fundcalc.engine.money;

import java.math.BigDecimal;

/**
 * An exact rate of a fee. Immutable; equal where the numbers are.
 *
 * @param value ratio, from 0 up to but not including 1 (0.015 is 1.5 %), without trailing zeros
 */
public record Rate(BigDecimal value) {

    public static final Rate ZERO = new Rate(BigDecimal.ZERO);

    /** @throws IllegalArgumentException where it lies outside */
    public Rate {
        if (!allows(value)) {
            throw new IllegalArgumentException("a rate must be from 0 to below 1, got " + value);
        }
        value = Rounding.plain(value);
    }

    /** Whether a rate can have this value. */
    public static boolean allows(BigDecimal value) {
        return value.signum() >= 0 && value.compareTo(BigDecimal.ONE) < 0;
    }

    /** The rate that is written so. */
    public static Rate of(String text) {
        return new Rate(new BigDecimal(text));
    }

    /**
     * This rate at a discount.
     *
     * @param discount multiplier from 0 to 1; 0.1 leaves a tenth
     */
    public Rate times(BigDecimal discount) {
        return new Rate(value.multiply(discount));
    }

    /** What this rate has more than another; 0 where it has less. */
    public Rate above(Rate other) {
        return new Rate(value.subtract(other.value).max(BigDecimal.ZERO));
    }

    /** 1 less this rate. */
    public BigDecimal remainder() {
        return BigDecimal.ONE.subtract(value);
    }

    /** For ratios, which are doubles; money is never computed from it. */
    public double asDouble() {
        return value.doubleValue();
    }
}
