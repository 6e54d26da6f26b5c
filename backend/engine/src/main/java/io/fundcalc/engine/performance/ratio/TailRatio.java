package io.fundcalc.engine.performance.ratio;

import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.outcome.Terms;
import io.fundcalc.engine.performance.track.Track;

/**
 * Tail ratio: size of the best returns against the size of the worst, each at its 5 % end.
 *
 * <pre>
 * Figure       tailRatio
 * Formula      T = |q₉₅| ÷ |q₀₅|
 * Numbers      |{upper}| ÷ |{lower}|
 * Symbols      q₉₅, q₀₅ quantiles of the returns at 95 % and 5 %, interpolated linearly (type 7)
 * Unit         ratio
 * Range        0 … ∞
 * Unavailable  fewer than 2 returns (TOO_FEW_VALUES) · the lower quantile is zero (ZERO_TAIL)
 * Convention   returns
 * Source       empyrical, tail_ratio; R. J. Hyndman, Y. Fan, Sample Quantiles in Statistical Packages, 1996
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.performance.ratio.SnippetsTest" region="tailRatio"}
 */
public final class TailRatio {

    private static final double UPPER = 0.95;
    private static final double LOWER = 0.05;

    private TailRatio() {}

    /** The tail ratio of the track. */
    public static Outcome<Double> of(Track track) {
        if (track.size() < 2) {
            return Outcome.tooFew(2, track.size());
        }
        double lower = Math.abs(track.order().quantile(LOWER));
        return lower == 0
                ? Outcome.unavailable(Reason.ZERO_TAIL)
                : track.figure(Math.abs(track.order().quantile(UPPER)) / lower);
    }

    /** What it is computed from. */
    public static Terms terms(Track track) {
        return Terms.of("upper", track.order().quantile(UPPER))
                .and("lower", track.order().quantile(LOWER));
    }
}
