package io.fundcalc.intake.sniff;

import io.fundcalc.intake.cell.DateCell;
import io.fundcalc.intake.form.DateOrder;
import io.fundcalc.intake.report.Column;
import io.fundcalc.intake.report.Evidence;
import io.fundcalc.intake.report.Guess;
import io.fundcalc.intake.row.CellKind;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether returns that stand without values are ratios or per cent: the reading under which they move in a year as
 * much as a fund does.
 */
final class ReturnScale {

    /** Yearly deviations between which every fund lies, from money funds to single shares. */
    private static final double CALMEST = 0.003;

    private static final double WILDEST = 1.5;

    private static final double DAYS_PER_YEAR = 365.25;

    /**
     * Whether returns are per cent.
     *
     * @param guess what they are
     * @param doubtful whether both readings are possible
     */
    record Scale(Guess guess, boolean doubtful) {}

    private ReturnScale() {}

    /**
     * Weighs the readings.
     *
     * @param columns of returns
     * @param shapes of all columns
     * @param day median days from one row to the next; NaN where they are not known
     * @param chosen what the owner says
     */
    static Scale of(List<Column> columns, ColumnShape[] shapes, double day, @Nullable Boolean chosen) {
        if (chosen != null) {
            return new Scale(guess(chosen, 1, Evidence.of(Evidence.Code.CHOSEN)), false);
        }
        for (Column column : columns) {
            if (column.header().contains("%") || column.header().contains("％")) {
                return new Scale(guess(true, 0.99, Evidence.of(Evidence.Code.HEADER, column.header())), false);
            }
        }
        List<Column> bare = columns.stream()
                .filter(column -> shapes[column.index()].percents() == 0)
                .toList();
        if (bare.isEmpty()) {
            return new Scale(guess(false, 0.99, Evidence.of(Evidence.Code.USUAL)), false);
        }
        double largest = bare.stream()
                .mapToDouble(column -> deviation(shapes[column.index()].numbers()))
                .max()
                .orElse(0);
        double year = largest * Math.sqrt(DAYS_PER_YEAR / (Double.isNaN(day) ? 1 : day));
        boolean ratio = year >= CALMEST && year <= WILDEST;
        boolean percent = year / 100 >= CALMEST && year / 100 <= WILDEST;
        boolean read = percent && !ratio;
        double confidence = ratio == percent ? 0.4 : 0.9;
        Evidence evidence = Evidence.of(
                Evidence.Code.VALUES,
                (int) Arrays.stream(shapes[bare.getFirst().index()].numbers())
                        .filter(each -> !Double.isNaN(each))
                        .count(),
                shapes[bare.getFirst().index()].filled());
        return new Scale(guess(read, confidence, evidence), ratio == percent);
    }

    private static double deviation(double[] numbers) {
        double[] given =
                Arrays.stream(numbers).filter(each -> !Double.isNaN(each)).toArray();
        double mean = Arrays.stream(given).average().orElse(0);
        double squares =
                Arrays.stream(given).map(each -> (each - mean) * (each - mean)).sum();
        return given.length < 2 ? Math.abs(mean) : Math.sqrt(squares / (given.length - 1));
    }

    /** Median days from one row to the next; NaN where fewer than two are known. */
    static double days(List<Sample.Row> rows, int column, DateOrder order, boolean serials) {
        DateCell date = new DateCell(order, serials, false);
        int[] days = rows.stream()
                .limit(ColumnShape.LOOKED_AT)
                .filter(row -> {
                    char[] chars = row.text(column).toCharArray();
                    DateCell.Status status = row.kind(column) == CellKind.NUMBER
                            ? date.readStored(chars, 0, chars.length)
                            : date.read(chars, 0, chars.length);
                    return status == DateCell.Status.READ;
                })
                .mapToInt(_ -> date.day())
                .sorted()
                .distinct()
                .toArray();
        int[] steps = new int[Math.max(0, days.length - 1)];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = days[i + 1] - days[i];
        }
        Arrays.sort(steps);
        return steps.length == 0 ? Double.NaN : steps[steps.length / 2];
    }

    private static Guess guess(boolean percent, double confidence, Evidence evidence) {
        return new Guess(
                Guess.Topic.PERCENT, String.valueOf(percent), confidence, evidence, List.of(String.valueOf(!percent)));
    }
}
