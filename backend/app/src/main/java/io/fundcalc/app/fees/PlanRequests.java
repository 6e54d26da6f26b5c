package io.fundcalc.app.fees;

import io.fundcalc.app.fees.FeesRequests.HeldLot;
import io.fundcalc.app.platform.canonical.Canonicalisable;
import io.fundcalc.app.platform.order.AmountTier;
import io.fundcalc.app.platform.order.HoldingTier;
import io.fundcalc.app.platform.order.RoundingChoice;
import io.fundcalc.app.platform.order.Usual;
import io.fundcalc.engine.fees.Conversion.DifferenceMethod;
import io.fundcalc.engine.fees.Schedules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What conversions, comparisons, projections and rules are asked for. */
final class PlanRequests {

    private PlanRequests() {}

    /**
     * The fund that is left.
     *
     * @param nav of the trade day, above 0
     * @param tiers of the redemption fee
     * @param subscription rate of its subscription fee, or tiers by amount
     */
    record ConvertedFund(BigDecimal nav, List<HeldLot> lots, List<HoldingTier> tiers, RateOrTiers subscription) {}

    /**
     * The fund that is bought.
     *
     * @param nav of the trade day, above 0
     * @param subscription rate of its subscription fee, or tiers by amount
     */
    record TargetFund(BigDecimal nav, RateOrTiers subscription) {}

    /**
     * Shares of one fund that become shares of another.
     *
     * @param date confirmation of the conversion
     * @param shares to convert, above 0
     * @param out fund that is left
     * @param in fund that is bought
     * @param discount multiplier of rates from 0 to 1, 1 when absent
     * @param differenceMethod how the difference of the subscription fees is taken, rate when absent
     */
    record ConversionRequest(
            LocalDate date,
            BigDecimal shares,
            ConvertedFund out,
            TargetFund in,
            @Nullable BigDecimal discount,
            @Nullable DifferenceMethod differenceMethod,
            @Nullable RoundingChoice rounding)
            implements Canonicalisable {

        @Override
        public ConversionRequest canonicalForm() {
            return new ConversionRequest(
                    date,
                    shares,
                    out,
                    in,
                    Usual.discount(discount),
                    Usual.unless(differenceMethod, DifferenceMethod.RATE),
                    Usual.rounding(rounding));
        }
    }

    /**
     * The class with a subscription fee.
     *
     * @param rate of the subscription fee; this or tiers
     * @param tiers of it by amount; these or a rate
     * @param discount multiplier of a rate from 0 to 1, 1 when absent
     * @param redemptionTiers of the redemption fee; none when absent
     */
    record FrontEndClass(
            @Nullable BigDecimal rate,
            @Nullable List<AmountTier> tiers,
            @Nullable BigDecimal discount,
            @Nullable List<HoldingTier> redemptionTiers) {}

    /**
     * The class with a service fee.
     *
     * @param serviceFee ratio a year
     * @param stopAfterDays days after which no service fee is taken any more; never when absent
     * @param redemptionTiers of the redemption fee; none when absent
     */
    record ServiceFeeClass(
            BigDecimal serviceFee,
            @Nullable Integer stopAfterDays,
            @Nullable List<HoldingTier> redemptionTiers) {}

    /**
     * Two classes of a fund.
     *
     * @param amount chooses the tier of the A class, 10000 when absent
     * @param days of the curve, 1 to 10950; 1095 when absent
     */
    record ShareClassRequest(
            @Nullable BigDecimal amount,
            FrontEndClass a,
            ServiceFeeClass c,
            @Nullable Integer days) {}

    /**
     * A payment and its ongoing fees.
     *
     * @param amount paid, above 0
     * @param years whole years, 1 to 100
     * @param growth ratio a year before costs, above -1
     * @param ongoing ratio a year
     * @param frontEnd ratio on top of the net amount, 0 when absent
     * @param redemption ratio of the proceeds, 0 when absent
     */
    record DragRequest(
            BigDecimal amount,
            int years,
            double growth,
            BigDecimal ongoing,
            @Nullable BigDecimal frontEnd,
            @Nullable BigDecimal redemption) {}

    /**
     * The day, fund and investor of a rule.
     *
     * @param kind of fund
     * @param investor individual when absent
     */
    record SchedulesRequest(LocalDate date, Schedules.FundKind kind, Schedules.@Nullable InvestorKind investor) {}

    /**
     * A share class or fund at a platform.
     *
     * @param name shown in the answer
     * @param rate of the subscription fee; this or tiers
     * @param tiers of it by amount; these or a rate
     * @param discount multiplier of the platform from 0 to 1, 1 when absent
     * @param redemptionTiers of the redemption fee; none when absent
     * @param serviceFee ratio a year, 0 when absent
     * @param stopAfterDays days after which no service fee is taken any more; never when absent
     * @param ongoing other fees a year that this class has and others may not have, 0 when absent
     */
    record ComparedClass(
            String name,
            @Nullable BigDecimal rate,
            @Nullable List<AmountTier> tiers,
            @Nullable BigDecimal discount,
            @Nullable List<HoldingTier> redemptionTiers,
            @Nullable BigDecimal serviceFee,
            @Nullable Integer stopAfterDays,
            @Nullable BigDecimal ongoing) {}

    /**
     * One plan of purchases over several classes.
     *
     * @param amounts paid at once, each a purchase of its own; 1 to 100
     * @param holdingDays to compare at, 1 to 20 whole numbers from 1 to 10950
     * @param classes 1 to 20
     * @param days up to which the cheapest class is sought, 1 to 10950; 1095 when absent
     */
    record CompareRequest(
            List<BigDecimal> amounts,
            List<Integer> holdingDays,
            List<ComparedClass> classes,
            @Nullable Integer days) {}
}
