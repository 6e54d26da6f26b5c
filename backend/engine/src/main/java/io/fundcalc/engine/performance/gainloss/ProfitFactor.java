package io.fundcalc.engine.performance.gainloss;

import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Terms;

/**
 * Profit factor: sum of the gains for each unit of losses.
 *
 * <pre>
 * Figure       profitFactor
 * Formula      Σ max(0, rₜ) ÷ Σ max(0, −rₜ)
 * Numbers      {gains} ÷ {losses}
 * Symbols      rₜ return of period t
 * Unit         ratio
 * Range        0 … ∞
 * Unavailable  fewer than 2 returns (TOO_FEW_VALUES) · no losing period (NO_LOSS)
 * Convention   frequency, returns
 * Source       QuantStats, profit_factor
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.performance.gainloss.SnippetsTest" region="profitFactor"}
 */
public final class ProfitFactor {

    private ProfitFactor() {}

    /** The profit factor. */
    public static Outcome<Double> of(GainsAndLosses both) {
        Outcome<Double> missing = both.missing();
        return missing == null ? both.track().figure(both.gained() / both.lost()) : missing;
    }

    /** What it is computed from, when there is one. */
    public static Terms terms(GainsAndLosses both) {
        return Terms.of("gains", both.gained()).and("losses", both.lost());
    }
}
