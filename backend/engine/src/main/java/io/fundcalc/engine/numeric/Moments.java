package io.fundcalc.engine.numeric;

/**
 * Mean and central sums of a row of numbers.
 *
 * <p>The mean comes first; the deviations from it are summed in a second pass, and what the mean's own rounding leaves
 * in their sum is taken out again (corrected two-pass algorithm, T. F. Chan, G. H. Golub, R. J. LeVeque, Algorithms for
 * Computing the Sample Variance, The American Statistician 37(3), 1983). Four independent partial sums keep the
 * rounding error at a quarter and the processor's adders busy.
 *
 * @param count how many numbers
 * @param mean their mean; 0 when there are none
 * @param second Σ(x − mean)²
 * @param third Σ(x − mean)³
 * @param fourth Σ(x − mean)⁴
 */
public record Moments(int count, double mean, double second, double third, double fourth) {

    /** What leaves the range of numbers is {@code NaN}. */
    public Moments {
        mean = Finite.orNaN(mean);
        second = Finite.orNaN(second);
        third = Finite.orNaN(third);
        fourth = Finite.orNaN(fourth);
    }

    private static final int LANES = 4;

    /** Moments of all values. */
    public static Moments of(double[] values) {
        return of(values, 0, values.length);
    }

    /** Moments of the values from position {@code from} up to but without {@code to}. */
    public static Moments of(double[] values, int from, int to) {
        int count = to - from;
        if (count <= 0) {
            return new Moments(0, 0, 0, 0, 0);
        }
        return about(mean(values, from, to), values, from, to);
    }

    /** The mean of the values from position {@code from} up to but without {@code to}, of which there is one at least. */
    public static double mean(double[] values, int from, int to) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = from;
        for (; i <= to - LANES; i += LANES) {
            a += values[i];
            b += values[i + 1];
            c += values[i + 2];
            d += values[i + 3];
        }
        for (; i < to; i++) {
            a += values[i];
        }
        double mean = ((a + b) + (c + d)) / (to - from);
        // A row of equal numbers has exactly that mean; the rounded sum would miss it by a hair.
        double off = values[from] - mean;
        return Math.abs(off) <= 1e-11 * Math.abs(mean) && isFlat(values, from, to) ? values[from] : mean;
    }

    private static boolean isFlat(double[] values, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (values[i] != values[from]) {
                return false;
            }
        }
        return true;
    }

    private static Moments about(double mean, double[] values, int from, int to) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        double firstOdd = 0;
        double secondOdd = 0;
        double thirdOdd = 0;
        double fourthOdd = 0;
        // Two sums of each kind, so that an addition need not wait for the one before.
        for (int i = from; i < to - 1; i += 2) {
            double off = values[i] - mean;
            double square = off * off;
            first += off;
            second += square;
            third += square * off;
            fourth += square * square;
            double offOdd = values[i + 1] - mean;
            double squareOdd = offOdd * offOdd;
            firstOdd += offOdd;
            secondOdd += squareOdd;
            thirdOdd += squareOdd * offOdd;
            fourthOdd += squareOdd * squareOdd;
        }
        int count = to - from;
        double rest = count % 2 == 0 ? 0 : values[to - 1] - mean;
        double square = rest * rest;
        Moments moments = new Moments(
                count,
                mean,
                second + secondOdd + square,
                third + thirdOdd + square * rest,
                fourth + fourthOdd + square * square);
        return moments.centred(first + firstOdd + rest);
    }

    /** Moves the centre to where the deviations sum to zero, exact to first order: the shift is a rounding of the mean. */
    private Moments centred(double first) {
        double shift = first / count;
        return new Moments(
                count,
                mean + shift,
                Math.max(0, second - first * shift),
                third - 3 * shift * second,
                fourth - 4 * shift * third);
    }

    /** Σ(x − mean)² ÷ (count − ddof); the count must exceed ddof. */
    public double variance(int ddof) {
        return second / (count - ddof);
    }

    /** Square root of the variance. */
    public double deviation(int ddof) {
        return Math.sqrt(variance(ddof));
    }

    /** Moment coefficient of skewness, g₁ = m₃ ÷ m₂^1.5 with mₖ = Σ(x − mean)ᵏ ÷ count; the numbers must vary. */
    public double skewness() {
        double deviation = deviation(0);
        return third / count / (deviation * deviation * deviation);
    }

    /** Moment coefficient of excess kurtosis, g₂ = m₄ ÷ m₂² − 3; the numbers must vary. */
    public double excessKurtosis() {
        double variance = variance(0);
        return fourth / count / (variance * variance) - 3;
    }
}
