package io.fundcalc.engine.performance.benchmark;

import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Terms;
import io.fundcalc.engine.performance.track.Track;

/**
 * Tracking error: how widely the returns beyond the benchmark spread, per year.
 *
 * <pre>
 * Figure       trackingError
 * Formula      TE = sd(rₜ − bₜ) × √n
 * Numbers      {activeDeviation} × √{periodsPerYear}
 * Symbols      rₜ return of the fund in period t · bₜ of the benchmark · n periods per year · sd standard deviation
 * Unit         ratio per year
 * Range        0 … ∞
 * Unavailable  fewer than 2 common returns (TOO_FEW_VALUES) · under one year unless asked for (SHORTER_THAN_ONE_YEAR)
 * Convention   ddof, periodsPerYear, returns, annualiseShort
 * Source       R. Roll, A Mean/Variance Analysis of Tracking Error, Journal of Portfolio Management 18(4), 1992
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.performance.benchmark.SnippetsTest" region="trackingError"}
 */
public final class TrackingError {

    static final int NEEDED = 2;

    private TrackingError() {}

    /** Ratio per year. */
    public static Outcome<Double> of(ActiveReturns active) {
        if (active.size() < NEEDED) {
            return Outcome.tooFew(NEEDED, active.size());
        }
        return Outcome.of(Track.varies(active.moments()) ? active.deviation() * Math.sqrt(active.periodsPerYear()) : 0);
    }

    /** What it is computed from. */
    public static Terms terms(ActiveReturns active) {
        return Terms.of("activeDeviation", active.deviation()).and("periodsPerYear", active.periodsPerYear());
    }
}
