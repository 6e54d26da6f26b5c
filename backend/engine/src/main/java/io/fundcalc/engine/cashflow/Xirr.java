package io.fundcalc.engine.cashflow;

import io.fundcalc.engine.convention.DayCount;
import io.fundcalc.engine.numeric.exponential.ExponentialSum;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.outcome.Terms;
import io.fundcalc.engine.series.CashFlows;

/**
 * Dated internal rate of return: the yearly rate at which all flows together are worth nothing on the first date.
 *
 * <pre>
 * Figure       xirr.rate
 * Formula      Σ aᵢ ÷ (1 + r)^tᵢ = 0
 * Symbols      aᵢ flow i, negative = paid in · tᵢ years from the first date to its date · r rate
 * Unit         ratio per year
 * Range        −1 … ∞
 * Unavailable  all flows have the same sign (ALL_SAME_SIGN) · all dates are the same day (SINGLE_DATE) · the present
 *              value crosses zero nowhere (NO_CROSSING) · the flows of each day cancel (EVERY_RATE) · the search for all
 *              roots exceeds its bound (NOT_CONVERGED) · the rate exceeds the range of numbers (OUT_OF_RANGE)
 * Convention   dayCount, guess
 * Source       ISDA 2006 Definitions 4.16 for the day counts; E. Laguerre, Mémoire sur la théorie des équations
 *              numériques, 1883, for the number of roots
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.cashflow.SnippetsTest" region="xirr.rate"}
 */
public final class Xirr {

    private Xirr() {}

    /**
     * The rate and what it is made of.
     *
     * @param rate the root whose sign agrees with the gain, of several the nearest to the guess; ratio per year
     * @param unique whether exactly one rate solves the equation
     * @param roots every rate on (−1, ∞) that does, ascending
     * @param spanDays calendar days from the first date to the last
     * @param invested what was paid in, positive
     * @param returned what was received
     * @param gain received less paid in
     * @param simpleReturn gain for each unit paid in
     */
    public record Result(
            Outcome<Double> rate,
            boolean unique,
            double[] roots,
            int spanDays,
            double invested,
            double returned,
            double gain,
            Outcome<Double> simpleReturn) {}

    /** Computes all of them; the guess only helps to pick the headline among several roots. */
    public static Result of(CashFlows flows, DayCount dayCount, double guess) {
        double invested = SimpleReturn.invested(flows);
        double returned = SimpleReturn.returned(flows);
        InternalRate internal = rate(flows, dayCount, guess, invested == 0 || returned == 0);
        return new Result(
                internal.rate(),
                internal.unique(),
                internal.roots(),
                spanDays(flows),
                invested,
                returned,
                SimpleReturn.gain(invested, returned),
                SimpleReturn.of(invested, returned));
    }

    private static InternalRate rate(CashFlows flows, DayCount dayCount, double guess, boolean sameSign) {
        if (sameSign) {
            return InternalRate.unavailable(Reason.ALL_SAME_SIGN);
        }
        int[] steps = new int[flows.size()];
        double[] amounts = new double[flows.size()];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = dayCount.steps(flows.firstDay(), flows.day(i));
            amounts[i] = flows.amount(i);
        }
        if (steps[steps.length - 1] == 0) {
            return InternalRate.unavailable(Reason.SINGLE_DATE);
        }
        return InternalRate.of(ExponentialSum.of(steps, amounts), dayCount.stepsPerYear(), guess);
    }

    /**
     * Span: calendar days from the first flow to the last.
     *
     * <pre>
     * Figure       spanDays
     * Formula      d = max tᵢ − min tᵢ
     * Symbols      tᵢ dates of flows, those of nothing included
     * Unit         calendar days
     * Range        0 … ∞
     * Unavailable  never
     * Convention   none
     * Source       definition
     * </pre>
     *
     * {@snippet class="io.fundcalc.engine.cashflow.SnippetsTest" region="spanReturn"}
     */
    static int spanDays(CashFlows flows) {
        return flows.lastDay() - flows.firstDay();
    }

    /**
     * Return over the span: the yearly rate, compounded over the span of the flows.
     *
     * <pre>
     * Figure       spanReturn
     * Formula      R = (1 + r)^t − 1
     * Numbers      (1 + {rate})^{years} − 1
     * Symbols      r rate per year · t years of the span
     * Unit         ratio
     * Range        −1 … ∞
     * Unavailable  the rate is unavailable, for its reason
     * Convention   dayCount
     * Source       C. R. Bacon, Practical Portfolio Performance Measurement and Attribution, 2nd edition, 2008, chapter 2
     * </pre>
     *
     * {@snippet class="io.fundcalc.engine.cashflow.SnippetsTest" region="spanReturn"}
     */
    public static double spanReturn(double rate, double years) {
        return Math.expm1(Math.log1p(rate) * years);
    }

    /** What a rate stands on: the values today of what was paid in and received, which it makes equal. */
    public static Terms terms(CashFlows flows, DayCount dayCount, double rate) {
        double paid = 0;
        double received = 0;
        for (int i = 0; i < flows.size(); i++) {
            double present = flows.amount(i) * Math.pow(1 + rate, -dayCount.years(flows.firstDay(), flows.day(i)));
            paid -= Math.min(present, 0);
            received += Math.max(present, 0);
        }
        return Terms.of("presentReceived", received).and("presentPaid", paid).and("r", rate);
    }
}
