package io.fundcalc.engine.quality;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What returns around one row usually are: their median, and their usual distance from it.
 *
 * @param median of the returns around
 * @param deviation scaled as a standard deviation
 */
record UsualMove(double median, double deviation) {

    private static final int REACH = 30;
    private static final int FEWEST = 20;

    /** Standard deviation of a normal distribution over its median absolute deviation. */
    private static final double NORMAL = 1.4826;

    private static final double REVERTS_WITHIN = 6;

    /** Where there are too few returns: one per cent a period, as of a fund of shares. */
    static final UsualMove UNKNOWN = new UsualMove(0, 0.01);

    /**
     * The move that is usual around a return, without that return.
     *
     * @param returns NaN where a return says nothing
     * @param floor least deviation, what rounding alone can do
     * @return null where there are fewer than 20 others
     */
    static @Nullable UsualMove around(double[] returns, int at, double floor) {
        int from = Math.max(0, Math.min(at - REACH, returns.length - 2 * REACH - 1));
        int to = Math.min(returns.length, from + 2 * REACH + 1);
        double[] others = new double[to - from];
        int count = 0;
        for (int i = from; i < to; i++) {
            if (i != at && !Double.isNaN(returns[i])) {
                others[count++] = returns[i];
            }
        }
        if (count < FEWEST) {
            return null;
        }
        others = Arrays.copyOf(others, count);
        double median = median(others);
        for (int i = 0; i < count; i++) {
            others[i] = Math.abs(others[i] - median);
        }
        return new UsualMove(median, NORMAL * Math.max(median(others), floor));
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int half = values.length / 2;
        return values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
    }

    /** Whether two returns that compound to this have taken each other back. */
    boolean revert(double overBoth) {
        return Math.abs(overBoth - 2 * median) <= REVERTS_WITHIN * deviation;
    }

    double deviations(double change) {
        return Math.abs(change - median) / deviation;
    }
}
