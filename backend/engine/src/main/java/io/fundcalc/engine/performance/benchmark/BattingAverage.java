package io.fundcalc.engine.performance.benchmark;

import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Terms;

/**
 * Batting average: the share of periods in which the fund did better than the benchmark.
 *
 * <pre>
 * Figure       battingAverage
 * Formula      |{t : rₜ > bₜ}| ÷ T
 * Numbers      {better} ÷ {observations}
 * Symbols      rₜ return of the fund in period t · bₜ of the benchmark · T number of common returns
 * Unit         ratio
 * Range        0 … 1
 * Unavailable  no common return (TOO_FEW_VALUES)
 * Convention   none
 * Source       C. R. Bacon, Practical Portfolio Performance Measurement and Attribution, 2nd ed., 2008, ch. 4
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.performance.benchmark.SnippetsTest" region="battingAverage"}
 */
public final class BattingAverage {

    private BattingAverage() {}

    /** Ratio. */
    public static Outcome<Double> of(ActiveReturns active) {
        return active.size() == 0 ? Outcome.tooFew(1, 0) : Outcome.of((double) better(active) / active.size());
    }

    private static int better(ActiveReturns active) {
        int better = 0;
        for (double value : active.values()) {
            better += value > 0 ? 1 : 0;
        }
        return better;
    }

    /** What it is computed from. */
    public static Terms terms(ActiveReturns active) {
        return Terms.of("better", better(active)).and("observations", active.size());
    }
}
