package io.fundcalc.engine.performance.risk;

import io.fundcalc.engine.convention.Downside;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.outcome.Terms;
import io.fundcalc.engine.performance.track.Shortfall;
import io.fundcalc.engine.performance.track.Track;

/**
 * Downside deviation: how far the returns fall short of the minimum acceptable return, per year.
 *
 * <pre>
 * Figure       downsideDeviation
 * Formula      δ = √(Σ min(rₜ − m, 0)² ÷ T) × √n
 * Numbers      √({squaredShortfall} ÷ {divisor}) × √{periodsPerYear}
 * Symbols      rₜ return of period t · m minimum acceptable return of a period · T number of returns, or of
 *              those below m · n periods per year; with dated risk-free
 *              rates and no target of its own m is the rate of each period
 * Unit         ratio per year
 * Range        0 … ∞
 * Unavailable  no return (TOO_FEW_VALUES) · only returns below the target count and there is none (NO_DOWNSIDE) ·
 *              under one year unless asked for (SHORTER_THAN_ONE_YEAR)
 * Convention   mar, riskFreeSeries, downside, periodsPerYear, returns, annualiseShort
 * Source       F. A. Sortino, R. van der Meer, Downside Risk, Journal of Portfolio Management 17(4), 1991
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.performance.risk.SnippetsTest" region="downsideDeviation"}
 */
public final class DownsideDeviation {

    private DownsideDeviation() {}

    /** Ratio per year. */
    public static Outcome<Double> of(Track track) {
        return ofPeriod(track).map(deviation -> deviation * Math.sqrt(track.periodsPerYear()));
    }

    /** The same for one period: not annualised. */
    public static Outcome<Double> ofPeriod(Track track) {
        if (track.size() == 0) {
            return Outcome.tooFew(1, 0);
        }
        Downside counting = track.conventions().downside();
        return counting == Downside.SUBSET && !track.shortfall().any()
                ? Outcome.unavailable(Reason.NO_DOWNSIDE)
                : Outcome.of(track.shortfall().deviation(counting));
    }

    /** What it is computed from, when there is one. */
    public static Terms terms(Track track) {
        Shortfall shortfall = track.shortfall();
        return Terms.of("squaredShortfall", shortfall.second())
                .and("divisor", track.conventions().downside() == Downside.FULL ? shortfall.count() : shortfall.below())
                .and("periodsPerYear", track.periodsPerYear());
    }
}
