package io.fundcalc.engine.cashflow;

import io.fundcalc.engine.numeric.exponential.ExponentialSum;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import java.util.Arrays;

/**
 * Annuity: the one of five quantities of an even payment plan that the other four leave open.
 *
 * <pre>
 * Figure       annuity.value
 * Formula      pv·(1 + r)^n + a·(1 + r·b)·((1 + r)^n − 1) ÷ r + fv = 0
 * Symbols      pv value now · fv value after the last period · a payment each period · r rate per period · n periods ·
 *              b 1 when payments fall at the beginning of a period, 0 at its end; negative = paid in, positive = received
 * Unit         currency; for periods a number; for rate a ratio per period
 * Range        −∞ … ∞
 * Unavailable  no plan fits (NO_SOLUTION) · the value exceeds the range of numbers (OUT_OF_RANGE)
 * Convention   solveFor, due, guess
 * Source       S. G. Kellison, The Theory of Interest, 3rd edition, 2009, chapter 3
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.cashflow.SnippetsTest" region="annuity.value"}
 */
public final class Annuity {

    /** The longest plan whose rate is sought: every period is a term of the equation. */
    public static final int MOST_PERIODS = 40_000;

    private Annuity() {}

    /** Which quantity is unknown. */
    public enum Unknown {
        FV("fv"),
        PV("pv"),
        PAYMENT("payment"),
        PERIODS("periods"),
        RATE("rate");

        private final String wireName;

        Unknown(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String toString() {
            return wireName;
        }
    }

    /** When in its period a payment falls. */
    public enum Due {
        END("end"),
        BEGIN("begin");

        private final String wireName;

        Due(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String toString() {
            return wireName;
        }
    }

    /**
     * A plan. The component that is sought is not read.
     *
     * @param rate ratio per period, above −1
     * @param periods number of payments, may be broken except where the rate is sought
     * @param payment currency each period
     * @param pv currency now
     * @param fv currency after the last period
     */
    public record Plan(double rate, double periods, double payment, double pv, double fv, Due due) {

        /** The plan with what was unknown filled in. */
        public Plan with(Unknown unknown, double value) {
            return new Plan(
                    unknown == Unknown.RATE ? value : rate,
                    unknown == Unknown.PERIODS ? value : periods,
                    unknown == Unknown.PAYMENT ? value : payment,
                    unknown == Unknown.PV ? value : pv,
                    unknown == Unknown.FV ? value : fv,
                    due);
        }

        /** (1 + r)^n. */
        double growth() {
            return Math.exp(periods * Math.log1p(rate));
        }

        /** What one unit of payment each period comes to: (1 + r·b)·((1 + r)^n − 1) ÷ r. */
        double accumulation() {
            if (rate == 0) {
                return periods;
            }
            double first = due == Due.BEGIN ? 1 + rate : 1;
            return first * Math.expm1(periods * Math.log1p(rate)) / rate;
        }
    }

    /** Computes the unknown; the guess picks one among several rates. */
    public static Outcome<Double> of(Unknown unknown, Plan plan, double guess) {
        return switch (unknown) {
            case FV -> Outcome.of(-plan.pv * plan.growth() - plan.payment * plan.accumulation());
            case PV -> Outcome.of(-(plan.fv + plan.payment * plan.accumulation()) / plan.growth());
            case PAYMENT -> payment(plan);
            case PERIODS -> periods(plan);
            case RATE -> rate(plan, guess);
        };
    }

    private static Outcome<Double> payment(Plan plan) {
        return plan.periods == 0
                ? Outcome.unavailable(Reason.NO_SOLUTION)
                : Outcome.of(-(plan.pv * plan.growth() + plan.fv) / plan.accumulation());
    }

    private static Outcome<Double> periods(Plan plan) {
        double found;
        if (plan.rate == 0) {
            found = -(plan.pv + plan.fv) / plan.payment;
        } else {
            double perRate = plan.payment * (plan.due == Due.BEGIN ? 1 + plan.rate : 1) / plan.rate;
            found = Math.log((perRate - plan.fv) / (perRate + plan.pv)) / Math.log1p(plan.rate);
        }
        return Double.isFinite(found) && found >= 0 ? Outcome.of(found + 0.0) : Outcome.unavailable(Reason.NO_SOLUTION);
    }

    private static Outcome<Double> rate(Plan plan, double guess) {
        int last = (int) plan.periods;
        int[] periods = new int[last + 1];
        Arrays.setAll(periods, t -> t);
        double[] amounts = new double[last + 1];
        boolean begin = plan.due == Due.BEGIN;
        Arrays.fill(amounts, begin ? 0 : 1, begin ? last : last + 1, plan.payment);
        amounts[0] += plan.pv;
        amounts[last] += plan.fv;
        Outcome<Double> rate =
                InternalRate.of(ExponentialSum.of(periods, amounts), 1, guess).rate();
        return rate instanceof Outcome.Unavailable<Double> none && none.reason() == Reason.NO_CROSSING
                ? Outcome.unavailable(Reason.NO_SOLUTION)
                : rate;
    }

    /**
     * Interest part: what of one payment is interest on what was owed when its period began.
     *
     * <pre>
     * Figure       annuity.interest
     * Formula      i = −r·Bₖ₋₁,  Bₖ = −FV(r, k, a, pv)
     * Symbols      Bₖ₋₁ balance before payment k · r rate per period · for payments at the beginning the part is
     *              discounted by one period, and the first payment holds no interest
     * Unit         currency
     * Range        −∞ … ∞
     * Unavailable  the plan has no solution (NO_SOLUTION) · the value exceeds the range of numbers (OUT_OF_RANGE)
     * Convention   due
     * Source       as IPMT of spreadsheets; S. G. Kellison, The Theory of Interest, 3rd edition, 2009, chapter 5
     * </pre>
     *
     * {@snippet class="io.fundcalc.engine.cashflow.SnippetsTest" region="annuity.interest"}
     *
     * @param plan with every quantity known
     * @param period which payment, from 1
     */
    public static Outcome<Double> interestPart(Plan plan, int period) {
        boolean begin = plan.due == Due.BEGIN;
        if (begin && period == 1) {
            return Outcome.of(0);
        }
        Plan before = new Plan(plan.rate, period - 1.0, plan.payment, plan.pv, 0, plan.due);
        Outcome<Double> balance = of(Unknown.FV, before, 0);
        return balance.map(owed -> owed * plan.rate / (begin ? 1 + plan.rate : 1));
    }

    /**
     * Principal part: what of one payment pays back.
     *
     * <pre>
     * Figure       annuity.principal
     * Formula      p = a − i
     * Symbols      i interest part of that payment
     * Unit         currency
     * Range        −∞ … ∞
     * Unavailable  as the interest part
     * Convention   due
     * Source       as PPMT of spreadsheets
     * </pre>
     *
     * {@snippet class="io.fundcalc.engine.cashflow.SnippetsTest" region="annuity.interest"}
     */
    public static Outcome<Double> principalPart(Plan plan, int period) {
        return interestPart(plan, period).map(interest -> plan.payment - interest);
    }
}
