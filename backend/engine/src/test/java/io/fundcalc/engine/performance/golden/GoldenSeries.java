package io.fundcalc.engine.performance.golden;

import io.fundcalc.engine.convention.Annualization;
import io.fundcalc.engine.convention.Profile;
import io.fundcalc.engine.performance.Choices;
import io.fundcalc.engine.performance.TearSheet;
import io.fundcalc.engine.performance.track.RiskFreeRates;
import io.fundcalc.engine.series.Dates;
import io.fundcalc.engine.series.GrowthSeries;
import io.fundcalc.engine.series.NavSeries;
import io.fundcalc.engine.series.ReturnSeries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One file of expected figures with the series it was computed from. */
final class GoldenSeries {

    private static final List<String> PRICES = List.of("stocks", "us-funds");

    final JsonNode expected;
    final double periodsPerYear;
    final double riskFree;
    final double mar;
    final int observations;

    private final GrowthSeries fund;
    private final GrowthSeries benchmark;
    private final @Nullable RiskFreeRates rates;

    GoldenSeries(Path folder, JsonNode expected) {
        this.expected = expected;
        JsonNode params = expected.get("params");
        this.periodsPerYear = params.get("periods_per_year").asDouble();
        this.riskFree = yearly(params.get("rf_per_period").asDouble(0));
        this.mar = yearly(params.get("MAR_per_period").asDouble());
        List<String[]> rows = rows(folder.resolve(expected.get("input").asString()));
        int base = day(expected.get("window").get("base_date").asString());
        boolean prices = PRICES.contains(expected.get("dataset").asString());
        this.fund = series(rows, 1, base, prices);
        this.benchmark = series(rows, 2, base, prices);
        this.observations = fund.size();
        this.rates = rows.getFirst().length == 4 ? rates(rows, base) : null;
    }

    private double yearly(double perPeriod) {
        return Math.expm1(Math.log1p(perPeriod) * periodsPerYear);
    }

    /** Date, fund, benchmark and perhaps the risk-free rate: the rows in which all of them stand. */
    private List<String[]> rows(Path csv) {
        List<String> lines;
        try {
            lines = Files.readAllLines(csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> header = Arrays.asList(lines.getFirst().split(",", -1));
        List<Integer> columns = new ArrayList<>(List.of(
                0,
                header.indexOf(expected.get("asset").asString()),
                header.indexOf(expected.get("benchmark").asString())));
        JsonNode rateColumn = expected.get("params").get("rf_column");
        if (!rateColumn.isNull()) {
            columns.add(header.indexOf(rateColumn.asString()));
        }
        return lines.stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> columns.stream().map(at -> cells[at]).toArray(String[]::new))
                .filter(cells -> Arrays.stream(cells).noneMatch(String::isBlank))
                .toList();
    }

    private static GrowthSeries series(List<String[]> rows, int column, int base, boolean prices) {
        int[] days = rows.stream().mapToInt(row -> day(row[0])).toArray();
        double[] values = rows.stream()
                .mapToDouble(row -> Double.parseDouble(row[column]))
                .toArray();
        return prices
                ? GrowthSeries.of(new NavSeries(Dates.of(days), values))
                : GrowthSeries.of(new ReturnSeries(base, Dates.of(days), values));
    }

    /** The rate of a period, as a yearly one in force from the end of the period before. */
    private RiskFreeRates rates(List<String[]> rows, int base) {
        int[] days = new int[rows.size()];
        double[] yearly = new double[days.length];
        for (int i = 0; i < days.length; i++) {
            days[i] = i == 0 ? base : day(rows.get(i - 1)[0]);
            yearly[i] = yearly(Double.parseDouble(rows.get(i)[3]));
        }
        return new RiskFreeRates(Dates.of(days), yearly);
    }

    static int day(String date) {
        return (int) LocalDate.parse(date).toEpochDay();
    }

    /** The sheet of a profile at the file's rates, years counted in periods, with single choices changed. */
    TearSheet.Result sheet(Profile profile, Object... choices) {
        List<Object> all = new ArrayList<>(List.of(
                "periodsPerYear",
                periodsPerYear,
                "annualization",
                Annualization.PERIODS,
                "annualiseShort",
                true,
                "riskFree",
                riskFree,
                "mar",
                mar));
        all.addAll(Arrays.asList(choices));
        return TearSheet.of(new TearSheet.Input(
                fund, benchmark, rates, Choices.of(profile, all.toArray()), 0, TearSheet.USUAL_SECTIONS));
    }

    /** Returns of the fund other than zero. */
    long moves() {
        return Arrays.stream(fund.returns()).filter(value -> value != 0).count();
    }
}
