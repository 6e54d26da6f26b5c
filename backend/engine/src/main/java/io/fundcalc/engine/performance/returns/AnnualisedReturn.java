package io.fundcalc.engine.performance.returns;

import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.outcome.Terms;
import io.fundcalc.engine.performance.track.Compounding;
import io.fundcalc.engine.performance.track.Span;
import io.fundcalc.engine.performance.track.Track;

/**
 * Annualised return: the constant yearly rate that compounds to the total return.
 *
 * <pre>
 * Figure       returns.annualised
 * Formula      A = (Wₙ ÷ W₀)^(1 ÷ y) − 1
 * Numbers      {growth} ^ (1 ÷ {years}) − 1
 * Symbols      Wₙ, W₀ adjusted value on the last and on the base day · y years between them: calendar days ÷ 365
 *              (act365), ÷ 365.25 (act365.25), or returns ÷ returns per year (periods)
 * Unit         ratio per year
 * Range        −1 … ∞
 * Unavailable  no return (TOO_FEW_VALUES) · under one year unless asked for (SHORTER_THAN_ONE_YEAR)
 * Convention   annualization, annualiseShort, periodsPerYear, basis
 * Source       GIPS Standards, CFA Institute, 2020, 4.A.1: returns under one year are not annualised
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.performance.returns.SnippetsTest" region="returns.annualised"}
 */
public final class AnnualisedReturn {

    private AnnualisedReturn() {}

    /** The annualised return of the whole track. */
    public static Outcome<Double> of(Track track) {
        return of(track, track.growth()[track.size()], track.span());
    }

    /**
     * The annualised return of a part of the track.
     *
     * @param growth growth of 1 over the span
     * @param span where it lies
     */
    public static Outcome<Double> of(Track track, double growth, Span span) {
        if (span.periods() == 0) {
            return Outcome.tooFew(1, 0);
        }
        if (!span.annualisable(track.conventions())) {
            return Outcome.unavailable(Reason.SHORTER_THAN_ONE_YEAR);
        }
        return track.figure(Compounding.annualised(growth, years(track, span)));
    }

    /** The annualised return of a track that has one. */
    public static double value(Track track) {
        return Compounding.annualised(track.growth()[track.size()], track.years());
    }

    private static double years(Track track, Span span) {
        return span.years(track.conventions().annualization(), track.periodsPerYear());
    }

    /** What it is computed from. */
    public static Terms terms(Track track) {
        return Terms.of("growth", track.growth()[track.size()]).and("years", track.years());
    }
}
