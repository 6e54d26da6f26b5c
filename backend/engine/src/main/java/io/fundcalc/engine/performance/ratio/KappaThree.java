package io.fundcalc.engine.performance.ratio;

import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.outcome.Terms;
import io.fundcalc.engine.performance.track.Track;

/**
 * Kappa 3: mean return above a target per unit of the third-order shortfall below it, so deep shortfalls weigh more than
 * in the Sortino ratio.
 *
 * <pre>
 * Figure       kappa3
 * Formula      K₃ = (mean(rₜ) − m) ÷ ∛(Σ max(0, m − rₜ)³ ÷ N)
 * Numbers      {meanAboveTarget} ÷ ∛({cubedShortfall} ÷ {periods})
 * Symbols      rₜ return of period t · m target of a period, (1 + yearly target)^(1 ÷ n) − 1 · N periods; with
 *              dated risk-free rates and no target of its own m is the rate of each period
 * Unit         ratio per period
 * Range        −∞ … ∞
 * Unavailable  fewer than 2 returns (TOO_FEW_VALUES) · no return below the target (NO_DOWNSIDE)
 * Convention   mar, riskFreeSeries, periodsPerYear, returns
 * Source       P. D. Kaplan, J. A. Knowles, Kappa: A Generalized Downside Risk-Adjusted Performance Measure, 2004
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.performance.ratio.SnippetsTest" region="kappa3"}
 */
public final class KappaThree {

    private KappaThree() {}

    /** Kappa 3 of the track. */
    public static Outcome<Double> of(Track track) {
        if (track.size() < 2) {
            return Outcome.tooFew(2, track.size());
        }
        return track.shortfall().any()
                ? track.figure(aboveTarget(track) / Math.cbrt(track.shortfall().third() / track.size()))
                : Outcome.unavailable(Reason.NO_DOWNSIDE);
    }

    /** What it is computed from. */
    public static Terms terms(Track track) {
        return Terms.of("meanAboveTarget", aboveTarget(track))
                .and("cubedShortfall", track.shortfall().third())
                .and("periods", track.size());
    }

    private static double aboveTarget(Track track) {
        return track.meanAboveTarget();
    }
}
