package io.fundcalc.engine.numeric;

/**
 * Logarithms of compounded growth without a logarithm for each step.
 *
 * <p>ln(1 + r) = 2 artanh(z) with z = r ÷ (2 + r), a series in z² whose terms past z¹³ are below the last bit while
 * |r| ≤ 0.15; the loop over it has no branch and no call, so the compiler turns it into vector instructions. Larger
 * steps take {@link Math#log1p}.
 */
public final class CumulativeLog {

    /** The sums are exact to this for some thousand steps of usual size. */
    public static final double ROUNDING = 1e-14;

    private static final double SERIES_LIMIT = 0.15;

    private CumulativeLog() {}

    /**
     * Writes ln ∏(1 + r) over the first i + 1 returns to position i; −∞ from a total loss on.
     *
     * @param returns steps
     * @param logs at least as long
     */
    public static void write(double[] returns, double[] logs) {
        series(returns, logs);
        double sum = 0;
        for (int i = 0; i < returns.length; i++) {
            sum += Math.abs(returns[i]) > SERIES_LIMIT ? Math.log1p(returns[i]) : logs[i];
            logs[i] = sum;
        }
    }

    private static void series(double[] returns, double[] steps) {
        for (int i = 0; i < returns.length; i++) {
            double z = returns[i] / (2 + returns[i]);
            double w = z * z;
            double high = 1.0 / 7 + w * (1.0 / 9 + w * (1.0 / 11 + w * (1.0 / 13)));
            steps[i] = 2 * z * (1 + w * (1.0 / 3 + w * (1.0 / 5 + w * high)));
        }
    }
}
