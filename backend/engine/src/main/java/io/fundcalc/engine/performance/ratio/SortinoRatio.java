package io.fundcalc.engine.performance.ratio;

import io.fundcalc.engine.convention.Deviation;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.outcome.Terms;
import io.fundcalc.engine.performance.track.Track;

/**
 * Sortino ratio: yearly return above a target per unit of downside deviation from that target. Profile
 * PerformanceAnalytics leaves it per period.
 *
 * <pre>
 * Figure       sortino
 * Formula      S = (mean(rₜ) − m) ÷ √(Σ min(0, rₜ − m)² ÷ N) × √n
 * Numbers      {meanAboveTarget} ÷ {downsideDeviation} × {yearFactor}
 * Symbols      rₜ return of period t · m target of a period, (1 + yearly target)^(1 ÷ n) − 1 · N all periods or
 *              those below the target · n periods per year; with
 *              dated risk-free rates and no target of its own m is the rate of each period
 * Unit         ratio per year
 * Range        −∞ … ∞
 * Unavailable  fewer than 2 returns (TOO_FEW_VALUES) · no return below the target (NO_DOWNSIDE) · under one year
 *              unless asked for (SHORTER_THAN_ONE_YEAR)
 * Convention   mar, riskFreeSeries, downside, periodsPerYear, returns, annualiseShort, profile
 * Source       F. A. Sortino, R. van der Meer, Downside Risk, Journal of Portfolio Management 17(4), 1991
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.performance.ratio.SnippetsTest" region="sortino"}
 */
public final class SortinoRatio {

    private SortinoRatio() {}

    /** The Sortino ratio of the track. */
    public static Outcome<Double> of(Track track) {
        if (track.size() < 2) {
            return Outcome.tooFew(2, track.size());
        }
        if (!track.shortfall().any()) {
            return Outcome.unavailable(Reason.NO_DOWNSIDE);
        }
        return track.figure(aboveTarget(track) / deviation(track) * yearFactor(track));
    }

    /** What it is computed from. */
    public static Terms terms(Track track) {
        return Terms.of("meanAboveTarget", aboveTarget(track))
                .and("downsideDeviation", deviation(track))
                .and("yearFactor", yearFactor(track));
    }

    private static double aboveTarget(Track track) {
        return track.meanAboveTarget();
    }

    private static double deviation(Track track) {
        return track.shortfall().deviation(track.conventions().downside());
    }

    private static double yearFactor(Track track) {
        return track.conventions().has(Deviation.SORTINO_PER_PERIOD) ? 1 : Math.sqrt(track.periodsPerYear());
    }
}
