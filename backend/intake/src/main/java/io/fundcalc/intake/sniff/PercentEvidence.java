package io.fundcalc.intake.sniff;

import io.fundcalc.intake.cell.NumberCell;
import io.fundcalc.intake.content.Decimals;
import io.fundcalc.intake.form.ColumnRole;
import io.fundcalc.intake.form.DecimalStyle;
import io.fundcalc.intake.report.Column;
import io.fundcalc.intake.report.Evidence;
import io.fundcalc.intake.report.Guess;
import io.fundcalc.intake.row.CellKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds out whether changes without a percent sign are percent, by the change of the values beside them. */
final class PercentEvidence {

    /** Published changes are rounded to a hundredth of a percent. */
    private static final double TOLERANCE = 0.000_06;

    private final NumberCell number;
    private final List<Sample.Row> rows;

    PercentEvidence(DecimalStyle decimals, List<Sample.Row> rows) {
        this.number = new NumberCell(decimals);
        this.rows = rows;
    }

    /** Whether they are percent. */
    Guess guess(List<Column> columns, @Nullable Boolean chosen) {
        if (chosen != null) {
            return guess(chosen, 1, Evidence.of(Evidence.Code.CHOSEN));
        }
        int change = column(columns, ColumnRole.DAILY_RETURN);
        int value = column(columns, ColumnRole.UNIT_NAV);
        if (change < 0) {
            return guess(true, 0.9, Evidence.of(Evidence.Code.USUAL));
        }
        if (columns.get(change).header().contains("%")
                || columns.get(change).header().contains("％")) {
            return guess(
                    true,
                    0.99,
                    Evidence.of(Evidence.Code.HEADER, columns.get(change).header()));
        }
        int[] agree = new int[3];
        for (int i = 1; value >= 0 && i < rows.size(); i++) {
            compare(rows.get(i - 1), rows.get(i), new int[] {value, change}, agree);
        }
        if (agree[0] != agree[1]) {
            boolean percent = agree[1] > agree[0];
            int most = Math.max(agree[0], agree[1]);
            double confidence = Math.min(0.99, 0.5 + 0.5 * most / agree[2]);
            return guess(percent, confidence, Evidence.of(Evidence.Code.WITNESS, most, agree[2]));
        }
        return guess(true, 0.6, Evidence.of(Evidence.Code.USUAL));
    }

    /** Counts agreement as a ratio, agreement as percent, and comparisons; rows may run either way. */
    private void compare(Sample.Row above, Sample.Row below, int[] columns, int[] agree) {
        double one = number(above, columns[0]);
        double other = number(below, columns[0]);
        if (!(one > 0) || !(other > 0) || one == other) {
            return;
        }
        double down = number(below, columns[1]);
        double up = number(above, columns[1]);
        boolean ratio = near(other / one - 1, down) || near(one / other - 1, up);
        boolean percent = near(other / one - 1, down / 100) || near(one / other - 1, up / 100);
        agree[0] += ratio && !percent ? 1 : 0;
        agree[1] += percent && !ratio ? 1 : 0;
        agree[2]++;
    }

    private static boolean near(double computed, double published) {
        return Math.abs(computed - published) <= TOLERANCE;
    }

    private double number(Sample.Row row, int column) {
        char[] chars = row.text(column).toCharArray();
        NumberCell.Status status = row.kind(column) == CellKind.NUMBER
                ? number.readStored(chars, 0, chars.length)
                : number.read(chars, 0, chars.length);
        boolean usable = status == NumberCell.Status.READ && !number.percent();
        return usable ? Decimals.toDouble(number.unscaled(), number.scale()) : Double.NaN;
    }

    private static int column(List<Column> columns, ColumnRole role) {
        return columns.stream()
                .filter(column -> column.role() == role)
                .mapToInt(Column::index)
                .findFirst()
                .orElse(-1);
    }

    private static Guess guess(boolean percent, double confidence, Evidence evidence) {
        return new Guess(
                Guess.Topic.PERCENT, String.valueOf(percent), confidence, evidence, List.of(String.valueOf(!percent)));
    }
}
