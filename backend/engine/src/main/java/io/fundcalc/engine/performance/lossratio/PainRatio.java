package io.fundcalc.engine.performance.lossratio;

import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Terms;
import io.fundcalc.engine.performance.drawdown.PainIndex;
import io.fundcalc.engine.performance.drawdown.Underwater;

/**
 * Pain ratio: annualised return above the risk-free rate per unit of the pain index.
 *
 * <pre>
 * Figure       pain
 * Formula      P = (A − f) ÷ PI
 * Numbers      ({annualised} − {riskFree}) ÷ {painIndex}
 * Symbols      A annualised return · f yearly risk-free rate, in profile PerformanceAnalytics that of one period · PI pain index
 * Unit         ratio per year
 * Range        −∞ … ∞
 * Unavailable  no return (TOO_FEW_VALUES) · the value never fell (NO_DRAWDOWN) · under one year unless asked for
 *              (SHORTER_THAN_ONE_YEAR)
 * Convention   riskFree, riskFreeSeries, annualization, annualiseShort, basis, profile
 * Source       Zephyr Associates, Pain Index and Pain Ratio, 2006
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.performance.lossratio.SnippetsTest" region="pain"}
 */
public final class PainRatio {

    private PainRatio() {}

    /** The pain ratio of a track already walked. */
    public static Outcome<Double> of(Underwater underwater) {
        return AnnualExcess.per(PainIndex.of(underwater), underwater);
    }

    /** What it is computed from, when there is one. */
    public static Terms terms(Underwater underwater) {
        return AnnualExcess.terms(underwater.track())
                .and("painIndex", PainIndex.of(underwater).value());
    }
}
