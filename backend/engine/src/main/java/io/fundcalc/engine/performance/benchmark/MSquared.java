package io.fundcalc.engine.performance.benchmark;

import io.fundcalc.engine.convention.Profile;
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
 * Numbers      ({meanExcess} ÷ {deviation} × {benchmarkDeviation} + {riskFree}) × {periodsPerYear}
 * Symbols      rₜ return of the fund in period t · bₜ of the benchmark · fₜ risk-free rate of period t, f̄ its mean · n
 *              periods per year · sd standard deviation
 * Unit         ratio per year
 * Range        −∞ … ∞
 * Unavailable  fewer than 2 common returns (TOO_FEW_VALUES) · fund does not vary (ZERO_VOLATILITY) · profile
 *              performance-analytics: as the annualised return
 * Convention   riskFree, riskFreeSeries, ddof, periodsPerYear, returns, profile (performance-analytics: (A − f) ×
 *              sd₀(bₜ) ÷ sd₀(rₜ) + f with the annualised return A, the yearly rate f and population deviations)
 * Source       F. Modigliani, L. Modigliani, Risk-Adjusted Performance, Journal of Portfolio Management 23(2), 1997
 * </pre>
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
        return fund.conventions().profile() == Profile.PERFORMANCE_ANALYTICS ? compounded(pair) : arithmetic(pair);
    }

    private static Outcome<Double> arithmetic(TrackPair pair) {
        Track fund = pair.fund();
        int ddof = fund.conventions().ddof();
        double sharpe = fund.excessMoments().mean() / fund.excessMoments().deviation(ddof);
        double perPeriod = sharpe * pair.benchmark().moments().deviation(ddof) + meanRiskFree(fund);
        return fund.figure(perPeriod * fund.periodsPerYear());
    }

    private static Outcome<Double> compounded(TrackPair pair) {
        Track fund = pair.fund();
        double riskFree = fund.conventions().riskFree();
        double leverage =
                pair.benchmark().moments().deviation(0) / fund.moments().deviation(0);
        return AnnualisedReturn.of(fund).map(own -> (own - riskFree) * leverage + riskFree);
    }

    private static double meanRiskFree(Track fund) {
        return fund.moments().mean() - fund.excessMoments().mean();
    }

    /** What it is computed from. */
    public static Terms terms(TrackPair pair) {
        Track fund = pair.fund();
        int ddof = fund.conventions().ddof();
        return Terms.of("meanExcess", fund.excessMoments().mean())
                .and("deviation", fund.excessMoments().deviation(ddof))
                .and("benchmarkDeviation", pair.benchmark().moments().deviation(ddof))
                .and("riskFree", meanRiskFree(fund))
                .and("periodsPerYear", fund.periodsPerYear());
    }
}
