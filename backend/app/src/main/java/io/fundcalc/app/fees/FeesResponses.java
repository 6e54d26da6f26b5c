package io.fundcalc.app.fees;

import io.fundcalc.app.platform.figure.IfMissing;
import io.fundcalc.app.platform.figure.Missing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What orders of buying and selling come to. Money, shares and rates are exact decimals. */
final class FeesResponses {

    private FeesResponses() {}

    /**
     * What a payment becomes.
     *
     * @param netAmount part of the payment that buys shares
     * @param fee part that does not
     * @param shares confirmed
     * @param effectiveRate fee ÷ amount, unrounded
     * @param rate charged, after the discount; null where the fee is fixed
     */
    record SubscriptionResponse(
            BigDecimal netAmount,
            BigDecimal fee,
            BigDecimal shares,
            double effectiveRate,
            @Nullable BigDecimal rate,
            @IfMissing Map<String, Missing> unavailable) {}

    /**
     * The part of a lot that is sold.
     *
     * @param date of the lot
     * @param holdingDays calendar days that its fee is for
     * @param rate of its holding days
     * @param fee unrounded
     */
    record SoldLot(LocalDate date, BigDecimal shares, int holdingDays, BigDecimal rate, BigDecimal fee) {}

    /**
     * What a redemption pays out.
     *
     * @param gross value of the shares
     * @param fee of the redemption
     * @param net paid out
     * @param backEndFee subscription fee that was put off; 0 where there was none
     * @param lots that are touched, the oldest first
     */
    record RedemptionResponse(
            BigDecimal gross, BigDecimal fee, BigDecimal net, BigDecimal backEndFee, List<SoldLot> lots) {}
}
