package io.fundcalc.engine.performance.gainloss;

import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.outcome.Terms;

/**
 * Payoff ratio: mean gain of a period for each unit of mean loss.
 *
 * <pre>
 * Figure       payoff
 * Formula      mean(rₜ | rₜ > 0) ÷ |mean(rₜ | rₜ < 0)|
 * Numbers      {meanGain} ÷ {meanLoss}
 * Symbols      rₜ return of period t
 * Unit         ratio
 * Range        0 … ∞
 * Unavailable  fewer than 2 returns (TOO_FEW_VALUES) · no gaining period (NO_GAIN) · no losing period (NO_LOSS)
 * Convention   frequency, returns
 * Source       QuantStats, payoff_ratio
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.performance.gainloss.SnippetsTest" region="payoff"}
 */
public final class PayoffRatio {

    private PayoffRatio() {}

    /** The payoff ratio. */
    public static Outcome<Double> of(GainsAndLosses both) {
        Outcome<Double> missing = both.missing();
        if (missing != null) {
            return missing;
        }
        return both.gains() == 0
                ? Outcome.unavailable(Reason.NO_GAIN)
                : both.track().figure(both.meanGain() / both.meanLoss());
    }

    /** What it is computed from, when there is one. */
    public static Terms terms(GainsAndLosses both) {
        return Terms.of("meanGain", both.meanGain()).and("meanLoss", both.meanLoss());
    }
}
