package io.fundcalc.app.fees;

import io.fundcalc.app.platform.canonical.Canonicalisable;
import io.fundcalc.app.platform.order.AmountTier;
import io.fundcalc.app.platform.order.HoldingTier;
import io.fundcalc.app.platform.order.RoundingChoice;
import io.fundcalc.app.platform.order.Usual;
import io.fundcalc.engine.fees.Redemption.ReinvestedLotDate;
import io.fundcalc.engine.fees.Subscription.Charging;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What orders of buying and selling are asked for. Money, shares, NAV and rates are exact: numbers or texts. */
final class FeesRequests {

    private FeesRequests() {}

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
                    Usual.discount(discount),
                    Usual.unless(method, Charging.EXTERNAL),
                    Usual.rounding(rounding));
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
                    Usual.unless(reinvestedLotDate, ReinvestedLotDate.OWN),
                    Usual.rounding(rounding));
        }
    }
}
