package io.fundcalc.engine.performance.ratio;

import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.outcome.Terms;
import io.fundcalc.engine.performance.track.Shortfall;
import io.fundcalc.engine.performance.track.Track;

/**
 * Gain-to-pain ratio: sum of all returns for each unit of the losing ones.
 *
 * <pre>
 * Figure       gainToPain
 * Formula      G = Σ rₜ ÷ Σ max(0, −rₜ)
 * Numbers      {sum} ÷ {losses}
 * Symbols      rₜ return of period t
 * Unit         ratio
 * Range        −1 … ∞
 * Unavailable  fewer than 2 returns (TOO_FEW_VALUES) · no losing period (NO_LOSS)
 * Convention   frequency, returns
 * Source       J. D. Schwager, Market Sense and Nonsense, Wiley, 2012, appendix A (there with monthly returns)
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.performance.ratio.SnippetsTest" region="gainToPain"}
 */
public final class GainToPain {

    private GainToPain() {}

    /** The gain-to-pain ratio of the track. */
    public static Outcome<Double> of(Track track) {
        if (track.size() < 2) {
            return Outcome.tooFew(2, track.size());
        }
        Shortfall losses = track.losses();
        return losses.any() ? track.figure(sum(losses) / losses.first()) : Outcome.unavailable(Reason.NO_LOSS);
    }

    /** What it is computed from. */
    public static Terms terms(Track track) {
        Shortfall losses = track.losses();
        return Terms.of("sum", sum(losses)).and("losses", losses.first());
    }

    private static double sum(Shortfall losses) {
        return losses.gain() - losses.first();
    }
}
