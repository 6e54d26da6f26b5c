package io.fundcalc.engine.performance.gainloss;

import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Terms;
import io.fundcalc.engine.performance.ratio.TailRatio;
import io.fundcalc.engine.performance.track.Track;

/**
 * Common sense ratio: gains against losses, times the size of the best returns against the worst: above 1 the fund
 * gains more than it loses, in its tails too.
 *
 * <pre>
 * Figure       commonSense
 * Formula      F × T
 * Numbers      {profitFactor} × {tailRatio}
 * Symbols      F profit factor · T tail ratio
 * Unit         ratio
 * Range        0 … ∞
 * Unavailable  fewer than 2 returns (TOO_FEW_VALUES) · no losing period (NO_LOSS) · the lower quantile is zero
 *              (ZERO_TAIL)
 * Convention   frequency, returns
 * Source       QuantStats, common_sense_ratio
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.performance.gainloss.SnippetsTest" region="commonSense"}
 */
public final class CommonSenseRatio {

    private CommonSenseRatio() {}

    /** The ratio of the track. */
    public static Outcome<Double> of(Track track) {
        return ProfitFactor.of(track).flatMap(factor -> TailRatio.of(track).map(tail -> factor * tail));
    }

    /** What it is computed from, when there is one. */
    public static Terms terms(Track track) {
        return Terms.of("profitFactor", ProfitFactor.of(track).value())
                .and("tailRatio", TailRatio.of(track).value());
    }
}
