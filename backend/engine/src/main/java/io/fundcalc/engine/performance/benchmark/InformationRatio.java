package io.fundcalc.engine.performance.benchmark;

import io.fundcalc.engine.convention.InformationRatioKind;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.outcome.Terms;
import io.fundcalc.engine.performance.track.Track;

/**
 * Information ratio: return beyond the benchmark per unit of tracking error.
 *
 * <pre>
 * Figure       informationRatio
 * Formula      mean(rₜ − bₜ) ÷ sd(rₜ − bₜ) × √n (arithmetic); without √n (perPeriod); (A − B) ÷ TE (geometric)
 * Numbers      {activeMean} ÷ {activeDeviation} × √{periodsPerYear}      (arithmetic)
 * Symbols      rₜ return of the fund in period t · bₜ of the benchmark · n periods per year · A annualised return of the
 *              fund · B of the benchmark · TE tracking error
 * Unit         ratio per year, perPeriod ratio per period
 * Range        −∞ … ∞
 * Unavailable  fewer than 2 common returns (TOO_FEW_VALUES) · fund and benchmark never differ (ZERO_TRACKING_ERROR) ·
 *              geometric: under one year unless asked for (SHORTER_THAN_ONE_YEAR)
 * Convention   informationRatio, ddof, periodsPerYear, returns, annualization, annualiseShort
 * Source       T. H. Goodwin, The Information Ratio, Financial Analysts Journal 54(4), 1998
 * </pre>
 */
public final class InformationRatio {

    private InformationRatio() {}

    /** On the scale of the conventions. */
    public static Outcome<Double> of(ActiveReturns active) {
        if (active.size() < TrackingError.NEEDED) {
            return Outcome.tooFew(TrackingError.NEEDED, active.size());
        }
        if (!Track.varies(active.moments())) {
            return Outcome.unavailable(Reason.ZERO_TRACKING_ERROR);
        }
        double root = Math.sqrt(active.periodsPerYear());
        double perPeriod = active.moments().mean() / active.deviation();
        InformationRatioKind kind = active.pair().fund().conventions().informationRatio();
        return switch (kind) {
            case ARITHMETIC -> Outcome.of(perPeriod * root);
            case PER_PERIOD -> Outcome.of(perPeriod);
            case GEOMETRIC -> ActiveReturn.of(active.pair()).map(more -> more / (active.deviation() * root));
        };
    }

    /** What it is computed from. */
    public static Terms terms(ActiveReturns active) {
        return Terms.of("activeMean", active.moments().mean())
                .and("activeDeviation", active.deviation())
                .and("periodsPerYear", active.periodsPerYear());
    }
}
