package io.fundcalc.engine.performance.inference;

import io.fundcalc.engine.numeric.Moments;
import io.fundcalc.engine.numeric.NormalDistribution;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.performance.track.Track;

/**
 * The Sharpe ratio of a period with what decides how far it can be trusted.
 *
 * @param ratio not annualised
 * @param skewness of the excess returns, population
 * @param kurtosis of the excess returns, population; 3 for a normal distribution
 */
record SharpeSample(double ratio, double skewness, double kurtosis) {

    private static final int FEWEST = 3;
    private static final double NORMAL_KURTOSIS = 3;

    static Outcome<SharpeSample> of(Track track) {
        if (track.size() < FEWEST) {
            return Outcome.tooFew(FEWEST, track.size());
        }
        Moments excess = track.excessMoments();
        return Track.varies(excess)
                ? Outcome.computed(new SharpeSample(
                        excess.mean() / excess.deviation(track.conventions().ddof()),
                        excess.skewness(),
                        excess.excessKurtosis() + NORMAL_KURTOSIS))
                : Outcome.unavailable(Reason.ZERO_VOLATILITY);
    }

    /** Probability that the true ratio is above another one, judged by so many returns. */
    double probabilityAbove(double other, int periods) {
        return NormalDistribution.cumulative((ratio - other) * Math.sqrt(periods - 1.0) / Math.sqrt(spread()));
    }

    /** Variance of the ratio, times the number of returns less one. */
    double spread() {
        // Kurtosis is at least 1 + skewness², so that the exact spread is never negative; rounding may make it so.
        return Math.max(0, 1 - skewness * ratio + (kurtosis - 1) / 4 * ratio * ratio);
    }
}
