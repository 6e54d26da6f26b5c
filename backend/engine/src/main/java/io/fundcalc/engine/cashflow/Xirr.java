package io.fundcalc.engine.cashflow;

import io.fundcalc.engine.convention.DayCount;
import io.fundcalc.engine.numeric.exponential.ExponentialSum;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
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
 *              value crosses zero nowhere (NO_CROSSING) · the rate exceeds the range of numbers (OUT_OF_RANGE)
 * Convention   dayCount, guess
 * Source       ISDA 2006 Definitions 4.16 for the day counts; E. Laguerre, Mémoire sur la théorie des équations
 *              numériques, 1883, for the number of roots
 * </pre>
 */
public final class Xirr {

    private Xirr() {}

    /**
     * The rate and what it is made of.
     *
     * @param rate the root nearest the guess, ratio per year
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

    /** Computes all of them; the guess only picks the headline among several roots. */
    public static Result of(CashFlows flows, DayCount dayCount, double guess) {
        double invested = flows.paidIn();
        double returned = flows.received();
        InternalRate internal = rate(flows, dayCount, guess, invested == 0 || returned == 0);
        return new Result(
                internal.rate(),
                internal.unique(),
                internal.roots(),
                flows.lastDay() - flows.firstDay(),
                invested,
                returned,
                gain(invested, returned),
                simpleReturn(invested, returned));
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
     * Gain: what came back beyond what was paid in, whenever it was.
     *
     * <pre>
     * Figure       gain
     * Formula      G = R − I
     * Numbers      {R} − {I}
     * Symbols      R received · I paid in
     * Unit         currency
     * Range        −∞ … ∞
     * Unavailable  never
     * Convention   none
     * Source       definition
     * </pre>
     */
    static double gain(double invested, double returned) {
        return returned - invested;
    }

    /**
     * Simple return: gain for each unit paid in, blind to time.
     *
     * <pre>
     * Figure       simpleReturn
     * Formula      s = (R − I) ÷ I
     * Numbers      ({R} − {I}) ÷ {I}
     * Symbols      R received · I paid in
     * Unit         ratio
     * Range        −1 … ∞
     * Unavailable  nothing was paid in (NO_CAPITAL)
     * Convention   none
     * Source       definition
     * </pre>
     */
    static Outcome<Double> simpleReturn(double invested, double returned) {
        return invested == 0 ? Outcome.unavailable(Reason.NO_CAPITAL) : Outcome.of((returned - invested) / invested);
    }
}
