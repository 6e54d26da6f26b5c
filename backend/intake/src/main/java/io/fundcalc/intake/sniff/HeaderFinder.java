package io.fundcalc.intake.sniff;

import io.fundcalc.intake.cell.DateCell;
import io.fundcalc.intake.cell.NumberCell;
import io.fundcalc.intake.cell.Words;
import io.fundcalc.intake.form.DateOrder;
import io.fundcalc.intake.form.DecimalStyle;
import io.fundcalc.intake.report.Evidence;
import io.fundcalc.intake.report.Guess;
import io.fundcalc.intake.report.ProblemCode;
import io.fundcalc.intake.report.Refusal;
import io.fundcalc.intake.row.CellKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds the row that names the columns, below whatever stands above it: the row with the most known names, else the row of
 * text right above the first row of data.
 */
final class HeaderFinder {

    /**
     * The row.
     *
     * @param row null where the table has no names
     * @param further rows of names below it, above the first row of data
     * @param guess why
     */
    record Found(Sample.@Nullable Row row, List<Sample.Row> further, Guess guess) {

        /** The last row of names, as a person counts; 0 without one. */
        int lastRow() {
            return further.isEmpty()
                    ? (row == null ? 0 : row.number())
                    : further.getLast().number();
        }
    }

    /** How far down a title, an owner's name and a period may push it. */
    static final int DEEPEST = 60;

    /** Rows that names may take. */
    private static final int MOST_ROWS = 4;

    private HeaderFinder() {}

    /** The row of names, or the one that the owner chose. */
    static Found find(List<Sample.Row> rows, @Nullable Integer chosen) {
        int data = firstData(rows);
        if (chosen != null) {
            Sample.Row row = rows.stream()
                    .filter(each -> each.number() == chosen)
                    .findFirst()
                    .orElse(null);
            if (row == null && chosen != 0) {
                throw new Refusal(ProblemCode.NO_HEADER, chosen);
            }
            return new Found(row, further(rows, row, data), guess(chosen, 1, Evidence.of(Evidence.Code.CHOSEN)));
        }
        Sample.Row best = null;
        double most = 0;
        for (Sample.Row row : rows.subList(0, Math.min(DEEPEST, rows.size()))) {
            double score = score(row);
            if (score > most) {
                best = row;
                most = score;
            }
        }
        if (best == null || most < 1.5) {
            best = above(rows, data);
        }
        if (best == null) {
            return new Found(null, List.of(), guess(0, 0.6, Evidence.of(Evidence.Code.KNOWN_HEADERS, 0, 0)));
        }
        double share = known(best) / (double) Math.max(1, best.filled());
        return new Found(
                best,
                further(rows, best, data),
                guess(
                        best.number(),
                        Math.min(0.99, 0.6 + 0.4 * share),
                        Evidence.of(Evidence.Code.KNOWN_HEADERS, known(best), best.filled())));
    }

    /** Place of the first row that holds a date and a number; −1 without one. */
    private static int firstData(List<Sample.Row> rows) {
        for (int i = 0; i < Math.min(2 * DEEPEST, rows.size()); i++) {
            int date = dateColumn(rows.get(i));
            if (date >= 0 && hasNumber(rows.get(i), date)) {
                return i;
            }
        }
        return -1;
    }

    private static int dateColumn(Sample.Row row) {
        DateCell date = new DateCell(DateOrder.DAY_FIRST, false, false);
        for (int i = 0; i < row.cells().size(); i++) {
            char[] chars = row.text(i).toCharArray();
            DateCell.Status status = row.kind(i) == CellKind.NUMBER
                    ? date.readStored(chars, 0, chars.length)
                    : date.read(chars, 0, chars.length);
            if (status == DateCell.Status.READ || status == DateCell.Status.OTHER_ORDER) {
                return i;
            }
        }
        return -1;
    }

    private static boolean hasNumber(Sample.Row row, int except) {
        NumberCell point = new NumberCell(DecimalStyle.POINT);
        NumberCell comma = new NumberCell(DecimalStyle.COMMA);
        for (int i = 0; i < row.cells().size(); i++) {
            char[] chars = row.text(i).toCharArray();
            boolean number = row.kind(i) == CellKind.TEXT
                    ? point.read(chars, 0, chars.length) == NumberCell.Status.READ
                            || comma.read(chars, 0, chars.length) == NumberCell.Status.READ
                    : row.kind(i) == CellKind.NUMBER || row.kind(i) == CellKind.PERCENT;
            if (i != except && number) {
                return true;
            }
        }
        return false;
    }

    /** The row of names right above the data: no date, as many cells as a table has, and a word among them. */
    private static Sample.@Nullable Row above(List<Sample.Row> rows, int data) {
        for (int i = data - 1; i >= 0; i--) {
            Sample.Row row = rows.get(i);
            if (row.filled() > 0) {
                int date = dateColumn(rows.get(data));
                boolean named =
                        row.filled() > 1 && row.filled() + 1 >= rows.get(data).filled();
                return named && dateColumn(row) < 0 && isWord(row, date) ? row : null;
            }
        }
        return null;
    }

    /** Whether the cell above the dates is a word or empty, and some cell is a word. Codes of funds may be numbers. */
    private static boolean isWord(Sample.Row row, int date) {
        boolean word = false;
        for (int i = 0; i < row.cells().size(); i++) {
            String text = Words.plain(row.text(i));
            boolean letters = text.codePoints().anyMatch(Character::isLetter);
            if (i == date && !text.isEmpty() && !letters) {
                return false;
            }
            word |= letters;
        }
        return word;
    }

    /** Rows between the names and the data that hold neither date nor number: names of a second level. */
    private static List<Sample.Row> further(List<Sample.Row> rows, Sample.@Nullable Row names, int data) {
        int from = names == null ? -1 : rows.indexOf(names) + 1;
        if (from < 1 || data < from || data - from > MOST_ROWS) {
            return List.of();
        }
        List<Sample.Row> between = new ArrayList<>(rows.subList(from, data));
        int date = dateColumn(rows.get(data));
        return between.stream().allMatch(row -> areNames(row, date)) ? between : List.of();
    }

    private static boolean areNames(Sample.Row row, int date) {
        return row.filled() > 0
                && row.text(date).chars().noneMatch(Character::isDigit)
                && dateColumn(row) < 0
                && !hasNumber(row, -1);
    }

    /** How much a row looks like names of columns. */
    static double score(Sample.Row row) {
        double score = 0;
        for (Sample.Cell cell : row.cells()) {
            HeaderNames.Match match = cell.kind() == CellKind.TEXT ? HeaderNames.of(cell.text()) : null;
            score += match == null ? 0 : match.rank() > 0 ? 1 : 0.5;
        }
        return score;
    }

    private static long known(Sample.Row row) {
        return row.cells().stream()
                .filter(cell -> HeaderNames.of(cell.text()) != null)
                .count();
    }

    private static Guess guess(int row, double confidence, Evidence evidence) {
        return new Guess(
                Guess.Topic.HEADER_ROW, String.format(Locale.ROOT, "%d", row), confidence, evidence, List.of());
    }
}
