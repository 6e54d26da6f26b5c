package io.fundcalc.intake.row;

import io.fundcalc.intake.option.CellEdit;
import java.io.IOException;
import java.util.List;

/** Rows with some cells read as their owner corrected them; places that the table does not have change nothing. */
public final class CorrectedRows implements RowSource {

    private final RowSource rows;
    private final List<CellEdit> edits;

    private CorrectedRows(RowSource rows, List<CellEdit> edits) {
        this.rows = rows;
        this.edits = edits;
    }

    /**
     * The rows with the corrections.
     *
     * @param rows as the file has them
     * @param edits in order of rows and columns, one a cell
     */
    public static RowSource of(RowSource rows, List<CellEdit> edits) {
        return edits.isEmpty() ? rows : new CorrectedRows(rows, edits);
    }

    @Override
    public void read(RowSink sink) throws IOException {
        rows.read(new Correction(sink, edits));
    }

    private static final class Correction implements RowSink {

        private final RowSink sink;
        private final List<CellEdit> edits;
        /** The first correction that no cell was reached for. */
        private int next;

        private int row;

        Correction(RowSink sink, List<CellEdit> edits) {
            this.sink = sink;
            this.edits = edits;
        }

        @Override
        public void begin(int row) {
            this.row = row;
            while (next < edits.size() && edits.get(next).row() < row) {
                next++;
            }
            sink.begin(row);
        }

        @Override
        public void cell(int column, char[] buffer, int offset, int length, CellKind kind) {
            writeBefore(column);
            if (isNext() && edits.get(next).column() == column) {
                write();
            } else {
                sink.cell(column, buffer, offset, length, kind);
            }
        }

        /** A workbook leaves out empty cells, and a row may be too short: both are filled in. */
        @Override
        public boolean end(int width) {
            int last = isNext() ? lastOfRow() : 0;
            writeBefore(Integer.MAX_VALUE);
            return sink.end(Math.max(width, last + 1));
        }

        private int lastOfRow() {
            int last = next;
            while (last + 1 < edits.size() && edits.get(last + 1).row() == row) {
                last++;
            }
            return edits.get(last).column();
        }

        private void writeBefore(int column) {
            while (isNext() && edits.get(next).column() < column) {
                write();
            }
        }

        private boolean isNext() {
            return next < edits.size() && edits.get(next).row() == row;
        }

        private void write() {
            CellEdit edit = edits.get(next++);
            char[] value = edit.value().toCharArray();
            sink.cell(edit.column(), value, 0, value.length, CellKind.TEXT);
        }
    }
}
