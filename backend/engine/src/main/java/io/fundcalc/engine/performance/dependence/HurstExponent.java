package io.fundcalc.engine.performance.dependence;

import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.performance.track.Track;

/**
 * Hurst exponent: whether moves persist (above 0.5), wander (0.5) or turn back (below), by the rescaled range.
 *
 * <pre>
 * Figure       hurst
 * Formula      ln(mean(R ÷ S)) ≈ a + H × ln(w), w = 8, 16, 32 … ≤ T ÷ 2
 * Symbols      R range of the summed deviations from the mean within a block of w returns · S population deviation of
 *              the block · mean over the ⌊T ÷ w⌋ blocks from the start, those without deviation left out · T number
 *              of returns · H slope by least squares · w returns in a block
 * Unit         ratio
 * Range        −∞ … ∞
 * Unavailable  fewer than 64 returns (TOO_FEW_VALUES) · returns do not vary (ZERO_VOLATILITY)
 * Convention   frequency, returns
 * Source       H. E. Hurst, Long-Term Storage Capacity of Reservoirs, Transactions of the ASCE 116, 1951
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.performance.dependence.SnippetsTest" region="hurst"}
 */
public final class HurstExponent {

    private static final int FEWEST = 64;
    private static final int SHORTEST = 8;

    private HurstExponent() {}

    /** Of the returns. */
    public static Outcome<Double> of(Track track) {
        int size = track.size();
        if (size < FEWEST) {
            return Outcome.tooFew(FEWEST, size);
        }
        double[] sums = new double[5];
        for (int window = SHORTEST; window <= size / 2; window *= 2) {
            double range = meanRescaledRange(track.returns(), window);
            if (range > 0) {
                add(sums, Math.log(window), Math.log(range));
            }
        }
        double spread = sums[0] * sums[3] - sums[1] * sums[1];
        return sums[0] < 2
                ? Outcome.unavailable(Reason.ZERO_VOLATILITY)
                : track.figure((sums[0] * sums[4] - sums[1] * sums[2]) / spread);
    }

    /** Sums for a line: number, Σx, Σy, Σx², Σxy. */
    private static void add(double[] sums, double x, double y) {
        sums[0]++;
        sums[1] += x;
        sums[2] += y;
        sums[3] += x * x;
        sums[4] += x * y;
    }

    private static double meanRescaledRange(double[] returns, int window) {
        double sum = 0;
        int blocks = 0;
        for (int from = 0; from + window <= returns.length; from += window) {
            double ratio = rescaledRange(returns, from, window);
            if (ratio > 0) {
                sum += ratio;
                blocks++;
            }
        }
        return blocks == 0 ? 0 : sum / blocks;
    }

    /** R ÷ S of a block; 0 when it has no deviation. */
    private static double rescaledRange(double[] returns, int from, int window) {
        double mean = 0;
        for (int i = from; i < from + window; i++) {
            mean += returns[i];
        }
        mean /= window;
        double way = 0;
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        double squares = 0;
        for (int i = from; i < from + window; i++) {
            double offset = returns[i] - mean;
            way += offset;
            squares += offset * offset;
            lowest = Math.min(lowest, way);
            highest = Math.max(highest, way);
        }
        return Track.varies(window, mean, squares) ? (highest - lowest) / Math.sqrt(squares / window) : 0;
    }
}
