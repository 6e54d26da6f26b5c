package io.fundcalc.engine.performance.benchmark;

import io.fundcalc.engine.convention.Deviation;
import io.fundcalc.engine.numeric.Moments;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.outcome.Terms;
import io.fundcalc.engine.performance.returns.AnnualisedReturn;
import io.fundcalc.engine.performance.track.Track;
import io.fundcalc.engine.performance.track.TrackPair;

/**
 * M²: the yearly return the fund would have had at the benchmark's volatility, mixed with riskless money.
 *
 * <pre>
 * Figure       mSquared
 * Formula      M² = (mean(rₜ − fₜ) ÷ sd(rₜ − fₜ) × sd(bₜ) + f̄) × n
 * Numbers      {excess} × {benchmarkDeviation} ÷ {deviation} + {riskFree}
 * Symbols      rₜ return of the fund in period t · bₜ of the benchmark · fₜ risk-free rate of period t, f̄ its mean · n
 *              periods per year · sd standard deviation
 * Unit         ratio per year
 * Range        −∞ … ∞
 * Unavailable  fewer than 2 common returns (TOO_FEW_VALUES) · fund does not vary (ZERO_VOLATILITY) · under one
 *              year unless asked for (SHORTER_THAN_ONE_YEAR)
 * Convention   riskFree, riskFreeSeries, ddof, periodsPerYear, returns, annualiseShort, profile
 *              (performance-analytics: (A − f) × sd₀(bₜ) ÷ sd₀(rₜ) + f with the annualised return A, the yearly rate f
 *              and population deviations)
 * Source       F. Modigliani, L. Modigliani, Risk-Adjusted Performance, Journal of Portfolio Management 23(2), 1997
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.performance.benchmark.SnippetsTest" region="mSquared"}
 */
public final class MSquared {

    private static final int NEEDED = 2;

    private MSquared() {}

    /** Ratio per year. */
    public static Outcome<Double> of(TrackPair pair) {
        Track fund = pair.fund();
        if (fund.size() < NEEDED) {
            return Outcome.tooFew(NEEDED, fund.size());
        }
        if (!Track.varies(fund.excessMoments())) {
            return Outcome.unavailable(Reason.ZERO_VOLATILITY);
        }
        Leverage leverage = leverage(pair);
        return excess(fund).map(excess -> excess * leverage.benchmark() / leverage.fund() + riskFree(fund));
    }

    private static boolean isCompounded(Track fund) {
        return fund.conventions().has(Deviation.COMPOUNDED_M_SQUARED);
    }

    private static Outcome<Double> excess(Track fund) {
        return isCompounded(fund)
                ? AnnualisedReturn.of(fund).map(own -> own - riskFree(fund))
                : fund.figure(fund.excessMoments().mean() * fund.periodsPerYear());
    }

    private static double riskFree(Track fund) {
        return isCompounded(fund)
                ? fund.conventions().riskFree()
                : (fund.moments().mean() - fund.excessMoments().mean()) * fund.periodsPerYear();
    }

    /** Deviations whose ratio is the share of the fund in the mix. */
    private record Leverage(double benchmark, double fund) {}

    private static Leverage leverage(TrackPair pair) {
        Track fund = pair.fund();
        Moments benchmark = pair.benchmark().moments();
        int ddof = fund.conventions().ddof();
        return isCompounded(fund)
                ? new Leverage(benchmark.deviation(0), fund.moments().deviation(0))
                : new Leverage(benchmark.deviation(ddof), fund.excessMoments().deviation(ddof));
    }

    /** What it is computed from; the excess only where there is one. */
    public static Terms terms(TrackPair pair) {
        Leverage leverage = leverage(pair);
        Terms terms = Terms.of("benchmarkDeviation", leverage.benchmark())
                .and("deviation", leverage.fund())
                .and("riskFree", riskFree(pair.fund()));
        return excess(pair.fund()) instanceof Outcome.Computed<Double> excess
                ? terms.and("excess", excess.value())
                : terms;
    }
}
