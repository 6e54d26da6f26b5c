package io.fundcalc.app.performance;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.fundcalc.app.platform.figure.FiguresOf;
import io.fundcalc.app.platform.figure.IfMissing;
import io.fundcalc.app.platform.figure.Missing;
import io.fundcalc.engine.convention.Frequency;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tear sheet. Losses are positive, except on the chart; parts that were not asked for are absent.
 *
 * @param benchmark null without a benchmark, and then named in {@code unavailable}
 */
record TearSheetResponse(
        Period period,
        Returns returns,
        Risk risk,
        Ratios ratios,
        @Nullable Benchmark benchmark,
        @IfAny @Nullable List<Drawdown> drawdowns,
        @IfAny @Nullable Calendar calendar,
        @IfAny @Nullable Rolling rolling,
        @IfAny @Nullable List<HoldingPeriod> holdingPeriods,
        @IfAny @Nullable Chart chart,
        @IfAny @Nullable Uncertainty uncertainty,
        @IfMissing Map<String, Missing> unavailable) {

    /**
     * The window.
     *
     * @param from base day, from which growth is counted
     * @param observations number of returns
     * @param days calendar days from {@code from} to {@code to}
     * @param years under the annualization convention
     */
    record Period(LocalDate from, LocalDate to, int observations, int days, double years, Frequency frequency) {}

    record Returns(
            @JsonAnyGetter @FiguresOf("returns") Map<String, @Nullable Object> figures,
            List<StandardPeriod> standardPeriods,
            @IfMissing Map<String, Missing> unavailable) {}

    /**
     * Return over a standard period.
     *
     * @param period 1w, 1m, 3m, 6m, ytd, 1y, 3y, 5y, 10y or inception
     * @param from the day whose value the period starts with
     */
    record StandardPeriod(
            String period,
            @Nullable LocalDate from,
            @Nullable Double total,
            @Nullable Double annualised,
            @IfMissing Map<String, Missing> unavailable) {}

    /**
     * What could be lost. {@code maxDrawdownRecovery} is null while the fund has not recovered, {@code tailObservations}
     * counts the returns beyond value at risk.
     */
    record Risk(
            @JsonAnyGetter @FiguresOf("risk") Map<String, @Nullable Object> figures,
            @IfMissing Map<String, Missing> unavailable) {}

    record Ratios(
            @JsonAnyGetter @FiguresOf("ratios") Map<String, @Nullable Object> figures,
            @IfMissing Map<String, Missing> unavailable) {}

    /**
     * Against the benchmark, over the periods both have. The benchmark rose in {@code upPeriods} of them and fell in
     * {@code downPeriods}.
     *
     * @param observations returns that fund and benchmark share
     */
    record Benchmark(
            @JsonAnyGetter @FiguresOf("benchmark") Map<String, @Nullable Object> figures,
            int observations,
            @IfMissing Map<String, Missing> unavailable) {}

    /**
     * A fall and the way back, in calendar days.
     *
     * @param days peak to recovery, or to the end while not recovered
     */
    record Drawdown(
            LocalDate peak,
            LocalDate trough,
            @Nullable LocalDate recovery,
            double depth,
            int days,
            int daysToTrough,
            @Nullable Integer daysToRecovery,
            @IfMissing Map<String, Missing> unavailable) {}

    record Calendar(List<Month> monthly, List<Year> annual) {}

    record Month(
            int year,
            int month,

            @com.fasterxml.jackson.annotation.JsonProperty("return") @Nullable
            Double total,

            @IfMissing Map<String, Missing> unavailable) {}

    record Year(
            int year,

            @com.fasterxml.jackson.annotation.JsonProperty("return") @Nullable
            Double total,

            @IfMissing Map<String, Missing> unavailable) {}

    /** One entry for each window, by its last day; null where a figure has none. */
    record Rolling(
            LocalDate[] dates,
            @Nullable Double[] total,
            @Nullable Double[] volatility,
            @Nullable Double[] sharpe,
            @Nullable Double @Nullable [] beta,
            @IfMissing Map<String, Missing> unavailable) {}

    record HoldingPeriod(
            int years,
            int windows,
            @Nullable Double positiveShare,
            @Nullable Double worst,
            @Nullable Double median,
            @Nullable Double best,
            @IfMissing Map<String, Missing> unavailable) {}

    /** Where three figures could lie as well, had the fund lived through another history of equal length. */
    record Uncertainty(
            @Nullable Interval sharpe,
            @Nullable Interval volatility,
            @Nullable Interval maxDrawdown,
            @IfMissing Map<String, Missing> unavailable) {}

    /**
     * At 95 %.
     *
     * @param standardError standard deviation of the figure over histories
     * @param low one history of forty lies below
     * @param high one history of forty lies above
     */
    record Interval(double standardError, double low, double high) {}

    /** Growth of 1 from the base day on; drawdown ≤ 0; benchmarkGrowth null on days the benchmark lacks. */
    record Chart(
            LocalDate[] dates,
            double[] growth,
            double[] drawdown,
            @Nullable Double @Nullable [] benchmarkGrowth) {}

    /** Sent when there is something to send. */
    @com.fasterxml.jackson.annotation.JacksonAnnotationsInside
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
    @interface IfAny {}
}
