package io.fundcalc.engine.numeric.exponential;

import java.util.Arrays;

/**
 * A sum of exponentials, f(v) = Σ aᵢ·e^(−kᵢv) with whole exponents 0 = k₀ &lt; k₁ &lt; … and no aᵢ zero: a present value as a
 * function of v, the logarithm of growth over one step of time.
 */
public final class ExponentialSum {

    /** A sum of parts is nothing when it is within this share of their sizes: what is left is rounding. */
    private static final double DUST = 0x1p-50;

    /** e^−700 is the last power with all its digits. */
    private static final double MOST_EXPONENT = 700;

    private final int[] exponents;
    private final double[] coefficients;

    private ExponentialSum(int[] exponents, double[] coefficients) {
        this.exponents = exponents;
        this.coefficients = coefficients;
    }

    /**
     * Adds up what shares an exponent, drops what comes to nothing and counts exponents from the first term left.
     *
     * @param exponents ascending, may repeat; the array is given away
     * @param coefficients finite, one for each; the array is given away
     */
    public static ExponentialSum of(int[] exponents, double[] coefficients) {
        int kept = 0;
        int next = 0;
        while (next < exponents.length) {
            int exponent = exponents[next];
            double sum = coefficients[next];
            double size = Math.abs(sum);
            for (next++; next < exponents.length && exponents[next] == exponent; next++) {
                sum += coefficients[next];
                size += Math.abs(coefficients[next]);
            }
            if (Math.abs(sum) > DUST * size) {
                exponents[kept] = exponent;
                coefficients[kept++] = sum;
            }
        }
        int first = kept == 0 ? 0 : exponents[0];
        for (int i = 0; i < kept; i++) {
            exponents[i] -= first;
        }
        return kept == exponents.length
                ? new ExponentialSum(exponents, coefficients)
                : new ExponentialSum(Arrays.copyOf(exponents, kept), Arrays.copyOf(coefficients, kept));
    }

    public int size() {
        return exponents.length;
    }

    public int exponent(int index) {
        return exponents[index];
    }

    public double coefficient(int index) {
        return coefficients[index];
    }

    /** The largest exponent. */
    public int span() {
        return exponents.length == 0 ? 0 : exponents[exponents.length - 1];
    }

    /**
     * How often the sign changes from term to term: by Descartes' rule, which holds for real exponents too, no fewer than
     * the zeros of f on the whole line, and none or one mean exactly as many.
     */
    public int signChanges() {
        int changes = 0;
        for (int i = 1; i < coefficients.length; i++) {
            changes += (coefficients[i] > 0) != (coefficients[i - 1] > 0) ? 1 : 0;
        }
        return changes;
    }

    /**
     * Upper bound of the number of zeros above v: sign changes of the partial sums of f(v), first term first. The true
     * number is less by an even count (Laguerre 1883). Rounding is counted against us, so the bound is never too low.
     *
     * @param v not negative, so that terms shrink along the way
     */
    public int mostZerosAbove(double v) {
        return changes(v, false);
    }

    /**
     * Upper bound of the number of zeros below v, from the partial sums with the last term first.
     *
     * @param v not positive
     */
    public int mostZerosBelow(double v) {
        return changes(-v, true);
    }

    /** A power that underflows may still have a product with its coefficient. */
    private static double discounted(double coefficient, double exponent) {
        return exponent < MOST_EXPONENT
                ? coefficient * Math.exp(-exponent)
                : Math.copySign(Math.exp(Math.log(Math.abs(coefficient)) - exponent), coefficient);
    }

    private int changes(double decay, boolean backward) {
        double sum = 0;
        double size = 0;
        int sign = 0;
        int changes = 0;
        for (int step = 0; step < exponents.length; step++) {
            int i = backward ? exponents.length - 1 - step : step;
            int distance = backward ? span() - exponents[i] : exponents[i];
            double term = decay == 0 ? coefficients[i] : discounted(coefficients[i], distance * decay);
            sum += term;
            size += Math.abs(term);
            if (Math.abs(sum) <= (step + 4) * 0x1p-52 * size) {
                return Integer.MAX_VALUE;
            }
            int now = sum > 0 ? 1 : -1;
            changes += sign != 0 && now != sign ? 1 : 0;
            sign = now;
        }
        return changes;
    }
}
