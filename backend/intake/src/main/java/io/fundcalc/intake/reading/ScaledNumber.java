package io.fundcalc.intake.reading;

import io.fundcalc.intake.cell.NumberCell;
import io.fundcalc.intake.form.ColumnRole;
import io.fundcalc.intake.report.Column;
import io.fundcalc.intake.row.CellKind;
import io.fundcalc.intake.sniff.Layout;

/** Reads a number and brings it to the unit of its column: changes become ratios, ten-thousands become ones. */
final class ScaledNumber {

    private final NumberCell number;
    private final boolean percent;
    /** Whether a column holds changes. */
    private final boolean[] changes;

    private final int[] powers;

    ScaledNumber(Layout layout) {
        number = new NumberCell(layout.decimals());
        percent = layout.percent();
        int columns = layout.columns().size();
        changes = new boolean[columns];
        powers = new int[columns];
        for (Column column : layout.columns()) {
            ColumnRole role = column.role();
            changes[column.index()] = role == ColumnRole.DAILY_RETURN || role == ColumnRole.FUND_RETURN;
            powers[column.index()] = layout.power(column.index());
        }
    }

    /** Reads a cell; only where the status is READ there is a number. */
    NumberCell.Status read(int column, char[] buffer, int offset, int length, CellKind kind) {
        NumberCell.Status status = switch (kind) {
            case TEXT -> number.read(buffer, offset, length);
            case NUMBER, PERCENT -> number.readStored(buffer, offset, length);
            default -> NumberCell.Status.UNREADABLE;
        };
        return status == NumberCell.Status.READ ? scaled(column, kind == CellKind.PERCENT || number.percent()) : status;
    }

    /** Only a change may be percent; a fee or value that says so is something else. */
    private NumberCell.Status scaled(int column, boolean isPercent) {
        if (changes[column]) {
            if (percent && !isPercent) {
                number.toRatio();
            }
            return NumberCell.Status.READ;
        }
        if (isPercent) {
            return NumberCell.Status.UNREADABLE;
        }
        return powers[column] == 0 || number.raise(powers[column])
                ? NumberCell.Status.READ
                : NumberCell.Status.TOO_LONG;
    }

    long unscaled() {
        return number.unscaled();
    }

    int scale() {
        return number.scale();
    }
}
