package io.fundcalc.engine.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fundcalc.engine.convention.Profile;
import io.fundcalc.engine.series.GrowthSeries;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Figures for which no tool's values are at hand, computed a second time: by their definitions, over sorted copies and
 * lists, with none of the engine's shared parts.
 */
class SecondRouteTest {

    private static final double YEARLY_RATE = 0.02;

    private final List<Double> returns = new ArrayList<>();
    private final List<Double> falls = new ArrayList<>();
    private final List<LocalDate> days = new ArrayList<>();
    private TearSheet.@Nullable Result made;

    private void given(long seed) {
        GrowthSeries fund = Funds.random(seed, 700);
        made = TearSheet.of(new TearSheet.Input(
                fund,
                null,
                null,
                Choices.of(Profile.DEFAULT, "riskFree", YEARLY_RATE),
                0,
                EnumSet.noneOf(TearSheet.Section.class)));
        double high = 0;
        for (int i = 0; i < fund.growth().length; i++) {
            double value = fund.growth()[i];
            days.add(LocalDate.ofEpochDay(fund.dates().days()[i]));
            high = Math.max(high, value);
            if (i > 0) {
                returns.add(value / fund.growth()[i - 1] - 1);
                falls.add(1 - value / high);
            }
        }
    }

    private TearSheet.Result sheet() {
        return Objects.requireNonNull(made);
    }

    private double ratio(String name) {
        return sheet().ratios().number(name).value();
    }

    private double risk(String name) {
        return sheet().risk().number(name).value();
    }

    private static double quantile(List<Double> values, double p) {
        double[] sorted = values.stream().mapToDouble(each -> each).sorted().toArray();
        double position = (sorted.length - 1) * p;
        int below = (int) Math.floor(position);
        return sorted[below] + (position - below) * (sorted[Math.min(below + 1, sorted.length - 1)] - sorted[below]);
    }

    private static double mean(DoubleStream values) {
        return values.average().orElseThrow();
    }

    private static void same(double ours, double theirs) {
        assertThat(ours).isCloseTo(theirs, within(1e-9 * Math.max(1, Math.abs(theirs))));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void ofGainsAndLosses(long seed) {
        given(seed);
        double[] gains = returns.stream()
                .mapToDouble(each -> each)
                .filter(each -> each > 0)
                .toArray();
        double[] losses = returns.stream()
                .mapToDouble(each -> each)
                .filter(each -> each < 0)
                .toArray();
        double payoff = mean(Arrays.stream(gains)) / -mean(Arrays.stream(losses));
        double factor = Arrays.stream(gains).sum() / -Arrays.stream(losses).sum();
        double wins = gains.length / (double) (gains.length + losses.length);
        same(ratio("payoff"), payoff);
        same(ratio("profitFactor"), factor);
        same(ratio("kelly"), wins - (1 - wins) / payoff);
        same(ratio("commonSense"), factor * Math.abs(quantile(returns, 0.95) / quantile(returns, 0.05)));
        double daily = Math.pow(1 + YEARLY_RATE, 1 / sheet().conventions().periodsPerYear()) - 1;
        List<Double> excess = returns.stream().map(each -> each - daily).toList();
        double upper = quantile(excess, 0.95);
        double lower = quantile(excess, 1 - 0.95);
        same(
                ratio("rachev"),
                mean(excess.stream().mapToDouble(each -> each).filter(each -> each > upper))
                        / -mean(excess.stream().mapToDouble(each -> each).filter(each -> each < lower)));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void ofDrawdowns(long seed) {
        given(seed);
        double bound = quantile(falls, 0.95);
        double deepest = mean(falls.stream().mapToDouble(each -> each).filter(each -> each > bound));
        double worst = falls.stream().mapToDouble(each -> each).max().orElseThrow();
        double ulcer = Math.sqrt(mean(falls.stream().mapToDouble(each -> each * each)));
        double total = returns.stream().mapToDouble(each -> 1 + each).reduce(1, (a, b) -> a * b) - 1;
        same(risk("conditionalDrawdown"), deepest);
        same(ratio("recoveryFactor"), total / worst);
        double years = (days.getLast().toEpochDay() - days.getFirst().toEpochDay()) / 365.0;
        double annualised = Math.pow(1 + total, 1 / years) - 1;
        same(ratio("serenity"), (annualised - YEARLY_RATE) / (ulcer * deepest / risk("volatility")));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void ofDependence(long seed) {
        given(seed);
        double mean = mean(returns.stream().mapToDouble(each -> each));
        double above = IntStream.range(1, returns.size())
                .mapToDouble(i -> (returns.get(i) - mean) * (returns.get(i - 1) - mean))
                .sum();
        double below =
                returns.stream().mapToDouble(each -> Math.pow(each - mean, 2)).sum();
        same(risk("autocorrelation"), above / below);
        List<double[]> points = new ArrayList<>();
        for (int window = 8; window <= returns.size() / 2; window *= 2) {
            List<Double> ratios = new ArrayList<>();
            for (int block = 0; block < returns.size() / window; block++) {
                List<Double> part = returns.subList(block * window, (block + 1) * window);
                double middle = mean(part.stream().mapToDouble(each -> each));
                double[] way = new double[window];
                for (int i = 0; i < window; i++) {
                    way[i] = (i == 0 ? 0 : way[i - 1]) + part.get(i) - middle;
                }
                double deviation = Math.sqrt(mean(part.stream().mapToDouble(each -> Math.pow(each - middle, 2))));
                ratios.add((Arrays.stream(way).max().orElseThrow()
                                - Arrays.stream(way).min().orElseThrow())
                        / deviation);
            }
            points.add(new double[] {
                Math.log(window), Math.log(mean(ratios.stream().mapToDouble(each -> each)))
            });
        }
        double x = mean(points.stream().mapToDouble(each -> each[0]));
        double y = mean(points.stream().mapToDouble(each -> each[1]));
        same(
                risk("hurst"),
                points.stream()
                                .mapToDouble(each -> (each[0] - x) * (each[1] - y))
                                .sum()
                        / points.stream()
                                .mapToDouble(each -> Math.pow(each[0] - x, 2))
                                .sum());
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void ofMonths(long seed) {
        given(seed);
        TreeMap<YearMonth, Double> months = new TreeMap<>();
        TreeMap<Integer, Double> years = new TreeMap<>();
        for (int i = 0; i < returns.size(); i++) {
            LocalDate day = days.get(i + 1);
            double factor = 1 + returns.get(i);
            months.merge(YearMonth.from(day), factor, (a, b) -> a * b);
            years.merge(day.getYear(), factor, (a, b) -> a * b);
        }
        double gaining = months.values().stream().filter(each -> each > 1).count();
        same(sheet().returns().number("positiveMonths").value(), gaining / months.size());
        same(
                sheet().returns().number("positiveYears").value(),
                years.values().stream().filter(each -> each > 1).count() / (double) years.size());
        same(
                sheet().returns().number("averageUpMonth").value(),
                mean(months.values().stream().mapToDouble(each -> each - 1).filter(each -> each > 0)));
        same(
                sheet().returns().number("averageDownMonth").value(),
                mean(months.values().stream().mapToDouble(each -> each - 1).filter(each -> each < 0)));
    }
}
