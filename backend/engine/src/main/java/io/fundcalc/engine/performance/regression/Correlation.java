package io.fundcalc.engine.performance.regression;

import io.fundcalc.engine.numeric.Comoments;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.outcome.Terms;
import io.fundcalc.engine.performance.track.Track;

/**
 * Correlation: how closely fund and benchmark move together, whatever the size of the moves.
 *
 * <pre>
 * Figure       correlation
 * Formula      ρ = Σ(xₜ − x̄)(yₜ − ȳ) ÷ √(Σ(xₜ − x̄)² × Σ(yₜ − ȳ)²)
 * Numbers      {comovement} ÷ √({benchmarkSpread} × {fundSpread})
 * Symbols      xₜ return of the benchmark in period t · yₜ of the fund · x̄, ȳ their means
 * Unit         number
 * Range        −1 … 1
 * Unavailable  fewer than 2 common returns (TOO_FEW_VALUES) · fund does not vary (ZERO_VOLATILITY) · benchmark does not
 *              vary (ZERO_BENCHMARK_VOLATILITY)
 * Convention   returns
 * Source       K. Pearson, Proceedings of the Royal Society of London 58, 1895
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.performance.regression.SnippetsTest" region="correlation"}
 */
public final class Correlation {

    private Correlation() {}

    /** Of the returns. */
    public static Outcome<Double> of(MarketModel model) {
        return coefficient(returns(model));
    }

    private static Comoments returns(MarketModel model) {
        return model.fund().hasDatedRiskFree()
                ? Comoments.of(model.benchmark().returns(), model.fund().returns())
                : model.excess();
    }

    private static Outcome<Double> coefficient(Comoments moments) {
        if (moments.count() < MarketModel.NEEDED) {
            return Outcome.tooFew(MarketModel.NEEDED, moments.count());
        }
        if (!Track.varies(moments.count(), moments.meanX(), moments.xx())) {
            return Outcome.unavailable(Reason.ZERO_BENCHMARK_VOLATILITY);
        }
        return Track.varies(moments.count(), moments.meanY(), moments.yy())
                ? Outcome.of(moments.correlation())
                : Outcome.unavailable(Reason.ZERO_VOLATILITY);
    }

    /** What it is computed from. */
    public static Terms terms(MarketModel model) {
        Comoments moments = returns(model);
        return Terms.of("comovement", moments.xy())
                .and("benchmarkSpread", moments.xx())
                .and("fundSpread", moments.yy());
    }

    /**
     * R²: the share of the fund's moves that the regression on the benchmark explains.
     *
     * <pre>
     * Figure       rSquared
     * Formula      R² = (Σ(xₜ − x̄)(yₜ − ȳ))² ÷ (Σ(xₜ − x̄)² × Σ(yₜ − ȳ)²)
     * Symbols      xₜ excess return of the benchmark in period t · yₜ of the fund · x̄, ȳ their means
     * Unit         number
     * Range        0 … 1
     * Unavailable  fewer than 2 common returns (TOO_FEW_VALUES) · fund does not vary (ZERO_VOLATILITY) · benchmark does
     *              not vary (ZERO_BENCHMARK_VOLATILITY)
     * Convention   riskFree, riskFreeSeries, returns
     * Source       C. R. Bacon, Practical Portfolio Performance Measurement and Attribution, 2nd ed., 2008, ch. 4
     * </pre>
     *
     * {@snippet class="io.fundcalc.engine.performance.regression.SnippetsTest" region="correlation"}
     */
    public static Outcome<Double> squared(MarketModel model) {
        return coefficient(model.excess()).map(coefficient -> coefficient * coefficient);
    }
}
