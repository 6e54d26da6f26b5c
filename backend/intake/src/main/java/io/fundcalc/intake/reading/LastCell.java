package io.fundcalc.intake.reading;

import io.fundcalc.intake.cell.TextTable;
import io.fundcalc.intake.report.ProblemCode;
import org.jspecify.annotations.Nullable;

/** What came of the cell above: funds and states mostly repeat from row to row, and then nothing need be found out again. */
final class LastCell {

    private final char[] chars = new char[TextTable.LONGEST];
    private int length = -1;

    /** Number of its text, −1 without. */
    int number = -1;

    /** What is wrong with it. */
    @Nullable
    ProblemCode wrong;

    boolean is(char[] buffer, int offset, int size) {
        if (size != length) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            if (chars[i] != buffer[offset + i]) {
                return false;
            }
        }
        return true;
    }

    void set(char[] buffer, int offset, int size, int number, @Nullable ProblemCode wrong) {
        length = size <= chars.length ? size : -1;
        System.arraycopy(buffer, offset, chars, 0, Math.max(0, length));
        this.number = number;
        this.wrong = wrong;
    }
}
