package io.fundcalc.engine.performance.inference;

import io.fundcalc.engine.execution.Checkpoint;
import io.fundcalc.engine.numeric.Moments;
import io.fundcalc.engine.performance.track.Track;
import java.util.SplittableRandom;

/**
 * Histories that could have been: blocks of the own returns in another order, so that days which belong together stay
 * together. Block length ⌈T^(1 ÷ 3)⌉; a block that passes the end goes on at the beginning, the last one is cut to the
 * length of the history (D. N. Politis, J. P. Romano, A Circular Block-Resampling Procedure for Stationary Data, 1992).
 *
 * @param volatilities of each path, per year
 * @param drawdowns the largest of each path, a loss is positive
 */
record BlockBootstrap(double[] volatilities, double[] drawdowns) {

    private static final int PATHS = 1000;
    private static final int SAMPLE = 1;

    /** Of a track with two returns at least. */
    static BlockBootstrap of(Track track, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int size = track.size();
        int block = (int) Math.ceil(Math.cbrt(size));
        int[] path = new int[size];
        double[] volatilities = new double[PATHS];
        double[] drawdowns = new double[PATHS];
        for (int made = 0; made < PATHS; made++) {
            Checkpoint.pass();
            draw(path, block, random);
            volatilities[made] = volatility(track, path);
            drawdowns[made] = drawdown(track.simple(), path);
        }
        return new BlockBootstrap(volatilities, drawdowns);
    }

    private static void draw(int[] path, int block, SplittableRandom random) {
        int filled = 0;
        while (filled < path.length) {
            int from = random.nextInt(path.length);
            for (int i = 0; i < block && filled < path.length; i++) {
                int period = from + i;
                path[filled++] = period < path.length ? period : period - path.length;
            }
        }
    }

    private static double volatility(Track track, int[] path) {
        double[] returns = track.returns();
        double[] drawn = track.room();
        for (int i = 0; i < path.length; i++) {
            drawn[i] = returns[path[i]];
        }
        Moments moments = Moments.of(drawn, 0, path.length);
        return Track.varies(moments)
                ? moments.deviation(track.conventions().ddof()) * Math.sqrt(track.periodsPerYear())
                : 0;
    }

    private static double drawdown(double[] returns, int[] path) {
        double value = 1;
        double peak = 1;
        double left = 1;
        for (int period : path) {
            value *= 1 + returns[period];
            peak = Math.max(peak, value);
            // Not a number once the value has left their range.
            left = Math.min(left, value / peak);
        }
        return 1 - left;
    }

    /** Of a sample. */
    static double deviation(double[] figures) {
        return Moments.of(figures).deviation(SAMPLE);
    }
}
