package io.fundcalc.engine.performance.regression;

import io.fundcalc.engine.numeric.Comoments;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.outcome.Terms;
import io.fundcalc.engine.performance.track.Track;

/**
 * Beta: how far the fund moves for each unit that the benchmark moves.
 *
 * <pre>
 * Figure       beta
 * Formula      β = Σ(xₜ − x̄)(yₜ − ȳ) ÷ Σ(xₜ − x̄)²
 * Numbers      {comovement} ÷ {benchmarkSpread}
 * Symbols      xₜ excess return of the benchmark in period t · yₜ of the fund · x̄, ȳ their means
 * Unit         number
 * Range        −∞ … ∞
 * Unavailable  fewer than 2 common returns (TOO_FEW_VALUES) · benchmark does not vary (ZERO_BENCHMARK_VOLATILITY)
 * Convention   riskFree, riskFreeSeries, returns, profile (empyrical and quantstats: of the returns themselves)
 * Source       W. F. Sharpe, Capital Asset Prices, Journal of Finance 19(3), 1964
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.performance.regression.SnippetsTest" region="beta"}
 */
public final class Beta {

    private Beta() {}

    /** Slope over all common periods. */
    public static Outcome<Double> of(MarketModel model) {
        return model.withSlope(model::slope);
    }

    /** What it is computed from. */
    public static Terms terms(MarketModel model) {
        return Terms.of("comovement", model.line().xy())
                .and("benchmarkSpread", model.line().xx());
    }

    /**
     * Bull beta: beta over the periods in which the benchmark beat the risk-free rate.
     *
     * <pre>
     * Figure       bullBeta
     * Formula      β⁺ = Σ(xₜ − x̄)(yₜ − ȳ) ÷ Σ(xₜ − x̄)², xₜ > 0
     * Symbols      xₜ excess return of the benchmark in period t · yₜ of the fund · x̄, ȳ their means over those periods
     * Unit         number
     * Range        −∞ … ∞
     * Unavailable  no such period (NO_UP_PERIODS) · one (TOO_FEW_VALUES) · benchmark does not vary over them
     *              (ZERO_BENCHMARK_VOLATILITY)
     * Convention   riskFree, riskFreeSeries, returns
     * Source       C. R. Bacon, Practical Portfolio Performance Measurement and Attribution, 2nd ed., 2008, ch. 4
     * </pre>
     *
     * {@snippet class="io.fundcalc.engine.performance.regression.SnippetsTest" region="bullBeta"}
     */
    public static Outcome<Double> bull(MarketModel model) {
        return ofSide(model.sides().positive(), Reason.NO_UP_PERIODS);
    }

    /**
     * Bear beta: beta over the periods in which the benchmark fell short of the risk-free rate.
     *
     * <pre>
     * Figure       bearBeta
     * Formula      β⁻ = Σ(xₜ − x̄)(yₜ − ȳ) ÷ Σ(xₜ − x̄)², xₜ < 0
     * Symbols      xₜ excess return of the benchmark in period t · yₜ of the fund · x̄, ȳ their means over those periods
     * Unit         number
     * Range        −∞ … ∞
     * Unavailable  no such period (NO_DOWN_PERIODS) · one (TOO_FEW_VALUES) · benchmark does not vary over them
     *              (ZERO_BENCHMARK_VOLATILITY)
     * Convention   riskFree, riskFreeSeries, returns
     * Source       C. R. Bacon, Practical Portfolio Performance Measurement and Attribution, 2nd ed., 2008, ch. 4
     * </pre>
     *
     * {@snippet class="io.fundcalc.engine.performance.regression.SnippetsTest" region="bullBeta"}
     */
    public static Outcome<Double> bear(MarketModel model) {
        return ofSide(model.sides().negative(), Reason.NO_DOWN_PERIODS);
    }

    private static Outcome<Double> ofSide(Comoments line, Reason empty) {
        if (line.count() == 0) {
            return Outcome.unavailable(empty);
        }
        if (line.count() < MarketModel.NEEDED) {
            return Outcome.tooFew(MarketModel.NEEDED, line.count());
        }
        return Track.varies(line.count(), line.meanX(), line.xx())
                ? Outcome.of(line.slope())
                : Outcome.unavailable(Reason.ZERO_BENCHMARK_VOLATILITY);
    }
}
