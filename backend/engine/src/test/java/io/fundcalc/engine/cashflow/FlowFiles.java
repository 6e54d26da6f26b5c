package io.fundcalc.engine.cashflow;

import io.fundcalc.engine.series.CashFlows;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Reads the golden files of this family. */
final class FlowFiles {

    private FlowFiles() {}

    /** Rows of {@code golden/cashflow/<name>}, without the line that names the source and the header. */
    static List<String[]> rows(String name) {
        return lines(name).stream().skip(2).map(line -> line.split(",", -1)).toList();
    }

    static CashFlows flows(String name) {
        List<String> lines = lines("flows/" + name + ".csv").stream().skip(1).toList();
        int[] days = new int[lines.size()];
        double[] amounts = new double[lines.size()];
        for (int i = 0; i < days.length; i++) {
            String[] cells = lines.get(i).split(",", -1);
            days[i] = (int) LocalDate.parse(cells[0]).toEpochDay();
            amounts[i] = Double.parseDouble(cells[1]);
        }
        return CashFlows.of(days, amounts);
    }

    /** Flows written as {@code 2020-01-01:-1000 2021-01-01:1100}. */
    static CashFlows parse(String text) {
        String[] parts = text.trim().split("\\s+", -1);
        int[] days = new int[parts.length];
        double[] amounts = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            int colon = parts[i].indexOf(':');
            days[i] = day(parts[i].substring(0, colon));
            amounts[i] = Double.parseDouble(parts[i].substring(colon + 1));
        }
        return CashFlows.of(days, amounts);
    }

    static int day(String date) {
        return (int) LocalDate.parse(date).toEpochDay();
    }

    static double[] numbers(String text) {
        return text.isBlank()
                ? new double[0]
                : Arrays.stream(text.trim().split("\\s+", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
    }

    private static List<String> lines(String name) {
        String resource = "/golden/cashflow/" + name;
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(FlowFiles.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
