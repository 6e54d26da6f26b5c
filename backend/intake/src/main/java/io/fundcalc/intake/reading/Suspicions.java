package io.fundcalc.intake.reading;

import io.fundcalc.engine.quality.Finding;
import io.fundcalc.engine.quality.MissingDays;
import io.fundcalc.engine.quality.Repair;
import io.fundcalc.engine.quality.UnexplainedJump;
import io.fundcalc.intake.content.ReturnColumns;
import io.fundcalc.intake.form.ColumnRole;
import io.fundcalc.intake.report.Problem;
import io.fundcalc.intake.report.ProblemCode;
import io.fundcalc.intake.sniff.Layout;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Looks a finished history over: days without a value, values out of line, days that have not come yet. Every row stays,
 * with a word of caution. Growth that contradicts the values is the {@link PublishedReturnCheck}'s.
 */
final class Suspicions {

    /** Nowhere on earth is the day a later one. */
    private static final ZoneOffset FURTHEST_EAST = ZoneOffset.ofHours(14);

    /** A little less than what may be a jump. */
    private static final double SMALL_MOVE = 0.999 * UnexplainedJump.SMALLEST_JUMP;

    private final Problems problems;
    private final Layout layout;
    private final IntColumn rowNumbers;
    private final int today = (int) LocalDate.now(FURTHEST_EAST).toEpochDay();

    Suspicions(Problems problems, Layout layout, IntColumn rowNumbers) {
        this.problems = problems;
        this.layout = layout;
        this.rowNumbers = rowNumbers;
    }

    /**
     * Goes through a history.
     *
     * @param columns of it that make the return
     * @param order places of all rows
     * @param first place of the history's first day in the order
     */
    void look(ReturnColumns columns, int[] order, int first) {
        int[] days = columns.days();
        for (Finding finding : isCalm(columns) ? List.<Finding>of() : columns.findings()) {
            switch (finding.check()) {
                case GAP -> {
                    // The first row behind it.
                    int at = -1 - Arrays.binarySearch(days, finding.to());
                    String end = date(finding.to());
                    add(
                            ProblemCode.DAYS_MISSING,
                            rowNumbers.get(order[first + at]),
                            date(days[at]),
                            ColumnRole.DATE,
                            List.of(date(finding.from()), end, (int) finding.size()));
                }
                case JUMP_WITHOUT_EVENT -> {
                    int at = Arrays.binarySearch(days, finding.from());
                    jump(finding, columns, at, rowNumbers.get(order[first + at]));
                }
                default -> {}
            }
        }
        for (int i = days.length - 1; i >= 0 && days[i] > today; i--) {
            add(
                    ProblemCode.DATE_IN_FUTURE,
                    rowNumbers.get(order[first + i]),
                    date(days[i]),
                    ColumnRole.DATE,
                    List.of());
        }
    }

    /** Whether no pause and no move is large enough for a finding: most histories, and far quicker to see. */
    private static boolean isCalm(ReturnColumns columns) {
        int[] days = columns.days();
        for (int i = 1; i < days.length; i++) {
            double growth = columns.values().toDouble(i) / columns.values().toDouble(i - 1);
            if (days[i] - days[i - 1] > MissingDays.LONGEST_DAILY_PAUSE || Math.abs(growth - 1) > SMALL_MOVE) {
                return false;
            }
        }
        return true;
    }

    private void jump(Finding finding, ReturnColumns columns, int at, int row) {
        String value = Objects.requireNonNull(columns.values().get(at)).toPlainString();
        String change = String.format(Locale.ROOT, "%+.2f%%", 100 * finding.size());
        switch (finding.repairs().getFirst()) {
            case Repair.UnitSplit(int _, BigDecimal ratio) ->
                add(ProblemCode.JUMP_LIKE_SPLIT, row, value, columns.role(), List.of(change, ratio.toPlainString()));
            case Repair.Payout(int _, BigDecimal paid) ->
                add(ProblemCode.JUMP_LIKE_PAYOUT, row, value, columns.role(), List.of(change, paid.toPlainString()));
            default -> add(ProblemCode.VALUE_ASTRAY, row, value, columns.role(), List.of(change));
        }
    }

    private void add(ProblemCode code, int row, String value, ColumnRole role, List<Object> args) {
        if (problems.isFull()) {
            problems.count(code);
            return;
        }
        int column = layout.column(role);
        problems.add(new Problem(row, column, layout.columns().get(column).header(), value, code, args));
    }

    private static String date(int day) {
        return LocalDate.ofEpochDay(day).toString();
    }
}
