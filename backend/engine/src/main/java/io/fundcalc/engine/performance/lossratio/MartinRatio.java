package io.fundcalc.engine.performance.lossratio;

import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Terms;
import io.fundcalc.engine.performance.drawdown.UlcerIndex;
import io.fundcalc.engine.performance.drawdown.Underwater;

/**
 * Martin ratio: annualised return above the risk-free rate per unit of the ulcer index.
 *
 * <pre>
 * Figure       martin
 * Formula      M = (A − f) ÷ UI
 * Numbers      ({annualised} − {riskFree}) ÷ {ulcerIndex}
 * Symbols      A annualised return · f yearly risk-free rate, in profile PerformanceAnalytics that of one period · UI ulcer index
 * Unit         ratio per year
 * Range        −∞ … ∞
 * Unavailable  no return (TOO_FEW_VALUES) · the value never fell (NO_DRAWDOWN) · under one year unless asked for
 *              (SHORTER_THAN_ONE_YEAR)
 * Convention   riskFree, riskFreeSeries, annualization, annualiseShort, basis, profile
 * Source       P. G. Martin, B. B. McCann, The Investor's Guide to Fidelity Funds, 1989
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.performance.lossratio.SnippetsTest" region="martin"}
 */
public final class MartinRatio {

    private MartinRatio() {}

    /** The Martin ratio of a track already walked. */
    public static Outcome<Double> of(Underwater underwater) {
        return AnnualExcess.per(UlcerIndex.of(underwater), underwater);
    }

    /** What it is computed from, when there is one. */
    public static Terms terms(Underwater underwater) {
        return AnnualExcess.terms(underwater.track())
                .and("ulcerIndex", UlcerIndex.of(underwater).value());
    }
}
