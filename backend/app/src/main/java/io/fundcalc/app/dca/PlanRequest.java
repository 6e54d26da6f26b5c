package io.fundcalc.app.dca;

import io.fundcalc.app.dca.OverRequest.SweepParameter;
import io.fundcalc.app.platform.canonical.Canonicalisable;
import io.fundcalc.app.platform.order.HoldingTier;
import io.fundcalc.app.platform.order.RoundingChoice;
import io.fundcalc.app.platform.order.Usual;
import io.fundcalc.app.platform.series.SeriesRequest;
import io.fundcalc.engine.dca.plan.Plan.Payouts;
import io.fundcalc.engine.dca.plan.Schedule.Frequency;
import io.fundcalc.engine.dca.plan.Schedule.HolidayRule;
import io.fundcalc.engine.dca.plan.TakeProfit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A savings plan.
 *
 * @param amount of an instalment, fee included; above 0; a grid has none
 * @param frequency of instalments; a grid has none
 * @param day of the month (1 to 31, clamped to its end) or of the week (1 is Monday); left out where daily
 * @param from first day that may be scheduled, that of the series when absent
 * @param to last one, that of the series when absent
 * @param holidayRule for a scheduled day that is no trading day, next when absent
 * @param feeRate of a purchase, 0 when absent
 * @param discount multiplier of the fee rate from 0 to 1, 1 when absent (0.1 is 一折)
 * @param dividends what becomes of payouts, reinvest when absent
 * @param annualIncrease by which the amount rises after each year, 0 when absent
 * @param limits days on which the fund takes no more than an amount (限大额); later ones go before earlier ones
 * @param redemptionTiers of a sale; left out where it is free
 * @param strategy fixed when absent
 * @param takeProfit left out where the plan never sells
 */
record PlanRequest(
        @Nullable BigDecimal amount,
        @Nullable Frequency frequency,
        @Nullable Integer day,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable HolidayRule holidayRule,
        @Nullable BigDecimal feeRate,
        @Nullable BigDecimal discount,
        @Nullable Payouts dividends,
        @Nullable RoundingChoice rounding,
        @Nullable BigDecimal annualIncrease,
        @Nullable List<LimitRequest> limits,
        @Nullable List<HoldingTier> redemptionTiers,
        @Nullable StrategyRequest strategy,
        @Nullable TakeProfitRequest takeProfit)
        implements Canonicalisable {

    @Override
    public PlanRequest canonicalForm() {
        return new PlanRequest(
                amount,
                frequency,
                day,
                from,
                to,
                Usual.unless(holidayRule, HolidayRule.NEXT),
                unlessZero(feeRate),
                Usual.discount(discount),
                Usual.unless(dividends, Payouts.REINVEST),
                Usual.rounding(rounding),
                unlessZero(annualIncrease),
                limits,
                redemptionTiers,
                strategy == null || strategy.type() == StrategyType.FIXED ? null : strategy,
                takeProfit);
    }

    /** The same plan with another value of a parameter. */
    PlanRequest with(SweepParameter one, BigDecimal value) {
        return new PlanRequest(
                one == SweepParameter.AMOUNT ? value : amount,
                frequency,
                one == SweepParameter.DAY ? (Integer) one.whole(value) : day,
                from,
                to,
                holidayRule,
                one == SweepParameter.FEE_RATE ? value : feeRate,
                one == SweepParameter.DISCOUNT ? value : discount,
                dividends,
                rounding,
                one == SweepParameter.ANNUAL_INCREASE ? value : annualIncrease,
                limits,
                redemptionTiers,
                strategy == null ? null : strategy.with(one, value),
                takeProfit == null ? null : takeProfit.with(one, value));
    }

    private static @Nullable BigDecimal unlessZero(@Nullable BigDecimal asked) {
        return asked == null || asked.signum() == 0 ? null : asked;
    }

    /**
     * Days on which the fund takes no more than an amount from one investor.
     *
     * @param from first day
     * @param to last day; left out where no end is known
     * @param amount most on one day; 0 where purchases are closed
     */
    record LimitRequest(LocalDate from, @Nullable LocalDate to, BigDecimal amount) {}

    /** How much is paid in. */
    enum StrategyType {
        /** The same amount each time. */
        FIXED("fixed"),
        /** By the distance from the moving average (均线偏离). */
        MOVING_AVERAGE("movingAverage"),
        /** By the fall from the highest value so far. */
        DRAWDOWN("drawdown"),
        /** By where a second series stands in its own history. */
        VALUATION("valuation"),
        /** As much as lifts the holding to its target. */
        VALUE_AVERAGING("valueAveraging"),
        /** At lines that the NAV falls to. */
        GRID("grid");

        private final String wireName;

        StrategyType(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String toString() {
            return wireName;
        }
    }

    /**
     * How much is paid in; which fields it takes depends on its type.
     *
     * @param window values of the moving average, or of the history that counts in a valuation (all when absent)
     * @param steps factors by the reading of the day before: movingAverage, drawdown, valuation
     * @param series that is measured: valuation
     * @param growth of the target a period, 0 when absent: valueAveraging
     * @param maxAmount most that is paid in at once: valueAveraging
     * @param sell whether what is above the target is sold, false when absent: valueAveraging
     * @param step between lines, ratio above 0 and below 1: grid
     * @param levels number of lines: grid
     * @param amountPerLevel paid in at each: grid
     */
    record StrategyRequest(
            StrategyType type,
            @Nullable Integer window,
            @Nullable List<StepRequest> steps,
            @Nullable SeriesRequest series,
            @Nullable BigDecimal growth,
            @Nullable BigDecimal maxAmount,
            @Nullable Boolean sell,
            @Nullable BigDecimal step,
            @Nullable Integer levels,
            @Nullable BigDecimal amountPerLevel) {

        private StrategyRequest with(SweepParameter one, BigDecimal value) {
            return new StrategyRequest(
                    type,
                    one == SweepParameter.WINDOW ? (Integer) one.whole(value) : window,
                    steps,
                    series,
                    one == SweepParameter.GROWTH ? value : growth,
                    one == SweepParameter.MAX_AMOUNT ? value : maxAmount,
                    sell,
                    one == SweepParameter.STEP ? value : step,
                    one == SweepParameter.LEVELS ? (Integer) one.whole(value) : levels,
                    one == SweepParameter.AMOUNT_PER_LEVEL ? value : amountPerLevel);
        }
    }

    /**
     * A factor of the amount from a reading on.
     *
     * @param from smallest reading, ratio; left out in the first step
     * @param factor of the amount, 0 or more; 0 leaves the instalment out
     */
    record StepRequest(@Nullable Double from, BigDecimal factor) {}

    /**
     * When everything is sold: tested at each close, carried out at the NAV of the next trading day.
     *
     * @param type what is compared with the threshold
     * @param threshold ratio, 0 or more
     * @param restart whether later instalments begin a new round, false when absent
     * @param activation gain from which a trailing fall counts, ratio, 0 when absent
     * @param minDays days before which the yearly rate is not looked at, 365 when absent
     */
    record TakeProfitRequest(
            TakeProfit.Type type,
            double threshold,
            @Nullable Boolean restart,
            @Nullable Double activation,
            @Nullable Integer minDays)
            implements Canonicalisable {

        static final int USUAL_DAYS = 365;

        private TakeProfitRequest with(SweepParameter one, BigDecimal value) {
            return new TakeProfitRequest(
                    type,
                    one == SweepParameter.THRESHOLD ? value.doubleValue() : threshold,
                    restart,
                    one == SweepParameter.ACTIVATION ? (Double) value.doubleValue() : activation,
                    one == SweepParameter.MIN_DAYS ? (Integer) one.whole(value) : minDays);
        }

        @Override
        public TakeProfitRequest canonicalForm() {
            return new TakeProfitRequest(
                    type,
                    threshold,
                    Usual.unless(restart, false),
                    Usual.unless(activation, 0.0),
                    Usual.unless(minDays, USUAL_DAYS));
        }
    }
}
