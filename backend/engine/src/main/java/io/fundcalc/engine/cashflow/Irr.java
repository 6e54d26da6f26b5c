package io.fundcalc.engine.cashflow;

import io.fundcalc.engine.numeric.exponential.ExponentialSum;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.series.PeriodicAmounts;
import java.util.Arrays;

/**
 * Periodic internal rate of return: the rate per period at which equally spaced amounts together are worth nothing at the
 * first of them.
 *
 * <pre>
 * Figure       irr.rate
 * Formula      Σ aₜ ÷ (1 + r)^t = 0,  t = 0, 1, 2 …
 * Symbols      aₜ amount of period t, negative = paid in · r rate
 * Unit         ratio per period
 * Range        −1 … ∞
 * Unavailable  all amounts have the same sign (ALL_SAME_SIGN) · the present value crosses zero nowhere (NO_CROSSING) ·
 *              the search for all roots exceeds its bound (NOT_CONVERGED) · the rate exceeds the range of numbers
 *              (OUT_OF_RANGE)
 * Convention   guess
 * Source       J. M. Keynes, The General Theory of Employment, Interest and Money, 1936, chapter 11; E. Laguerre, Mémoire
 *              sur la théorie des équations numériques, 1883, for the number of roots
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.cashflow.SnippetsTest" region="irr.rate"}
 */
public final class Irr {

    private Irr() {}

    /**
     * The rate and its rivals.
     *
     * @param rate the root whose sign agrees with the gain, of several the nearest to the guess; ratio per period
     * @param unique whether exactly one rate solves the equation
     * @param roots every rate on (−1, ∞) that does, ascending
     */
    public record Result(Outcome<Double> rate, boolean unique, double[] roots) {}

    /** Computes all of them; the guess only helps to pick the headline among several roots. */
    public static Result of(PeriodicAmounts amounts, double guess) {
        InternalRate internal = rate(amounts, guess);
        return new Result(internal.rate(), internal.unique(), internal.roots());
    }

    private static InternalRate rate(PeriodicAmounts amounts, double guess) {
        if (amounts.sameSign()) {
            return InternalRate.unavailable(Reason.ALL_SAME_SIGN);
        }
        int[] periods = new int[amounts.size()];
        Arrays.setAll(periods, t -> t);
        return InternalRate.of(ExponentialSum.of(periods, amounts.toArray()), 1, guess);
    }
}
