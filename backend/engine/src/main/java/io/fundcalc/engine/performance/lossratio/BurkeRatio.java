package io.fundcalc.engine.performance.lossratio;

import io.fundcalc.engine.convention.Deviation;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.outcome.Terms;
import io.fundcalc.engine.performance.drawdown.Underwater;
import io.fundcalc.engine.performance.track.Track;

/**
 * Burke ratio: annualised return above the risk-free rate per unit of the root of the summed squares of all drawdowns, so
 * that several deep falls weigh more than one. Profile PerformanceAnalytics takes runs of losing periods for drawdowns.
 *
 * <pre>
 * Figure       burke
 * Formula      B = (A − f) ÷ √(Σ Dⱼ²)
 * Numbers      ({annualised} − {riskFree}) ÷ √{squaredDrawdowns}
 * Symbols      A annualised return · f yearly risk-free rate, in profile PerformanceAnalytics that of one period ·
 *              Dⱼ largest loss within fall j, from leaving a peak to coming back to it; in profile
 *              PerformanceAnalytics 100 × (∏(1 + rₜ ÷ 100) − 1) over each run of negative returns after the first return
 * Unit         ratio per year
 * Range        −∞ … ∞
 * Unavailable  no return (TOO_FEW_VALUES) · the value never fell (NO_DRAWDOWN) · under one year unless asked for
 *              (SHORTER_THAN_ONE_YEAR)
 * Convention   riskFree, riskFreeSeries, annualization, annualiseShort, basis, profile
 * Source       G. Burke, A Sharper Sharpe Ratio, Futures 23(3), 1994
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.performance.lossratio.SnippetsTest" region="burke"}
 */
public final class BurkeRatio {

    /** PerformanceAnalytics reads returns as percentages here, whatever they are. */
    private static final double PERCENT = 0.01;

    private BurkeRatio() {}

    /** The Burke ratio of a track already walked. */
    public static Outcome<Double> of(Underwater underwater) {
        Track track = underwater.track();
        double squares = squaredDrawdowns(underwater);
        if (track.size() > 0 && squares == 0) {
            return Outcome.unavailable(Reason.NO_DRAWDOWN);
        }
        return AnnualExcess.of(track).map(excess -> excess / Math.sqrt(squares));
    }

    /** What it is computed from, when there is one. */
    public static Terms terms(Underwater underwater) {
        return AnnualExcess.terms(underwater.track()).and("squaredDrawdowns", squaredDrawdowns(underwater));
    }

    private static double squaredDrawdowns(Underwater underwater) {
        if (underwater.track().conventions().has(Deviation.BURKE_OF_RUNS)) {
            return squaredRuns(underwater.track().simple());
        }
        double squares = 0;
        for (int fall = 0; fall < underwater.count(); fall++) {
            squares += underwater.depth(fall) * underwater.depth(fall);
        }
        return squares;
    }

    private static double squaredRuns(double[] returns) {
        double squares = 0;
        double run = 1;
        for (int i = 1; i < returns.length; i++) {
            run = returns[i] < 0 ? run * (1 + returns[i] * PERCENT) : 1;
            boolean last = i + 1 == returns.length || returns[i + 1] >= 0;
            if (last) {
                double depth = (run - 1) / PERCENT;
                squares += depth * depth;
            }
        }
        return squares;
    }
}
