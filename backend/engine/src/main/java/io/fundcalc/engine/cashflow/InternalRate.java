package io.fundcalc.engine.cashflow;

import io.fundcalc.engine.numeric.exponential.ExponentialRoots;
import io.fundcalc.engine.numeric.exponential.ExponentialSum;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import java.util.Arrays;

/**
 * All rates: every rate above −100 % at which the flows together are worth nothing, in ascending order.
 *
 * <pre>
 * Figure       roots
 * Formula      { r > −1 : Σ aᵢ ÷ (1 + r)^tᵢ = 0 }
 * Symbols      aᵢ flow i · tᵢ its time · a rate at which the value touches zero without crossing counts once ·
 *              of several, one that no number tells from −1, or that exceeds the range of numbers, is left out
 * Unit         ratio per year, or per period for periodic amounts
 * Range        −1 … ∞
 * Unavailable  never: the list is empty where there is none
 * Convention   dayCount
 * Source       E. Laguerre, Mémoire sur la théorie des équations numériques, 1883
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.cashflow.SnippetsTest" region="roots"}
 *
 * @param rate the root nearest the guess, ratio per year or per period
 * @param unique whether exactly one rate solves the equation
 * @param roots all rates, ascending
 */
record InternalRate(Outcome<Double> rate, boolean unique, double[] roots) {

    /** The number next to −1: where a loss is so fast that the rate rounds to −100 %. */
    private static final double NEXT_TO_TOTAL_LOSS = Math.nextUp(-1.0);

    static InternalRate unavailable(Reason reason) {
        return new InternalRate(Outcome.unavailable(reason), false, new double[0]);
    }

    /**
     * Solves Σ aᵢ·(1 + r)^(−kᵢ ÷ stepsPerUnit) = 0.
     *
     * @param stepsPerUnit steps of the exponents in the rate's unit of time
     * @param guess picks the headline among several roots
     */
    static InternalRate of(ExponentialSum sum, double stepsPerUnit, double guess) {
        ExponentialRoots.Found found = ExponentialRoots.of(sum);
        if (!found.complete()) {
            return unavailable(Reason.NOT_CONVERGED);
        }
        if (found.roots().length == 0) {
            return unavailable(Reason.NO_CROSSING);
        }
        double[] rates = rates(found.roots(), stepsPerUnit);
        Outcome<Double> headline =
                rates.length == 0 ? Outcome.unavailable(Reason.OUT_OF_RANGE) : Outcome.of(nearest(rates, guess));
        return new InternalRate(headline, unique(found.roots()), rates);
    }

    /**
     * Rates beyond the range of numbers (a gain of 10³⁰⁸ in a year) have no double and are left out, and so are those too
     * close to −1 to be told from it: there the place of the root is lost. Alone among the roots such a one says that all
     * is lost, and stays.
     */
    private static double[] rates(double[] logGrowths, double stepsPerUnit) {
        double[] rates = new double[logGrowths.length];
        int count = 0;
        for (double logGrowth : logGrowths) {
            double rate = Math.expm1(logGrowth * stepsPerUnit);
            boolean told = rate >= NEXT_TO_TOTAL_LOSS || logGrowths.length == 1;
            if (Double.isFinite(rate) && told) {
                rates[count++] = Math.max(rate, NEXT_TO_TOTAL_LOSS);
            }
        }
        return count == rates.length ? rates : Arrays.copyOf(rates, count);
    }

    /**
     * Unique: whether exactly one rate solves the equation, so that "the" rate of return exists.
     *
     * <pre>
     * Figure       unique
     * Formula      number of rates = 1
     * Symbols      rates above −100 %, proven to be all
     * Unit         yes or no
     * Range        no, yes
     * Unavailable  never
     * Convention   none
     * Source       C. J. Norstrom, A Sufficient Condition for a Unique Nonnegative Internal Rate of Return, Journal of
     *              Financial and Quantitative Analysis 7(3), 1972
     * </pre>
     *
     * {@snippet class="io.fundcalc.engine.cashflow.SnippetsTest" region="roots"}
     */
    private static boolean unique(double[] roots) {
        return roots.length == 1;
    }

    private static double nearest(double[] rates, double guess) {
        double best = rates[0];
        for (double rate : rates) {
            if (Math.abs(rate - guess) < Math.abs(best - guess)) {
                best = rate;
            }
        }
        return best;
    }
}
