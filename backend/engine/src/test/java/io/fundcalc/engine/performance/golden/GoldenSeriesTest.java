package io.fundcalc.engine.performance.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fundcalc.engine.ReferenceFolder;
import io.fundcalc.engine.convention.Profile;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.performance.TearSheet;
import io.fundcalc.engine.performance.calendar.Calendar;
import io.fundcalc.engine.performance.drawdown.Drawdown;
import io.fundcalc.engine.performance.rolling.Rolling;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Every metric, drawdown, calendar return and rolling figure that other programs computed on the reference series. */
class GoldenSeriesTest {

    private static final String PREFIX = "expected-series-";
    private static final double TOLERANCE = 1e-9;

    private static List<GoldenSeries> all() {
        Path folder = ReferenceFolder.path();
        return ReferenceFolder.expected(PREFIX).stream()
                .map(file -> new GoldenSeries(folder, ReferenceFolder.json(file)))
                .toList();
    }

    @TestFactory
    Stream<DynamicNode> meetsOtherPrograms() {
        return all().stream().map(series -> DynamicContainer.dynamicContainer(name(series), checks(series)));
    }

    private static String name(GoldenSeries series) {
        return series.expected.get("dataset").asString() + " "
                + series.expected.get("asset").asString() + ", "
                + series.expected.get("tag").asString();
    }

    private static Stream<DynamicNode> checks(GoldenSeries series) {
        List<DynamicNode> checks = new ArrayList<>();
        for (JsonNode record : series.expected.get("metrics")) {
            String metric = record.get("metric").asString();
            String variant = record.get("variant").asString();
            if (!GoldenMetrics.NOT_EXPRESSED.containsKey(metric + " " + variant)
                    && !record.get("value").isNull()) {
                double expected = record.get("value").asDouble();
                checks.add(DynamicTest.dynamicTest(
                        metric + " " + variant,
                        () -> assertClose(metric, GoldenMetrics.compute(series, metric, variant), expected)));
            }
        }
        checks.add(DynamicTest.dynamicTest("drawdowns", () -> assertDrawdowns(series)));
        checks.add(DynamicTest.dynamicTest("calendar", () -> assertCalendar(series)));
        checks.add(DynamicTest.dynamicTest("rolling", () -> assertRolling(series)));
        return checks.stream();
    }

    /** Nothing in the files is passed over in silence: what is not expressed stands in a list with its reason. */
    @Test
    void leavesOutNothingButTheListed() {
        TreeSet<String> found = new TreeSet<>();
        int checked = 0;
        for (GoldenSeries series : all()) {
            for (JsonNode record : series.expected.get("metrics")) {
                String key = record.get("metric").asString() + " "
                        + record.get("variant").asString();
                checked++;
                if (GoldenMetrics.NOT_EXPRESSED.containsKey(key)) {
                    found.add(key);
                    checked--;
                }
            }
        }
        assertThat(found).isEqualTo(new TreeSet<>(GoldenMetrics.NOT_EXPRESSED.keySet()));
        assertThat(checked).isGreaterThan(900);
    }

    private static void assertClose(String what, double actual, double expected) {
        assertThat(actual).as(what).isCloseTo(expected, within(Math.abs(expected) * TOLERANCE + 1e-15));
    }

    private static void assertDrawdowns(GoldenSeries series) {
        TearSheet.Result sheet = series.sheet(Profile.DEFAULT);
        List<Drawdown> ours = Objects.requireNonNull(sheet.drawdowns());
        int[] days = Objects.requireNonNull(sheet.chart()).dates();
        JsonNode theirs = series.expected.get("drawdowns_top5");
        assertThat(theirs.get("own").size()).isPositive();
        for (int i = 0; i < theirs.get("own").size(); i++) {
            Drawdown fall = ours.get(i);
            JsonNode own = theirs.get("own").get(i);
            assertClose("depth", -fall.depth(), own.get("depth").asDouble());
            assertThat(fall.peak()).isEqualTo(GoldenSeries.day(own.get("peak").asString()));
            assertThat(fall.trough())
                    .isEqualTo(GoldenSeries.day(own.get("trough").asString()));
            assertThat(fall.daysToTrough())
                    .isEqualTo(own.get("days_peak_to_trough").asInt());
            assertDay(fall.recovery(), own.get("recovery"));
            if (!own.get("recovery").isNull()) {
                assertThat(fall.days())
                        .isEqualTo(own.get("days_peak_to_recovery").asInt());
            }
            JsonNode analytics = theirs.get("PA").get(i);
            assertClose("depth", -fall.depth(), analytics.get("depth").asDouble());
            assertDay(fall.recovery(), analytics.get("to"));
            int below = days[Arrays.binarySearch(days, fall.peak()) + 1];
            assertThat(below).isEqualTo(GoldenSeries.day(analytics.get("from").asString()));
        }
    }

    private static void assertDay(Outcome<Integer> ours, JsonNode theirs) {
        if (theirs.isNull()) {
            assertThat(ours).isInstanceOf(Outcome.Unavailable.class);
        } else {
            assertThat(ours).isEqualTo(Outcome.computed(GoldenSeries.day(theirs.asString())));
        }
    }

    private static void assertCalendar(GoldenSeries series) {
        Calendar ours = Objects.requireNonNull(series.sheet(Profile.DEFAULT).calendar());
        TreeMap<String, Double> totals = new TreeMap<>();
        for (Calendar.Month month : ours.monthly()) {
            totals.put(
                    String.format(Locale.ROOT, "%04d-%02d", month.year(), month.month()),
                    month.total().value());
        }
        for (Calendar.Year year : ours.annual()) {
            totals.put(
                    String.format(Locale.ROOT, "%04d", year.year()),
                    year.total().value());
        }
        JsonNode calendar = series.expected.get("calendar");
        TreeMap<String, Double> theirs = new TreeMap<>();
        calendar.get("monthly")
                .propertyStream()
                .forEach(e -> theirs.put(e.getKey(), e.getValue().asDouble()));
        calendar.get("yearly")
                .propertyStream()
                .forEach(e -> theirs.put(e.getKey(), e.getValue().asDouble()));
        assertThat(totals.keySet()).isEqualTo(theirs.keySet());
        theirs.forEach((key, value) ->
                assertThat(Objects.requireNonNull(totals.get(key))).as(key).isCloseTo(value, within(1e-13)));
    }

    private static void assertRolling(GoldenSeries series) {
        JsonNode theirs = series.expected.get("rolling");
        if (theirs == null) {
            return;
        }
        Rolling ours = Objects.requireNonNull(series.sheet(Profile.DEFAULT).rolling());
        assertThat(theirs.get("dates").size()).isPositive();
        for (int i = 0; i < theirs.get("dates").size(); i++) {
            int at = Arrays.binarySearch(
                    ours.dates(), GoldenSeries.day(theirs.get("dates").get(i).asString()));
            assertThat(at).isNotNegative();
            assertClose(
                    "return",
                    ours.total().values()[at],
                    theirs.get("return").get(i).asDouble());
            assertClose(
                    "volatility",
                    ours.volatility().values()[at],
                    theirs.get("vol").get(i).asDouble());
            assertClose(
                    "sharpe",
                    ours.sharpe().values()[at],
                    theirs.get("sharpe").get(i).asDouble());
        }
    }
}
