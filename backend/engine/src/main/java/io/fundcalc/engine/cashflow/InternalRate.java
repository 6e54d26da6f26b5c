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
 * @param rate the headline among the roots, ratio per year or per period
 * @param unique whether exactly one rate solves the equation
 * @param roots all rates, ascending
 */
record InternalRate(Outcome<Double> rate, boolean unique, double[] roots) {

    /** Sums and rates nearer to zero than this, relative to what they are made of, have no sign of their own. */
    private static final double ROUNDING = 1e-12;

    /** The number next to −1: where a loss is so fast that the rate rounds to −100 %. */
    private static final double NEXT_TO_TOTAL_LOSS = Math.nextUp(-1.0);

    static InternalRate unavailable(Reason reason) {
        return new InternalRate(Outcome.unavailable(reason), false, new double[0]);
    }

    /**
     * Solves Σ aᵢ·(1 + r)^(−kᵢ ÷ stepsPerUnit) = 0.
     *
     * @param stepsPerUnit steps of the exponents in the rate's unit of time
     * @param guess helps to pick the headline among several roots, see {@link #headline}
     */
    static InternalRate of(ExponentialSum sum, double stepsPerUnit, double guess) {
        if (sum.size() == 0) {
            return unavailable(Reason.EVERY_RATE);
        }
        ExponentialRoots.Found found = ExponentialRoots.of(sum);
        if (!found.complete()) {
            return unavailable(Reason.NOT_CONVERGED);
        }
        if (found.roots().length == 0) {
            return unavailable(Reason.NO_CROSSING);
        }
        double[] rates = rates(found.roots(), stepsPerUnit);
        Outcome<Double> headline =
                rates.length == 0 ? Outcome.unavailable(Reason.OUT_OF_RANGE) : Outcome.of(headline(rates, sum, guess));
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
     * Formula      |R| = 1
     * Symbols      R rates above −100 %, proven to be all
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

    /**
     * Of several rates those whose sign agrees with the gain, all where none does; of these the nearest to the guess in
     * ln(1 + r), where halving and doubling are equally far. A holding that begins with money received is a loan: its rate
     * is what it costs, so there a loss goes with a positive rate.
     */
    private static double headline(double[] rates, ExponentialSum sum, double guess) {
        if (rates.length == 1) {
            return rates[0];
        }
        double wanted = gainSign(sum) * -Math.signum(sum.coefficient(0));
        double[] fitting = Arrays.stream(rates)
                .filter(rate -> (Math.abs(rate) <= ROUNDING ? 0 : Math.signum(rate)) == wanted)
                .toArray();
        return nearest(fitting.length > 0 ? fitting : rates, guess);
    }

    private static double gainSign(ExponentialSum sum) {
        double gain = 0;
        double size = 0;
        for (int i = 0; i < sum.size(); i++) {
            gain += sum.coefficient(i);
            size += Math.abs(sum.coefficient(i));
        }
        return Math.abs(gain) <= ROUNDING * size ? 0 : Math.signum(gain);
    }

    private static double nearest(double[] rates, double guess) {
        double best = rates[0];
        for (double rate : rates) {
            if (distance(rate, guess) < distance(best, guess)) {
                best = rate;
            }
        }
        return best;
    }

    private static double distance(double rate, double guess) {
        return Math.abs(Math.log1p(rate) - Math.log1p(guess));
    }
}
