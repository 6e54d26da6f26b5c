package io.fundcalc.intake.reading;

import io.fundcalc.intake.cell.NumberCell;
import io.fundcalc.intake.cell.Words;
import io.fundcalc.intake.form.ColumnRole;
import io.fundcalc.intake.report.Column;
import io.fundcalc.intake.report.Problem;
import io.fundcalc.intake.report.ProblemCode;
import io.fundcalc.intake.row.CellKind;
import io.fundcalc.intake.sniff.Layout;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds money in the columns of a statement that are not read, and adds it up over the rows that count. */
final class UnreadMoney {

    /** Figures that a row says elsewhere: a column that repeats one of them loses nothing. */
    private static final List<ColumnRole> TOLD =
            List.of(ColumnRole.AMOUNT, ColumnRole.FEE, ColumnRole.SHARES, ColumnRole.UNIT_NAV);

    private final Layout layout;
    private final ScaledNumber number;
    private final boolean[] watched;
    private final Map<Integer, MoneySigns> columns = new TreeMap<>();
    private final Map<Integer, BigDecimal> pending = new TreeMap<>();
    private final List<Integer> words = new ArrayList<>();
    private int row = -1;

    UnreadMoney(Layout layout) {
        this.layout = layout;
        this.number = new ScaledNumber(layout);
        this.watched = new boolean[layout.columns().size()];
        for (int i = 0; i < watched.length; i++) {
            watched[i] = layout.isUnread(i);
        }
    }

    /** Notes a cell until its row is taken. */
    void see(int row, int column, char[] buffer, int offset, int length, CellKind kind) {
        if (!watched[column]) {
            return;
        }
        if (this.row != row) {
            this.row = row;
            pending.clear();
            words.clear();
        }
        NumberCell.Status status = number.read(column, buffer, offset, length, kind);
        if (status == NumberCell.Status.READ) {
            pending.put(column, BigDecimal.valueOf(number.unscaled(), number.scale()));
        } else if (status != NumberCell.Status.EMPTY) {
            words.add(column);
        }
    }

    /** Adds the cells of a row that counts. */
    void take(int row, RowFigures figures) {
        if (this.row != row) {
            return;
        }
        pending.forEach((column, value) ->
                columns.computeIfAbsent(column, _ -> new MoneySigns()).see(value, isTold(value, figures), figures));
        for (int column : words) {
            MoneySigns signs = columns.computeIfAbsent(column, _ -> new MoneySigns());
            signs.seeWord();
            watched[column] = !signs.areWords();
        }
    }

    private static boolean isTold(BigDecimal value, RowFigures figures) {
        return TOLD.stream()
                .anyMatch(
                        role -> figures.has(role) && figures.decimal(role).abs().compareTo(value.abs()) == 0);
    }

    /** One warning about the whole file for each column of money. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        columns.forEach((index, signs) -> {
            if (signs.areMoney()) {
                Column column = layout.columns().get(index);
                String name = column.header().isEmpty() ? "#" + (index + 1) : column.header();
                problems.add(new Problem(
                        0,
                        index,
                        column.header(),
                        Words.shown(signs.sum().toPlainString()),
                        ProblemCode.MONEY_NOT_READ,
                        List.of(name)));
            }
        });
        return problems;
    }
}
