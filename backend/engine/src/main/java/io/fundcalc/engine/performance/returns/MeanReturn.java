package io.fundcalc.engine.performance.returns;

import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Terms;
import io.fundcalc.engine.performance.track.Track;

/**
 * Mean return, annualised: the arithmetic mean of the periodic returns, times the periods of a year.
 *
 * <pre>
 * Figure       meanAnnualised
 * Formula      M = mean(rₜ) × n
 * Numbers      {mean} × {periodsPerYear}
 * Symbols      rₜ return of period t · n periods per year
 * Unit         ratio per year
 * Range        −∞ … ∞
 * Unavailable  no return (TOO_FEW_VALUES) · under one year unless asked for (SHORTER_THAN_ONE_YEAR)
 * Convention   returns, periodsPerYear, frequency, annualiseShort
 * Source       C. R. Bacon, Practical Portfolio Performance Measurement and Attribution, 2nd ed., Wiley, 2008, ch. 3
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.performance.returns.SnippetsTest" region="meanAnnualised"}
 */
public final class MeanReturn {

    private MeanReturn() {}

    /** The mean return of the track, per year. */
    public static Outcome<Double> of(Track track) {
        return track.size() == 0
                ? Outcome.tooFew(1, 0)
                : track.figure(track.moments().mean() * track.periodsPerYear());
    }

    /** What it is computed from. */
    public static Terms terms(Track track) {
        return Terms.of("mean", track.moments().mean()).and("periodsPerYear", track.periodsPerYear());
    }
}
