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
 * Formula      IR₁ = mean(rₜ − bₜ) ÷ sd(rₜ − bₜ) × √n; IR₂ = mean(rₜ − bₜ) ÷ sd(rₜ − bₜ); IR₃ = (A − B) ÷ TE
 * Numbers      {active} ÷ {risk}
 * Symbols      rₜ return of the fund in period t · bₜ of the benchmark · n periods per year · A annualised return of
 *              the fund · B of the benchmark · TE tracking error · IR₁ arithmetic · IR₂ per period · IR₃ geometric ·
 *              sd standard deviation
 * Unit         ratio per year; ratio per period under the per-period convention
 * Range        −∞ … ∞
 * Unavailable  fewer than 2 common returns (TOO_FEW_VALUES) · fund and benchmark never differ (ZERO_TRACKING_ERROR) ·
 *              annualised: under one year unless asked for (SHORTER_THAN_ONE_YEAR)
 * Convention   informationRatio, ddof, periodsPerYear, returns, annualization, annualiseShort
 * Source       T. H. Goodwin, The Information Ratio, Financial Analysts Journal 54(4), 1998
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.performance.benchmark.SnippetsTest" region="informationRatio"}
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
        return active(active).map(more -> more / risk(active));
    }

    private static InformationRatioKind kind(ActiveReturns active) {
        return active.pair().fund().conventions().informationRatio();
    }

    private static Outcome<Double> active(ActiveReturns active) {
        double mean = active.moments().mean();
        return switch (kind(active)) {
            case ARITHMETIC -> Outcome.of(mean * active.periodsPerYear());
            case PER_PERIOD -> Outcome.of(mean);
            case GEOMETRIC -> ActiveReturn.of(active.pair());
        };
    }

    private static double risk(ActiveReturns active) {
        return kind(active) == InformationRatioKind.PER_PERIOD
                ? active.deviation()
                : active.deviation() * Math.sqrt(active.periodsPerYear());
    }

    /** What it is computed from; what is active only where there is any. */
    public static Terms terms(ActiveReturns active) {
        Terms terms = Terms.of("risk", risk(active));
        return active(active) instanceof Outcome.Computed<Double> more ? terms.and("active", more.value()) : terms;
    }
}
