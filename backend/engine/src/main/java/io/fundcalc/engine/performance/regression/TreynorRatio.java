package io.fundcalc.engine.performance.regression;

import io.fundcalc.engine.convention.Deviation;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.outcome.Terms;
import io.fundcalc.engine.performance.track.Compounding;
import io.fundcalc.engine.performance.track.Track;

/**
 * Treynor ratio: yearly excess return of the fund per unit of beta.
 *
 * <pre>
 * Figure       treynor
 * Formula      T = mean(rₜ − fₜ) × n ÷ β
 * Numbers      {excessPerYear} ÷ {beta}
 * Symbols      rₜ return of period t · fₜ risk-free rate of period t · n periods per year · β beta
 * Unit         ratio per year
 * Range        −∞ … ∞
 * Unavailable  fewer than 2 common returns (TOO_FEW_VALUES) · benchmark does not vary (ZERO_BENCHMARK_VOLATILITY) ·
 *              beta is zero (ZERO_BETA) · under one year unless asked for (SHORTER_THAN_ONE_YEAR)
 * Convention   riskFree, riskFreeSeries, periodsPerYear, returns, annualiseShort, profile (performance-analytics: the
 *              excess compounded, (∏(1 + rₜ − fₜ))^(n ÷ T) − 1; quantstats: the total return less the yearly rate, as
 *              that tool has it)
 * Source       J. L. Treynor, How to Rate Management of Investment Funds, Harvard Business Review 43(1), 1965
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.performance.regression.SnippetsTest" region="treynor"}
 */
public final class TreynorRatio {

    /** A slope this small is rounding. */
    private static final double ROUNDING = 1e-12;

    private TreynorRatio() {}

    /** Ratio per year. */
    public static Outcome<Double> of(MarketModel model) {
        return model.withSlope(
                () -> Math.abs(model.slope()) <= ROUNDING
                        ? Outcome.unavailable(Reason.ZERO_BETA)
                        : model.fund().figure(excessPerYear(model.fund()) / model.slope()),
                Reason.ZERO_BENCHMARK_VOLATILITY);
    }

    private static double excessPerYear(Track fund) {
        if (fund.conventions().has(Deviation.TREYNOR_COMPOUNDED)) {
            return Compounding.annualised(compounded(fund.excess()), fund.size() / fund.periodsPerYear());
        }
        if (fund.conventions().has(Deviation.TREYNOR_OF_TOTAL_RETURN)) {
            return fund.growth()[fund.size()] - 1 - fund.conventions().riskFree();
        }
        return fund.excessMoments().mean() * fund.periodsPerYear();
    }

    private static double compounded(double[] returns) {
        double growth = 1;
        for (double value : returns) {
            growth *= 1 + value;
        }
        return growth;
    }

    /** What it is computed from; the beta only where there is one. */
    public static Terms terms(MarketModel model) {
        return Terms.of("excessPerYear", excessPerYear(model.fund())).and("beta", model.hasSlope() ? model.slope() : 0);
    }
}
