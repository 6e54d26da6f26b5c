package io.fundcalc.engine.performance.risk;

import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Terms;
import io.fundcalc.engine.performance.track.Track;

/**
 * Volatility: how widely the returns spread around their mean, per year.
 *
 * <pre>
 * Figure       volatility
 * Formula      σ = √(Σ(rₜ − r̄)² ÷ (T − k)) × √n
 * Numbers      {deviation} × √{periodsPerYear}
 * Symbols      rₜ return of period t · r̄ mean return · T number of returns · k 1 for a sample, 0 for the
 *              population · n periods per year
 * Unit         ratio per year
 * Range        0 … ∞
 * Unavailable  fewer than 2 returns (TOO_FEW_VALUES) · under one year unless asked for (SHORTER_THAN_ONE_YEAR)
 * Convention   ddof, periodsPerYear, returns, annualiseShort
 * Source       C. R. Bacon, Practical Portfolio Performance Measurement and Attribution, 2nd ed., 2008, ch. 4
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.performance.risk.SnippetsTest" region="volatility"}
 */
public final class Volatility {

    private static final int NEEDED = 2;

    private Volatility() {}

    /** Ratio per year. */
    public static Outcome<Double> of(Track track) {
        return ofPeriod(track).map(deviation -> deviation * Math.sqrt(track.periodsPerYear()));
    }

    /** The same for one period: not annualised. */
    public static Outcome<Double> ofPeriod(Track track) {
        if (track.size() < NEEDED) {
            return Outcome.tooFew(NEEDED, track.size());
        }
        boolean varies = Track.varies(track.moments());
        return Outcome.of(varies ? track.moments().deviation(track.conventions().ddof()) : 0);
    }

    /** What it is computed from, when there is one. */
    public static Terms terms(Track track) {
        return Terms.of("deviation", ofPeriod(track).value()).and("periodsPerYear", track.periodsPerYear());
    }
}
