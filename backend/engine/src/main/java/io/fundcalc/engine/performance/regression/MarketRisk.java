package io.fundcalc.engine.performance.regression;

import io.fundcalc.engine.convention.Deviation;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Terms;

/**
 * Systematic risk: the part of the fund's volatility that comes from the benchmark.
 *
 * <pre>
 * Figure       systematicRisk
 * Formula      σₛ = |β| × sd(xₜ) × √n
 * Numbers      {beta} × {benchmarkDeviation} × √{periodsPerYear}
 * Symbols      β beta · xₜ excess return of the benchmark in period t · n periods per year
 * Unit         ratio per year
 * Range        0 … ∞
 * Unavailable  fewer than 2 common returns (TOO_FEW_VALUES) · benchmark does not vary (ZERO_BENCHMARK_VOLATILITY) ·
 *              under one year unless asked for (SHORTER_THAN_ONE_YEAR)
 * Convention   ddof, riskFree, periodsPerYear, returns, annualiseShort, profile (performance-analytics: beta with its
 *              sign)
 * Source       C. R. Bacon, Practical Portfolio Performance Measurement and Attribution, 2nd ed., 2008, p. 75
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.performance.regression.SnippetsTest" region="systematicRisk"}
 */
public final class MarketRisk {

    private MarketRisk() {}

    /** Ratio per year. */
    public static Outcome<Double> systematic(MarketModel model) {
        return model.withSlope(
                () -> sensitivity(model) * benchmarkDeviation(model) * Math.sqrt(model.periodsPerYear()));
    }

    private static double sensitivity(MarketModel model) {
        return model.has(Deviation.SIGNED_SYSTEMATIC_RISK) ? model.slope() : Math.abs(model.slope());
    }

    private static double benchmarkDeviation(MarketModel model) {
        return Math.sqrt(model.line().xx()
                / (model.line().count() - model.fund().conventions().ddof()));
    }

    /** What it is computed from; the beta only where there is one. */
    public static Terms terms(MarketModel model) {
        return Terms.of("beta", model.hasSlope() ? sensitivity(model) : 0)
                .and("benchmarkDeviation", benchmarkDeviation(model))
                .and("periodsPerYear", model.periodsPerYear());
    }

    /**
     * Specific risk: the part of the fund's volatility that the benchmark does not explain.
     *
     * <pre>
     * Figure       specificRisk
     * Formula      σₑ = √(Σ eₜ² ÷ (T − k)) × √n, eₜ = yₜ − α − β × xₜ
     * Symbols      eₜ distance from the regression line · xₜ excess return of the benchmark in period t · yₜ of the fund ·
     *              T number of common returns · k 1 for a sample, 0 for the population · n periods per year
     * Unit         ratio per year
     * Range        0 … ∞
     * Unavailable  fewer than 2 common returns (TOO_FEW_VALUES) · benchmark does not vary (ZERO_BENCHMARK_VOLATILITY)
     *              · under one year unless asked for (SHORTER_THAN_ONE_YEAR)
     * Convention   ddof, riskFree, periodsPerYear, returns, annualiseShort, profile (performance-analytics: ddof 0)
     * Source       C. R. Bacon, Practical Portfolio Performance Measurement and Attribution, 2nd ed., 2008, p. 75
     * </pre>
     *
     * {@snippet class="io.fundcalc.engine.performance.regression.SnippetsTest" region="systematicRisk"}
     */
    public static Outcome<Double> specific(MarketModel model) {
        boolean population = model.has(Deviation.POPULATION_SPECIFIC_RISK);
        int divisor = model.line().count()
                - (population ? 0 : model.fund().conventions().ddof());
        return model.withSlope(() -> Math.sqrt(model.line().residual() / divisor * model.periodsPerYear()));
    }
}
