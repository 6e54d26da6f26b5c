package io.fundcalc.engine.performance;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.engine.MetricLaws;
import io.fundcalc.engine.convention.AlphaKind;
import io.fundcalc.engine.convention.CaptureKind;
import io.fundcalc.engine.convention.NavBasis;
import io.fundcalc.engine.convention.Profile;
import io.fundcalc.engine.figure.FigureFormat;
import io.fundcalc.engine.history.AdjustedNav;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.performance.inference.Trials;
import io.fundcalc.engine.series.Dates;
import io.fundcalc.engine.series.GrowthSeries;
import io.fundcalc.engine.series.NavSeries;
import io.fundcalc.engine.series.ReturnSeries;
import io.fundcalc.engine.series.Split;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws that every figure of the tear sheet obeys, on funds and benchmarks drawn from fixed seeds. */
class TearSheetLawsTest {

    /** Weekdays, months and leap years come back after 400 years. */
    private static final int DAYS_OF_400_YEARS = 146_097;

    private static final int RETURNS = 600;

    /** Which value came first matters to falls and to the trend. */
    private static final Set<String> FOLLOW_THE_ORDER = Set.of(
            "maxDrawdown",
            "averageDrawdown",
            "ulcerIndex",
            "painIndex",
            "calmar",
            "martin",
            "pain",
            "sterling",
            "burke",
            "stability",
            "positiveMonths",
            "positiveYears",
            "averageUpMonth",
            "averageDownMonth",
            "conditionalDrawdown",
            "longestDrawdownDays",
            "averageDrawdownDays",
            "averageRecoveryDays",
            "recoveryFactor",
            "serenity",
            "hurst");

    /** How figures grow with all returns: like them (1) or not at all (0). */
    private static final Map<String, Integer> DEGREES = degrees(
            List.of(
                    "meanAnnualised",
                    "best",
                    "worst",
                    "volatility",
                    "downsideDeviation",
                    "valueAtRisk",
                    "conditionalValueAtRisk",
                    "alpha",
                    "trackingError",
                    "treynor",
                    "mSquared",
                    "systematicRisk",
                    "specificRisk"),
            List.of(
                    "positiveShare",
                    "skewness",
                    "excessKurtosis",
                    "sharpe",
                    "sortino",
                    "omega",
                    "kappa3",
                    "upsidePotential",
                    "tailRatio",
                    "gainToPain",
                    "probabilisticSharpe",
                    "beta",
                    "correlation",
                    "rSquared",
                    "informationRatio",
                    "upCapture",
                    "downCapture",
                    "battingAverage",
                    "bullBeta",
                    "bearBeta",
                    "autocorrelation",
                    "hurst",
                    "rachev",
                    "payoff",
                    "profitFactor",
                    "kelly",
                    "commonSense",
                    "minimumTrackRecord",
                    "deflatedSharpe"));

    /** Compounding bends these. */
    private static final Set<String> COMPOUNDED = Set.of(
            "total",
            "annualised",
            "maxDrawdown",
            "averageDrawdown",
            "ulcerIndex",
            "painIndex",
            "calmar",
            "martin",
            "pain",
            "sterling",
            "burke",
            "stability",
            "activeReturn",
            "jensenAlpha",
            "appraisalRatio",
            "positiveMonths",
            "positiveYears",
            "averageUpMonth",
            "averageDownMonth",
            "conditionalDrawdown",
            "longestDrawdownDays",
            "averageDrawdownDays",
            "averageRecoveryDays",
            "recoveryFactor",
            "serenity");

    private static Map<String, Integer> degrees(List<String> first, List<String> none) {
        return Stream.concat(first.stream(), none.stream())
                .collect(toMap(name -> name, name -> first.contains(name) ? 1 : 0));
    }

    /** Values of a fund that follows its benchmark loosely. */
    private static GrowthSeries fund(long seed) {
        GrowthSeries own = Funds.random(seed, RETURNS);
        double[] values = own.growth().clone();
        double[] market = benchmark(seed).growth();
        Arrays.setAll(values, i -> values[i] * Math.pow(market[i], 0.7));
        return GrowthSeries.of(new NavSeries(own.dates(), values));
    }

    private static GrowthSeries benchmark(long seed) {
        return Funds.random(seed + 1000, RETURNS);
    }

    /** Alpha and capture as they come before they are compounded. */
    private static Map<String, Outcome<Double>> figures(GrowthSeries fund, GrowthSeries benchmark) {
        TearSheet.Result sheet = TearSheet.of(new TearSheet.Input(
                fund,
                benchmark,
                null,
                Choices.of(Profile.DEFAULT, "alpha", AlphaKind.LINEAR, "capture", CaptureKind.MEAN),
                0,
                EnumSet.noneOf(TearSheet.Section.class),
                new Trials(50, 0.001),
                1));
        Map<String, Outcome<Double>> figures = new LinkedHashMap<>();
        Stream.of(sheet.returns(), sheet.risk(), sheet.ratios(), Objects.requireNonNull(sheet.benchmark()))
                .forEach(section -> section.forEach((figure, outcome) -> {
                    if (figure.format() != FigureFormat.DATE && figure.format() != FigureFormat.COUNT) {
                        figures.put(figure.name(), section.number(figure.name()));
                    }
                }));
        return figures;
    }

    private static Map<String, Outcome<Double>> figures(long seed) {
        return figures(fund(seed), benchmark(seed));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noneCaresForTheUnitOfTheValue(long seed) {
        double[] values = fund(seed).growth().clone();
        Arrays.setAll(values, i -> values[i] * 77);

        MetricLaws.assertUnchanged(
                figures(seed),
                figures(GrowthSeries.of(new NavSeries(fund(seed).dates(), values)), benchmark(seed)),
                Set.of());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noneCaresInWhichCenturyItWas(long seed) {
        MetricLaws.assertUnchanged(figures(seed), figures(later(fund(seed)), later(benchmark(seed))), Set.of());
    }

    private static GrowthSeries later(GrowthSeries series) {
        int[] days = new int[RETURNS + 1];
        Arrays.setAll(days, i -> series.dates().day(i) + DAYS_OF_400_YEARS);
        return GrowthSeries.of(new NavSeries(Dates.of(days), series.growth()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noneCaresForASplitOfUnits(long seed) {
        GrowthSeries fund = fund(seed);
        int day = RETURNS / 2;
        double[] units = fund.growth().clone();
        Arrays.setAll(units, i -> i < day ? units[i] : units[i] / 4);
        NavSeries adjusted = AdjustedNav.of(
                new NavSeries(fund.dates(), units),
                List.of(),
                List.of(new Split(fund.dates().day(day), 4)),
                NavBasis.ADJUSTED);

        MetricLaws.assertUnchanged(figures(seed), figures(GrowthSeries.of(adjusted), benchmark(seed)), Set.of());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void onlyFallsAndTrendFollowTheOrder(long seed) {
        IntUnaryOperator backwards = i -> RETURNS - 1 - i;

        MetricLaws.assertUnchanged(
                figures(seed),
                figures(returns(fund(seed), backwards, 1), returns(benchmark(seed), backwards, 1)),
                FOLLOW_THE_ORDER);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void growWithTheReturnsOrNotAtAll(long seed) {
        IntUnaryOperator same = i -> i;

        MetricLaws.assertScaled(
                figures(seed),
                figures(returns(fund(seed), same, 0.5), returns(benchmark(seed), same, 0.5)),
                0.5,
                DEGREES);
    }

    /** The returns of a series in another order and size, at its dates. */
    private static GrowthSeries returns(GrowthSeries series, IntUnaryOperator order, double factor) {
        int[] days = new int[RETURNS];
        double[] returns = new double[RETURNS];
        for (int i = 0; i < RETURNS; i++) {
            days[i] = series.dates().day(i + 1);
            returns[i] = factor * series.returns()[order.applyAsInt(i)];
        }
        return GrowthSeries.of(new ReturnSeries(series.dates().day(0), Dates.of(days), returns));
    }

    @Test
    void everyFigureHasADegreeOrIsCompounded() {
        assertThat(Stream.concat(DEGREES.keySet().stream(), COMPOUNDED.stream()).collect(toSet()))
                .isEqualTo(figures(1).keySet());
    }
}
