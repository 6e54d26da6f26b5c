package io.fundcalc.intake.csv;

import io.fundcalc.intake.report.Refusal;
import io.fundcalc.intake.row.CellKind;
import io.fundcalc.intake.row.RowSink;
import java.io.IOException;
import java.io.StringReader;

/** Measures the first row of a text that was cut off, where the cut lies within that row and its quotes fit the delimiter. */
public final class OpenRow implements RowSink {

    private int rows;
    private int cells;
    private int longest;

    private OpenRow() {}

    /**
     * Measures the first row.
     *
     * @param text the beginning of a longer text
     * @param delimiter between cells
     */
    public static OpenRow of(String text, char delimiter) throws IOException {
        OpenRow row = new OpenRow();
        try {
            new CsvRows(() -> new StringReader(text), delimiter, /* whole= */ false).read(row);
        } catch (Refusal anotherDelimiter) {
            row.rows = 0;
        }
        return row;
    }

    /** Whether the text was cut off within its first row. */
    public boolean isOpen() {
        return rows == 1;
    }

    /** How many cells it has so far. */
    public int cells() {
        return cells;
    }

    /** Characters of its longest cell so far. */
    public int longest() {
        return longest;
    }

    @Override
    public void begin(int row) {
        rows++;
    }

    @Override
    public void cell(int column, char[] buffer, int offset, int length, CellKind kind) {
        if (rows == 1) {
            cells++;
            longest = Math.max(longest, length);
        }
    }

    @Override
    public boolean end(int width) {
        return rows == 1;
    }
}
