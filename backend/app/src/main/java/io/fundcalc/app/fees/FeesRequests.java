package io.fundcalc.app.fees;

import io.fundcalc.app.platform.canonical.Canonicalisable;
import io.fundcalc.engine.fees.Redemption.ReinvestedLotDate;
import io.fundcalc.engine.fees.Subscription.Charging;
import io.fundcalc.engine.money.Rounding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What orders of buying and selling are asked for. Money, shares, NAV and rates are exact: numbers or texts. */
final class FeesRequests {

    private FeesRequests() {}

    /**
     * The subscription fee from one amount on: a rate or a fixed sum.
     *
     * @param from smallest amount, fee included; the first tier begins at 0
     * @param rate ratio (0.015 is 1.5 %)
     * @param fixed sum that no discount reduces
     */
    record AmountTier(
            BigDecimal from,
            @Nullable BigDecimal rate,
            @Nullable BigDecimal fixed) {}

    /**
     * A rate by the days that shares were held.
     *
     * @param minDays first day that it holds for; the first tier begins at 0, each other where the one before ends
     * @param maxDays first day that it does not hold for any more; left out in the last tier
     * @param rate ratio (0.005 is 0.5 %)
     */
    record HoldingTier(int minDays, @Nullable Integer maxDays, BigDecimal rate) {}

    /**
     * How a fund books money and shares; what is left out has its default.
     *
     * @param money HALF_UP when absent
     * @param shares HALF_UP when absent
     * @param shareScale decimals of shares, 0 to 8; 2 when absent
     * @param moneyScale decimals of money, 0 to 8; 2 when absent
     * @param redemption where the fee of a redemption is rounded; order when absent
     */
    record RoundingChoice(
            Rounding.@Nullable Mode money,
            Rounding.@Nullable Mode shares,
            @Nullable Integer shareScale,
            @Nullable Integer moneyScale,
            Rounding.@Nullable Redemption redemption)
            implements Canonicalisable {

        @Override
        public Record canonicalForm() {
            return FeesInput.rounding(this);
        }
    }

    /** The same choice, null where it is the usual one. */
    static @Nullable RoundingChoice unlessUsual(@Nullable RoundingChoice asked) {
        return FeesInput.rounding(asked).equals(Rounding.USUAL) ? null : asked;
    }

    /** A choice, null where it is the usual one. */
    static <T> @Nullable T unless(@Nullable T asked, T usual) {
        return usual.equals(asked) ? null : asked;
    }

    /** A discount, null where there is none. */
    static @Nullable BigDecimal discount(@Nullable BigDecimal asked) {
        return asked == null || asked.compareTo(BigDecimal.ONE) == 0 ? null : asked;
    }

    /**
     * A payment that buys shares.
     *
     * @param amount paid, fee included; above 0
     * @param nav of the trade day, above 0
     * @param rate of the fee; this or tiers
     * @param tiers of the fee by amount; these or a rate
     * @param discount multiplier of a rate from 0 to 1, 1 when absent (0.1 is 一折)
     * @param method where the fee is taken from, external when absent
     */
    record SubscriptionRequest(
            BigDecimal amount,
            BigDecimal nav,
            @Nullable BigDecimal rate,
            @Nullable List<AmountTier> tiers,
            @Nullable BigDecimal discount,
            @Nullable Charging method,
            @Nullable RoundingChoice rounding)
            implements Canonicalisable {

        @Override
        public SubscriptionRequest canonicalForm() {
            return new SubscriptionRequest(
                    amount,
                    nav,
                    rate,
                    tiers,
                    FeesRequests.discount(discount),
                    unless(method, Charging.EXTERNAL),
                    unlessUsual(rounding));
        }
    }

    /**
     * Shares that were bought together.
     *
     * @param date confirmation of the purchase
     * @param shares above 0
     * @param parentDate of the shares whose dividend was reinvested
     * @param nav of the purchase, for a back-end fee
     */
    record HeldLot(
            LocalDate date,
            BigDecimal shares,
            @Nullable LocalDate parentDate,
            @Nullable BigDecimal nav) {}

    /**
     * Shares that are sold, the oldest first.
     *
     * @param date confirmation of the redemption
     * @param nav of the trade day, above 0
     * @param shares to sell, above 0
     * @param lots that are held, in any order
     * @param tiers of the redemption fee
     * @param backEndTiers of the subscription fee that was put off; left out where there was none
     * @param reinvestedLotDate the day from which reinvested shares are held, own when absent
     */
    record RedemptionRequest(
            LocalDate date,
            BigDecimal nav,
            BigDecimal shares,
            List<HeldLot> lots,
            List<HoldingTier> tiers,
            @Nullable List<HoldingTier> backEndTiers,
            @Nullable ReinvestedLotDate reinvestedLotDate,
            @Nullable RoundingChoice rounding)
            implements Canonicalisable {

        @Override
        public RedemptionRequest canonicalForm() {
            return new RedemptionRequest(
                    date,
                    nav,
                    shares,
                    lots,
                    tiers,
                    backEndTiers,
                    unless(reinvestedLotDate, ReinvestedLotDate.OWN),
                    unlessUsual(rounding));
        }
    }
}
