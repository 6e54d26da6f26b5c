package io.fundcalc.intake.sniff;

import io.fundcalc.intake.cell.NumberCell;
import io.fundcalc.intake.form.DecimalStyle;
import io.fundcalc.intake.report.Column;
import io.fundcalc.intake.row.CellKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tells whether one of several columns of fees is the sum of the others; else all of them are added. */
final class FeeColumns {

    private static final Pattern TOTAL = Pattern.compile("(?i).*(?:合计|合計|总|總|total|gesamt|summe).*");

    private FeeColumns() {}

    /**
     * The columns to be added.
     *
     * @param columns every column named as a fee
     * @param names of all columns
     * @param rows the sample
     */
    static List<Integer> added(List<Integer> columns, Column[] names, List<Sample.Row> rows) {
        for (int column : columns) {
            if (TOTAL.matcher(names[column].header()).matches()
                    || (columns.size() > 2 && isTotal(column, columns, rows))) {
                return List.of(column);
            }
        }
        return columns;
    }

    private static boolean isTotal(int column, List<Integer> columns, List<Sample.Row> rows) {
        for (DecimalStyle style : DecimalStyle.values()) {
            NumberCell number = new NumberCell(style);
            int equal = 0;
            boolean all = true;
            for (Sample.Row row : rows) {
                List<BigDecimal> figures = new ArrayList<>();
                columns.forEach(each -> figures.add(value(row, each, number)));
                BigDecimal sum = figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                BigDecimal total = value(row, column, number);
                // The others add up to it where all of them together are twice as much.
                boolean fits = sum.compareTo(total.add(total)) == 0;
                equal += fits && total.signum() != 0 ? 1 : 0;
                all &= fits;
            }
            if (all && equal > 0) {
                return true;
            }
        }
        return false;
    }

    private static BigDecimal value(Sample.Row row, int column, NumberCell number) {
        char[] chars = row.text(column).toCharArray();
        NumberCell.Status status = row.kind(column) == CellKind.NUMBER
                ? number.readStored(chars, 0, chars.length)
                : number.read(chars, 0, chars.length);
        return status == NumberCell.Status.READ
                ? BigDecimal.valueOf(number.unscaled(), number.scale())
                : BigDecimal.ZERO;
    }
}
