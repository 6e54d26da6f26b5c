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

    /** ln ∏(1 + r) over the first i returns at position i, 0 at position 0; −∞ from a total loss on. */
    public static double[] of(double[] returns) {
        double[] steps = series(returns);
        replaceLarge(returns, steps);
        double[] logs = new double[returns.length + 1];
        double sum = 0;
        for (int i = 0; i < steps.length; i++) {
            sum += steps[i];
            logs[i + 1] = sum;
        }
        return logs;
    }

    private static double[] series(double[] returns) {
        double[] steps = new double[returns.length];
        for (int i = 0; i < steps.length; i++) {
            double z = returns[i] / (2 + returns[i]);
            double w = z * z;
            double high = 1.0 / 7 + w * (1.0 / 9 + w * (1.0 / 11 + w * (1.0 / 13)));
            steps[i] = 2 * z * (1 + w * (1.0 / 3 + w * (1.0 / 5 + w * high)));
        }
        return steps;
    }

    private static void replaceLarge(double[] returns, double[] steps) {
        for (int i = 0; i < returns.length; i++) {
            if (Math.abs(returns[i]) > SERIES_LIMIT) {
                steps[i] = Math.log1p(returns[i]);
            }
        }
    }
}
