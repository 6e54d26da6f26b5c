package io.fundcalc.app.fees;

import io.fundcalc.app.platform.figure.IfMissing;
import io.fundcalc.app.platform.figure.Missing;
import io.fundcalc.engine.fees.Compare;
import io.fundcalc.engine.fees.Drag;
import io.fundcalc.engine.fees.ShareClass;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What conversions, comparisons, projections and rules come to. */
final class PlanResponses {

    private PlanResponses() {}

    /**
     * Shares of one fund that became shares of another.
     *
     * @param gross value of the shares that are converted
     * @param redemptionFee of the fund that is left
     * @param netOut after that fee
     * @param differenceRate after the discount; null where fees are compared
     * @param differenceFee what the subscription of the fund that is bought costs more
     * @param amountIn put into the fund that is bought
     * @param shares confirmed there
     */
    record ConversionResponse(
            BigDecimal gross,
            BigDecimal redemptionFee,
            BigDecimal netOut,
            @Nullable BigDecimal differenceRate,
            BigDecimal differenceFee,
            BigDecimal amountIn,
            BigDecimal shares,
            @IfMissing Map<String, Missing> unavailable) {}

    /**
     * Two classes of a fund compared by the days they are held.
     *
     * @param breakEvenDay first whole day on which C has cost more
     * @param breakEvenDays the same as a real number, without redemption fees and without an end of the service fee
     * @param neverDearer whether C never costs more, however long it is held
     * @param flips days on which the cheaper class changes
     * @param curve cost of both after each day, as a ratio of the value without fees
     */
    record ShareClassResponse(
            @Nullable Integer breakEvenDay,
            @Nullable Double breakEvenDays,
            boolean neverDearer,
            List<ShareClass.ClassFlip> flips,
            List<ShareClass.ClassCostPoint> curve,
            @IfMissing Map<String, Missing> unavailable) {}

    /**
     * What fees take over the years: a projection in doubles.
     *
     * @param gross value without costs
     * @param net value after costs
     * @param cost gross less net
     * @param costShare cost ÷ gross
     * @param annualCost what fees take from the growth of a year
     * @param curve values at the end of each year, from year 0 on, before the redemption fee
     */
    record DragResponse(
            @Nullable Double gross,
            @Nullable Double net,
            @Nullable Double cost,
            @Nullable Double costShare,
            @Nullable Double annualCost,
            List<Drag.DragYear> curve,
            @IfMissing Map<String, Missing> unavailable) {}

    /**
     * The rule of a day.
     *
     * @param schedule null where none is known
     */
    record SchedulesResponse(
            @Nullable FeeRule schedule, @IfMissing Map<String, Missing> unavailable) {}

    /**
     * A rule on fees.
     *
     * @param validTo last day; null where no end is known
     * @param frontEndCap most subscription rate; null where the rule names none
     * @param serviceFeeCap most service fee a year; null where the rule names none
     * @param serviceFeeStopDays days after which no service fee is taken; null: never
     * @param redemption least rates by holding days
     * @param source where the rule was read
     * @param verified whether it was compared with the primary text
     * @param verifiedOn when it was; null while it was not
     */
    record FeeRule(
            String id,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable BigDecimal frontEndCap,
            @Nullable BigDecimal serviceFeeCap,
            @Nullable Integer serviceFeeStopDays,
            List<LeastRate> redemption,
            String source,
            boolean verified,
            @Nullable LocalDate verifiedOn) {}

    /**
     * Least redemption rate of some holding days.
     *
     * @param minDays first day that it holds for
     * @param maxDays first day that it does not hold for any more; null where it has no end
     * @param minRate ratio
     */
    record LeastRate(int minDays, @Nullable Integer maxDays, BigDecimal minRate) {}

    /**
     * One plan over several classes.
     *
     * @param periods costs of all classes after each number of days
     * @param cheapest the cheapest class of each holding period, day by day; of equal ones the first given
     */
    record CompareResponse(List<Compare.HeldPeriod> periods, List<Compare.CheapestStep> cheapest) {}
}
