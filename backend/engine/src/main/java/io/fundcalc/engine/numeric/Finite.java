package io.fundcalc.engine.numeric;

/**
 * Marks sums that left the range of numbers. An infinite sum in a denominator would give a quotient of zero; as a number
 * that is none it makes every figure built on it unavailable.
 */
public final class Finite {

    private Finite() {}

    /** The number itself; {@code NaN} where it is infinite. */
    public static double orNaN(double number) {
        return 0 * number + number;
    }
}
