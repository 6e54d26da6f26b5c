package io.fundcalc.app.dca;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fundcalc.app.platform.figure.IfMissing;
import io.fundcalc.app.platform.figure.Missing;
import io.fundcalc.engine.dca.Distribution;
import io.fundcalc.engine.dca.plan.Schedule.Cause;
import io.fundcalc.engine.dca.simulation.Purchase.Status;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What savings plans come to. */
final class DcaResponses {

    private DcaResponses() {}

    /**
     * A plan that was carried out.
     *
     * @param periods purchases made
     * @param skipped instalments left out
     * @param invested paid in, fees included
     * @param fees of purchases
     * @param shares held at the end
     * @param averageCost of a share that is held, unrounded
     * @param endValue of the shares at the last NAV, after the redemption fee where there is one
     * @param cash received before the end: payouts, sales, exits
     * @param exitFees of sales and of the end
     * @param gain end value and cash less what was paid in
     * @param simpleReturn gain ÷ invested
     * @param xirr yearly rate of all payments
     * @param maxDrawdown greatest fall of value and cash for each unit paid in
     * @param lumpSum the same money at once; null where nothing was paid in
     * @param purchases each instalment with what became of it; null where it is not included
     * @param exits sales of everything, each with the figures of its round
     * @param chart day by day from the first purchase on; null where nothing was paid in or it is not included
     */
    record BacktestResponse(
            int periods,
            int skipped,
            BigDecimal invested,
            BigDecimal fees,
            BigDecimal shares,
            @Nullable Double averageCost,
            BigDecimal endValue,
            BigDecimal cash,
            BigDecimal exitFees,
            BigDecimal gain,
            @Nullable Double simpleReturn,
            @Nullable Double xirr,
            @Nullable Double maxDrawdown,
            @Nullable LumpSumResult lumpSum,
            @Nullable List<PurchaseRow> purchases,
            List<ExitRow> exits,
            @Nullable PlanChart chart,
            @IfMissing Map<String, Missing> unavailable) {}

    /** All the money of a plan paid in on the day of its first purchase, without a strategy. */
    record LumpSumResult(
            BigDecimal endValue,
            double simpleReturn,
            @Nullable Double xirr,
            @IfMissing Map<String, Missing> unavailable) {}

    /**
     * An instalment and what became of it.
     *
     * @param date of the purchase; null where it was left out
     * @param reason why it was moved or left out; null where neither
     * @param amount paid in, fee included; negative where shares were sold; null where it was left out
     * @param fee taken out of it
     * @param nav of the day
     * @param shares bought; negative where they were sold
     */
    record PurchaseRow(
            LocalDate scheduled,
            @Nullable LocalDate date,
            Status status,
            @Nullable Cause reason,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal fee,
            @Nullable BigDecimal nav,
            @Nullable BigDecimal shares) {}

    /**
     * A sale of everything and its round.
     *
     * @param signal day whose close gave it
     * @param date of the sale
     * @param amount received, after the fee
     * @param invested paid in by the round
     * @param gain received by the round, payouts included, less what was paid in
     * @param xirr yearly rate of the round; null where it has none
     * @param days from its first purchase to the sale
     */
    record ExitRow(
            LocalDate signal,
            LocalDate date,
            BigDecimal nav,
            BigDecimal shares,
            BigDecimal amount,
            BigDecimal fee,
            BigDecimal invested,
            BigDecimal gain,
            double simpleReturn,
            @Nullable Double xirr,
            int days) {}

    /**
     * A plan day by day, each list with one entry for each date.
     *
     * @param value of the shares, with the cash received
     * @param invested paid in until then
     * @param lumpSum the same as value, of the lump sum
     */
    record PlanChart(LocalDate[] dates, BigDecimal[] value, BigDecimal[] invested, BigDecimal[] lumpSum) {}

    /**
     * A plan carried out many times; over first days: runs to chart, over numbers: outcomes.
     *
     * @param runs plans that were carried out
     * @param lossShare share of them that lost; left out over numbers
     * @param simpleReturn how returns spread; left out over numbers
     * @param xirr how yearly rates spread; left out over numbers
     * @param best by return; left out over numbers
     * @param worst by return; left out over numbers
     * @param chart each run by its first day; left out over numbers
     * @param outcomes of each combination; left out over first days
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SweepResponse(
            int runs,
            @Nullable Double lossShare,
            @Nullable Distribution simpleReturn,
            @Nullable Distribution xirr,
            @Nullable StartRow best,
            @Nullable StartRow worst,
            @Nullable StartChart chart,
            @Nullable List<OutcomeRow> outcomes) {}

    /** A plan that began on a day. */
    record StartRow(
            LocalDate from, double simpleReturn, @Nullable Double xirr) {}

    /** Plans by their first day, each list with one entry for each. */
    record StartChart(List<LocalDate> from, double[] simpleReturn) {}

    /**
     * A plan with other numbers.
     *
     * @param parameters name and value of each number that is varied
     */
    record OutcomeRow(
            Map<String, BigDecimal> parameters,
            BigDecimal invested,
            BigDecimal endValue,
            BigDecimal cash,
            @Nullable Double simpleReturn,
            @Nullable Double xirr,
            @Nullable Double maxDrawdown) {}

    /**
     * Plans beside each other.
     *
     * @param plans in the order of the request
     */
    record ComparePlansResponse(List<ComparedResult> plans) {}

    /**
     * What a plan came to in all its funds.
     *
     * @param invested paid in, fees included
     * @param fees of purchases and sales
     * @param endValue after the redemption fee, where there is one
     * @param cash received before the end
     * @param gain end value and cash less what was paid in
     * @param maxDrawdown greatest fall of value and cash for each unit paid in
     * @param chart on each day on which one of its funds trades
     */
    record ComparedResult(
            String name,
            BigDecimal invested,
            BigDecimal fees,
            BigDecimal endValue,
            BigDecimal cash,
            BigDecimal gain,
            @Nullable Double simpleReturn,
            @Nullable Double xirr,
            @Nullable Double maxDrawdown,
            ComparedChart chart,
            @IfMissing Map<String, Missing> unavailable) {}

    /**
     * A plan day by day, each list with one entry for each date.
     *
     * @param value of the shares, with the cash received
     * @param invested paid in until then
     */
    record ComparedChart(LocalDate[] dates, BigDecimal[] value, BigDecimal[] invested) {}
}
