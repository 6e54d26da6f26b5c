package io.fundcalc.engine.performance.ratio;

import io.fundcalc.engine.convention.Deviation;
import io.fundcalc.engine.convention.Downside;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.outcome.Terms;
import io.fundcalc.engine.performance.track.Shortfall;
import io.fundcalc.engine.performance.track.Track;

/**
 * Upside potential ratio: mean gain above a target per unit of downside deviation from it. Each mean
 * counts all periods, or only those of its own side; profile PerformanceAnalytics always takes its own side.
 *
 * <pre>
 * Figure       upsidePotential
 * Formula      U = Σ max(0, rₜ − m) ÷ N⁺ ÷ √(Σ min(0, rₜ − m)² ÷ N⁻)
 * Numbers      {gain} ÷ {gainPeriods} ÷ {downsideDeviation}
 * Symbols      rₜ return of period t · m target of a period, (1 + yearly target)^(1 ÷ n) − 1 · N⁺, N⁻ all periods,
 *              or those above and those below the target; with
 *              dated risk-free rates and no target of its own m is the rate of each period
 * Unit         ratio per period
 * Range        0 … ∞
 * Unavailable  fewer than 2 returns (TOO_FEW_VALUES) · no return below the target (NO_DOWNSIDE)
 * Convention   mar, riskFreeSeries, downside, periodsPerYear, returns, profile
 * Source       F. A. Sortino, R. van der Meer, A. Plantinga, The Dutch Triangle, Journal of Portfolio Management 26(1), 1999
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.performance.ratio.SnippetsTest" region="upsidePotential"}
 */
public final class UpsidePotentialRatio {

    private UpsidePotentialRatio() {}

    /** The upside potential ratio of the track. */
    public static Outcome<Double> of(Track track) {
        if (track.size() < 2) {
            return Outcome.tooFew(2, track.size());
        }
        Shortfall shortfall = track.shortfall();
        return shortfall.any()
                ? track.figure(shortfall.gain() / gainPeriods(track) / shortfall.deviation(counting(track)))
                : Outcome.unavailable(Reason.NO_DOWNSIDE);
    }

    /** What it is computed from. */
    public static Terms terms(Track track) {
        return Terms.of("gain", track.shortfall().gain())
                .and("gainPeriods", gainPeriods(track))
                .and("downsideDeviation", track.shortfall().deviation(counting(track)));
    }

    /** At least one, so that a fund that never gained gets 0 and not 0 ÷ 0. */
    private static int gainPeriods(Track track) {
        return counting(track) == Downside.FULL
                ? track.size()
                : Math.max(1, track.shortfall().above());
    }

    private static Downside counting(Track track) {
        return track.conventions().has(Deviation.SUBSET_UPSIDE_POTENTIAL)
                ? Downside.SUBSET
                : track.conventions().downside();
    }
}
