package io.fundcalc.engine.performance.gainloss;

import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Terms;
import io.fundcalc.engine.performance.ratio.TailRatio;

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

    /** The ratio. */
    public static Outcome<Double> of(GainsAndLosses both) {
        return ProfitFactor.of(both)
                .flatMap(factor -> TailRatio.of(both.track()).map(tail -> factor * tail));
    }

    /** What it is computed from, when there is one. */
    public static Terms terms(GainsAndLosses both) {
        return Terms.of("profitFactor", ProfitFactor.of(both).value())
                .and("tailRatio", TailRatio.of(both.track()).value());
    }
}
