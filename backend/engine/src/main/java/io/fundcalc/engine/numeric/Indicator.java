package io.fundcalc.engine.numeric;

/**
 * Comparisons as numbers: 1 or 0 to be added up.
 *
 * <p>The sign of a return cannot be predicted, not even by the processor: a branch on it goes wrong every few values
 * and each
 * time costs as much as a dozen additions. A compiler may or may not make a branch of a comparison; of these it cannot.
 */
public final class Indicator {

    private static final int SIGN = 63;

    private Indicator() {}

    /**
     * 1 where a &lt; b, else 0: the sign of a − b, which is exact, since different numbers never differ by zero.
     *
     * @param a not NaN
     * @param b not NaN and not the same infinity as a
     */
    public static int below(double a, double b) {
        // Adding zero turns the −0 of −0 − 0 into 0.
        return (int) (Double.doubleToRawLongBits(a - b + 0.0) >>> SIGN);
    }
}
