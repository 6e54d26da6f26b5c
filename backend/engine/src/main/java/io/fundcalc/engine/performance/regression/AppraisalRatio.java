package io.fundcalc.engine.performance.regression;

import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.outcome.Terms;

/**
 * Appraisal ratio: Jensen's alpha per unit of the risk taken to earn it, the specific risk.
 *
 * <pre>
 * Figure       appraisalRatio
 * Formula      J ÷ σₑ
 * Numbers      {jensenAlpha} ÷ {specificRisk}
 * Symbols      J Jensen's alpha · σₑ specific risk
 * Unit         ratio per year
 * Range        −∞ … ∞
 * Unavailable  as Jensen's alpha and specific risk · the benchmark explains every move (ZERO_SPECIFIC_RISK)
 * Convention   annualization, annualiseShort, riskFree, ddof, periodsPerYear, profile
 * Source       J. L. Treynor, F. Black, How to Use Security Analysis to Improve Portfolio Selection, Journal of Business
 *              46(1), 1973; C. R. Bacon, Practical Portfolio Performance Measurement and Attribution, 2nd ed., 2008, p. 77
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.performance.regression.SnippetsTest" region="appraisalRatio"}
 */
public final class AppraisalRatio {

    /** Residuals this small beside the fund's own spread are rounding. */
    private static final double ROUNDING = 1e-12;

    private AppraisalRatio() {}

    /** Ratio per year. */
    public static Outcome<Double> of(MarketModel model) {
        if (model.hasSlope()
                && Math.sqrt(model.line().residual())
                        <= ROUNDING + 1e-7 * Math.sqrt(model.line().yy())) {
            return Outcome.unavailable(Reason.ZERO_SPECIFIC_RISK);
        }
        return switch (MarketRisk.specific(model)) {
            case Outcome.Unavailable<Double> none -> none;
            case Outcome.Computed<Double> risk -> JensenAlpha.of(model).map(alpha -> alpha / risk.value());
        };
    }

    /** What it is computed from, when there is one. */
    public static Terms terms(MarketModel model) {
        return Terms.of("jensenAlpha", JensenAlpha.of(model).value())
                .and("specificRisk", MarketRisk.specific(model).value());
    }
}
