package io.fundcalc.engine.dca.plan;

import io.fundcalc.engine.fees.HoldingTiers;
import io.fundcalc.engine.money.Money;
import io.fundcalc.engine.money.Rate;
import io.fundcalc.engine.money.Rounding;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A savings plan.
 *
 * @param amount of an instalment, fee included, above 0
 * @param schedule its days
 * @param feeRate of a purchase after discount, charged on top of the net amount
 * @param payouts what becomes of payouts
 * @param annualIncrease by which the amount rises after each year since the plan began, ratio
 * @param limits days on which the fund takes no more than an amount; later ones go before earlier ones
 * @param redemptionTiers of a sale; null where it is free
 * @param takeProfit null where the plan never sells
 */
public record Plan(
        Money amount,
        Schedule schedule,
        Rate feeRate,
        Payouts payouts,
        Rounding rounding,
        BigDecimal annualIncrease,
        List<PurchaseLimit> limits,
        @Nullable HoldingTiers redemptionTiers,
        Strategy strategy,
        @Nullable TakeProfit takeProfit) {

    /** What becomes of a payout. */
    public enum Payouts {
        /** It buys shares at the NAV of its day, without a fee. */
        REINVEST("reinvest"),
        /** It is paid out. */
        CASH("cash");

        private final String wireName;

        Payouts(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String toString() {
            return wireName;
        }
    }

    /**
     * Days on which a fund takes no more than an amount from one investor (限大额).
     *
     * @param from first day, days since 1970-01-01
     * @param to last day
     * @param amount most on one day; 0 where purchases are closed
     */
    public record PurchaseLimit(int from, int to, Money amount) {}

    /** The same plan within other days. */
    public Plan on(Schedule days) {
        return new Plan(
                amount,
                days,
                feeRate,
                payouts,
                rounding,
                annualIncrease,
                limits,
                redemptionTiers,
                strategy,
                takeProfit);
    }

    /** The same plan with all its amounts times a factor, as they are booked; limits are the fund's and stay. */
    public Plan times(BigDecimal factor) {
        return new Plan(
                booked(amount, factor),
                schedule,
                feeRate,
                payouts,
                rounding,
                annualIncrease,
                limits,
                redemptionTiers,
                switch (strategy) {
                    case Strategy.ValueAveraging averaging ->
                        new Strategy.ValueAveraging(
                                averaging.growth(),
                                averaging.maxAmount() == null ? null : booked(averaging.maxAmount(), factor),
                                averaging.sell());
                    case Strategy.Grid grid ->
                        new Strategy.Grid(grid.step(), grid.levels(), booked(grid.amountPerLevel(), factor));
                    case Strategy.Fixed _, Strategy.MovingAverage _, Strategy.Drawdown _, Strategy.Valuation _ ->
                        strategy;
                },
                takeProfit);
    }

    /** At least the smallest amount that is booked: a plan pays in. */
    private Money booked(Money part, BigDecimal factor) {
        Money smallest = new Money(BigDecimal.ONE.movePointLeft(rounding.moneyScale()));
        Money booked = new Money(part.value().multiply(factor)).rounded(rounding);
        return booked.compareTo(smallest) < 0 ? smallest : booked;
    }

    /** The same fund, fees and rounding without a strategy or a sale: what a lump sum is booked by. */
    public Plan plain() {
        return new Plan(
                amount,
                schedule,
                feeRate,
                payouts,
                rounding,
                BigDecimal.ZERO,
                List.of(),
                redemptionTiers,
                new Strategy.Fixed(),
                null);
    }
}
