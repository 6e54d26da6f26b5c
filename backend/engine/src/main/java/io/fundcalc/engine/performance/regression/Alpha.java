package io.fundcalc.engine.performance.regression;

import io.fundcalc.engine.convention.AlphaKind;
import io.fundcalc.engine.convention.Deviation;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Terms;
import io.fundcalc.engine.performance.track.Compounding;

/**
 * Alpha: what the fund earned beyond what its beta to the benchmark explains, the intercept of the regression.
 *
 * <pre>
 * Figure       alpha
 * Formula      α₁ = ȳ − β × x̄; α₂ = (1 + α₁)ⁿ − 1; α₃ = α₁ × n
 * Numbers      ((1 + {meanExcess} − {beta} × {benchmarkMeanExcess}) ^ {compounding} − 1) × {factor}
 * Symbols      ȳ mean excess return of the fund · x̄ of the benchmark · β beta · n periods per year · α₁ per period ·
 *              α₂ compounded a year · α₃ linear a year
 * Unit         ratio per year; ratio per period under the per-period convention
 * Range        −∞ … ∞
 * Unavailable  fewer than 2 common returns (TOO_FEW_VALUES) · benchmark does not vary (ZERO_BENCHMARK_VOLATILITY) ·
 *              annualised: under one year unless asked for (SHORTER_THAN_ONE_YEAR)
 * Convention   alpha, riskFree, riskFreeSeries, periodsPerYear, returns, annualiseShort, profile (quantstats: rates
 *              left out)
 * Source       M. C. Jensen, The Performance of Mutual Funds in the Period 1945–1964, Journal of Finance 23(2), 1968
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.performance.regression.SnippetsTest" region="alpha"}
 */
public final class Alpha {

    private Alpha() {}

    /** On the scale of the conventions. */
    public static Outcome<Double> of(MarketModel model) {
        return model.withSlope(() -> scaled(model));
    }

    private static double scaled(MarketModel model) {
        double alpha = fundMean(model) - model.slope() * benchmarkMean(model);
        return switch (model.fund().conventions().alpha()) {
            case COMPOUNDED -> Compounding.toAnnual(alpha, model.periodsPerYear());
            case LINEAR -> alpha * model.periodsPerYear();
            case PER_PERIOD -> alpha;
        };
    }

    private static double fundMean(MarketModel model) {
        return model.has(Deviation.ALPHA_OF_RETURNS)
                ? model.fund().moments().mean()
                : model.excess().meanY();
    }

    private static double benchmarkMean(MarketModel model) {
        return model.has(Deviation.ALPHA_OF_RETURNS)
                ? model.benchmark().moments().mean()
                : model.excess().meanX();
    }

    /** What it is computed from; the beta only where there is one. */
    public static Terms terms(MarketModel model) {
        AlphaKind kind = model.fund().conventions().alpha();
        return Terms.of("meanExcess", fundMean(model))
                .and("beta", model.hasSlope() ? model.slope() : 0)
                .and("benchmarkMeanExcess", benchmarkMean(model))
                .and("compounding", kind == AlphaKind.COMPOUNDED ? model.periodsPerYear() : 1)
                .and("factor", kind == AlphaKind.LINEAR ? model.periodsPerYear() : 1);
    }
}
