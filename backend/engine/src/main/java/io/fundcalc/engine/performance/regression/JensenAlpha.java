package io.fundcalc.engine.performance.regression;

import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.outcome.Terms;
import io.fundcalc.engine.performance.returns.AnnualisedReturn;

/**
 * Jensen's alpha: the annualised return beyond the one that beta and the annualised return of the benchmark ask for.
 *
 * <pre>
 * Figure       jensenAlpha
 * Formula      J = A − f − β × (B − f)
 * Numbers      {annualised} − {riskFree} − {beta} × ({benchmarkAnnualised} − {riskFree})
 * Symbols      A annualised return of the fund · B of the benchmark · f risk-free rate a year · β beta
 * Unit         ratio per year
 * Range        −∞ … ∞
 * Unavailable  fewer than 2 common returns (TOO_FEW_VALUES) · benchmark does not vary (ZERO_BENCHMARK_VOLATILITY) ·
 *              under one year unless asked for (SHORTER_THAN_ONE_YEAR)
 * Convention   annualization, annualiseShort, riskFree, riskFreeSeries, periodsPerYear
 * Source       M. C. Jensen, Journal of Finance 23(2), 1968; C. R. Bacon, Practical Portfolio Performance Measurement
 *              and Attribution, 2nd ed., 2008, p. 72
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.performance.regression.SnippetsTest" region="jensenAlpha"}
 */
public final class JensenAlpha {

    private JensenAlpha() {}

    /** Ratio per year. */
    public static Outcome<Double> of(MarketModel model) {
        return model.withSlope(
                () -> switch (AnnualisedReturn.of(model.fund())) {
                    case Outcome.Unavailable<Double> none -> none;
                    case Outcome.Computed<Double> own ->
                        AnnualisedReturn.of(model.benchmark()).map(benchmark -> alpha(model, own.value(), benchmark));
                },
                Reason.ZERO_BENCHMARK_VOLATILITY);
    }

    private static double alpha(MarketModel model, double own, double benchmark) {
        double riskFree = model.fund().conventions().riskFree();
        return own - riskFree - model.slope() * (benchmark - riskFree);
    }

    /** What it is computed from; only where the figure is. */
    public static Terms terms(MarketModel model) {
        Terms terms = Terms.of("riskFree", model.fund().conventions().riskFree());
        if (AnnualisedReturn.of(model.fund()) instanceof Outcome.Computed<Double> own
                && AnnualisedReturn.of(model.benchmark()) instanceof Outcome.Computed<Double> benchmark
                && model.hasSlope()) {
            terms.and("annualised", own.value())
                    .and("benchmarkAnnualised", benchmark.value())
                    .and("beta", model.slope());
        }
        return terms;
    }
}
