package io.fundcalc.intake.reading;

import io.fundcalc.intake.content.Decimals;
import io.fundcalc.intake.content.NavContent;
import io.fundcalc.intake.content.NavHistory;
import io.fundcalc.intake.content.ReturnContent;
import io.fundcalc.intake.content.ReturnHistory;
import io.fundcalc.intake.form.ColumnRole;
import io.fundcalc.intake.form.DatasetKind;
import io.fundcalc.intake.report.Column;
import io.fundcalc.intake.report.Counts;
import io.fundcalc.intake.report.Problem;
import io.fundcalc.intake.report.ProblemCode;
import io.fundcalc.intake.report.Refusal;
import io.fundcalc.intake.sniff.Layout;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads tables in which each column is the history of a fund, and tables of returns: NAVs or returns, a day in each row.
 * An empty cell is a day without a value of that fund. Duplicates and conflicts are those of rows.
 */
final class SeriesColumns extends RowReader implements TableReader {

    /** As many as seven columns of the longest file have. */
    private static final int MOST_CELLS = 8_000_000;

    /** A whole loss ends a series; what is lower is no return. */
    private static final double LEAST_RETURN = -1;

    private final boolean returns;
    /** Columns of values, and the place of each column among them. */
    private final List<Column> columns;

    private final int[] place;
    private final long[] unscaled;
    private final int[] scales;
    /** The row whose values are noted; those of a row that claims nothing are forgotten with the next. */
    private int noted = -1;

    private final IntColumn days = new IntColumn();
    private final IntColumn rowNumbers = new IntColumn();
    private final IntColumn funds = new IntColumn();
    private final DecimalColumn[] values;
    private final Direction direction = new Direction();
    private int duplicates;
    private int conflicts;

    SeriesColumns(Layout layout, TableOptions surroundings) {
        super(layout, surroundings);
        returns = layout.kind() == DatasetKind.RETURNS;
        ColumnRole each = returns ? ColumnRole.FUND_RETURN : ColumnRole.FUND_NAV;
        ColumnRole role = layout.has(each) ? each : ColumnRole.DAILY_RETURN;
        columns = layout.columns().stream()
                .filter(column -> column.role() == role)
                .toList();
        place = new int[layout.columns().size()];
        Arrays.fill(place, -1);
        for (int i = 0; i < columns.size(); i++) {
            place[columns.get(i).index()] = i;
        }
        unscaled = new long[columns.size()];
        scales = new int[columns.size()];
        Arrays.fill(unscaled, Decimals.NONE);
        values = new DecimalColumn[columns.size()];
        Arrays.setAll(values, _ -> new DecimalColumn());
    }

    /** Whether a layout is that of such a table. */
    static boolean fits(Layout layout) {
        return layout.kind() == DatasetKind.RETURNS
                || (layout.kind() == DatasetKind.NAV && layout.has(ColumnRole.FUND_NAV));
    }

    @Override
    boolean takes(int column, long digits, int scale) {
        if (place[column] < 0) {
            return false;
        }
        if (noted != row) {
            noted = row;
            clear();
        }
        unscaled[place[column]] = digits;
        scales[place[column]] = scale;
        return true;
    }

    /** A value that cannot be read is missing from its fund alone. */
    @Override
    boolean isOptional(ColumnRole role) {
        return role.isWide();
    }

    @Override
    boolean judge() {
        for (int i = 0; i < unscaled.length && !isFaulty(); i++) {
            if (unscaled[i] != Decimals.NONE && !isPossible(i)) {
                problem(
                        returns ? ProblemCode.RETURN_IMPOSSIBLE : ProblemCode.VALUE_NOT_POSITIVE,
                        columns.get(i).index(),
                        BigDecimal.valueOf(unscaled[i], scales[i]).toPlainString());
                unscaled[i] = Decimals.NONE;
            }
        }
        if (!isFaulty() && single() && texts.tellsFund() && texts.fundNumber() < 0) {
            boolean code = layout.has(ColumnRole.FUND_CODE);
            problem(ProblemCode.FUND_MISSING, layout.column(code ? ColumnRole.FUND_CODE : ColumnRole.FUND_NAME), "");
        }
        if (isFaulty()) {
            clear();
        }
        return true;
    }

    private boolean isPossible(int index) {
        return returns ? Decimals.toDouble(unscaled[index], scales[index]) >= LEAST_RETURN : unscaled[index] > 0;
    }

    /** Whether one column holds all values, so that a column of funds may stand beside it. */
    private boolean single() {
        return columns.size() == 1 && columns.getFirst().role() == ColumnRole.DAILY_RETURN;
    }

    private void clear() {
        Arrays.fill(unscaled, Decimals.NONE);
    }

    @Override
    void take() {
        int index = days.size();
        if ((long) (index + 1) * columns.size() > MOST_CELLS) {
            throw new Refusal(ProblemCode.TOO_MANY_ROWS, MOST_CELLS / columns.size());
        }
        int fund = single() ? Math.max(0, texts.fundNumber()) : 0;
        days.add(day);
        rowNumbers.add(row);
        funds.add(fund);
        direction.see(fund, day);
        for (int i = 0; i < unscaled.length; i++) {
            if (unscaled[i] != Decimals.NONE) {
                values[i].set(index, unscaled[i], scales[i]);
            }
        }
        clear();
    }

    @Override
    public Result finish() {
        problems.startAgain();
        int[] order = distinct(Order.of(funds, days, false));
        List<OrderSlice> stretches = stretches(order);
        List<ReturnHistory> histories = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            for (OrderSlice stretch : stretches) {
                ReturnHistory history = history(i, stretch);
                if (history != null) {
                    histories.add(history);
                }
            }
        }
        if (histories.isEmpty()) {
            throw nothingAccepted();
        }
        int missing = stretches.stream().mapToInt(this::missing).sum();
        int rejected = rows() - days.size() + conflicts + missing;
        return new Result(
                returns ? new ReturnContent(histories) : new NavContent(navs(histories)),
                new Counts(rows(), order.length - missing, rejected, duplicates, skipped()),
                problems.list(),
                problems.rejected(),
                direction.guess(),
                histories.stream().mapToInt(each -> each.days()[0]).min().orElseThrow(),
                histories.stream()
                        .mapToInt(each -> each.days()[each.days().length - 1])
                        .max()
                        .orElseThrow());
    }

    /** Leaves out rows that repeat a day: with equal values they are duplicates, with others they are in conflict. */
    private int[] distinct(int[] sorted) {
        int kept = 0;
        for (int index : sorted) {
            int before = kept == 0 ? -1 : sorted[kept - 1];
            if (before < 0 || days.get(before) != days.get(index) || funds.get(before) != funds.get(index)) {
                sorted[kept++] = index;
                continue;
            }
            int other = IntStream.range(0, values.length)
                    .filter(i -> !values[i].same(before, index))
                    .findFirst()
                    .orElse(-1);
            if (other < 0) {
                duplicates++;
            } else {
                conflicts++;
                problems.add(new Problem(
                        rowNumbers.get(index),
                        columns.get(other).index(),
                        columns.get(other).header(),
                        plain(other, index),
                        ProblemCode.DATE_CONFLICT,
                        List.of(
                                LocalDate.ofEpochDay(days.get(before)).toString(),
                                rowNumbers.get(before),
                                plain(other, before))));
            }
        }
        return Arrays.copyOf(sorted, kept);
    }

    private String plain(int column, int index) {
        long digits = values[column].unscaled(index);
        return digits == Decimals.NONE
                ? ""
                : BigDecimal.valueOf(digits, values[column].scale(index)).toPlainString();
    }

    /** Tells rows without any value behind the first one; those before it tell when the first period began. */
    private int missing(OrderSlice rows) {
        int missing = 0;
        boolean begun = false;
        for (int i = 0; i < rows.size(); i++) {
            int index = rows.place(i);
            boolean filled = Arrays.stream(values).anyMatch(column -> column.unscaled(index) != Decimals.NONE);
            begun |= filled;
            if (begun && !filled) {
                missing++;
                problems.add(new Problem(
                        rowNumbers.get(index),
                        columns.getFirst().index(),
                        columns.getFirst().header(),
                        "",
                        ProblemCode.VALUE_MISSING,
                        List.of()));
            }
        }
        return missing;
    }

    /** The rows of each fund. */
    private List<OrderSlice> stretches(int[] order) {
        List<OrderSlice> stretches = new ArrayList<>();
        for (int from = 0, to = 0; from < order.length; from = to) {
            while (to < order.length && funds.get(order[to]) == funds.get(order[from])) {
                to++;
            }
            stretches.add(OrderSlice.of(order, from, to));
        }
        return stretches;
    }

    /** The days of a column that have a value; null where none has. */
    private @Nullable ReturnHistory history(int column, OrderSlice rows) {
        int[] filled = IntStream.range(0, rows.size())
                .map(rows::place)
                .filter(index -> values[column].unscaled(index) != Decimals.NONE)
                .toArray();
        if (filled.length == 0) {
            return null;
        }
        OrderSlice stretch = OrderSlice.of(filled, 0, filled.length);
        Decimals gathered = values[column].gather(stretch);
        int before = IntStream.range(0, rows.size())
                .map(rows::place)
                .takeWhile(index -> index != filled[0])
                .reduce(-1, (_, last) -> last);
        return new ReturnHistory(
                single() ? texts.fundText(texts.tellsFund() ? funds.get(filled[0]) : -1) : columnName(column),
                single() ? texts.fundName(texts.tellsFund() ? funds.get(filled[0]) : -1) : columnName(column),
                before < 0 ? ReturnHistory.NO_BASE : days.get(before),
                days.gather(stretch),
                Objects.requireNonNull(gathered));
    }

    private String columnName(int column) {
        return layout.series().get(columns.get(column).index());
    }

    private static List<NavHistory> navs(List<ReturnHistory> histories) {
        return histories.stream()
                .map(each -> new NavHistory(
                        each.fund(), each.name(), each.days(), each.returns(), null, null, null, null, null, false))
                .toList();
    }
}
