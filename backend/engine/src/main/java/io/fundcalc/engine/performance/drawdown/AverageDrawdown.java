package io.fundcalc.engine.performance.drawdown;

import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.outcome.Terms;

/**
 * Average drawdown: the mean depth of all falls from a running peak, each at its deepest.
 *
 * <pre>
 * Figure       averageDrawdown
 * Formula      Σ Dⱼ ÷ d
 * Numbers      {sumOfDepths} ÷ {falls}
 * Symbols      Dⱼ largest loss within fall j, from leaving a peak to coming back to it · d number of falls
 * Unit         ratio, a loss is positive
 * Range        0 … 1
 * Unavailable  no return (TOO_FEW_VALUES) · the value never fell (NO_DRAWDOWN)
 * Convention   basis
 * Source       C. R. Bacon, Practical Portfolio Performance Measurement and Attribution, 2nd ed., 2008, p. 88
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.performance.drawdown.SnippetsTest" region="averageDrawdown"}
 */
public final class AverageDrawdown {

    private AverageDrawdown() {}

    /** Ratio, positive. */
    public static Outcome<Double> of(Underwater underwater) {
        if (underwater.track().size() == 0) {
            return Outcome.tooFew(1, 0);
        }
        if (underwater.count() == 0) {
            return Outcome.unavailable(Reason.NO_DRAWDOWN);
        }
        return Outcome.of(sum(underwater) / underwater.count());
    }

    /** What it is computed from, when there is one. */
    public static Terms terms(Underwater underwater) {
        return Terms.of("sumOfDepths", sum(underwater)).and("falls", underwater.count());
    }

    private static double sum(Underwater underwater) {
        double sum = 0;
        for (int fall = 0; fall < underwater.count(); fall++) {
            sum += underwater.depth(fall);
        }
        return sum;
    }
}
