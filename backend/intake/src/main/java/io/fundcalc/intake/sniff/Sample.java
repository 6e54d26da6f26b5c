package io.fundcalc.intake.sniff;

import io.fundcalc.intake.row.CellKind;
import io.fundcalc.intake.row.RowSink;
import java.util.ArrayList;
import java.util.List;

/** The first rows of a table, kept as they stand. */
public final class Sample implements RowSink {

    /** A cell. */
    public record Cell(String text, CellKind kind) {}

    /** A row; cells that were left out are empty. */
    public record Row(int number, List<Cell> cells, int width) {

        /** The text of a column, empty where the row ends before it. */
        public String text(int column) {
            return column < cells.size() ? cells.get(column).text() : "";
        }

        /** The kind of a column's cell. */
        public CellKind kind(int column) {
            return column < cells.size() ? cells.get(column).kind() : CellKind.TEXT;
        }

        /** How many cells are not empty. */
        public long filled() {
            return cells.stream().filter(cell -> !cell.text().isBlank()).count();
        }
    }

    private static final Cell EMPTY = new Cell("", CellKind.TEXT);
    /** Longest piece of a cell that is kept. */
    private static final int KEPT = 256;

    private final List<Row> rows = new ArrayList<>();
    private final int most;
    private final int columns;
    private int number;
    private List<Cell> cells = new ArrayList<>();

    /**
     * An empty sample.
     *
     * @param most rows to be kept
     * @param columns cells of a row to be kept
     */
    public Sample(int most, int columns) {
        this.most = most;
        this.columns = columns;
    }

    /** The rows kept. */
    public List<Row> rows() {
        return rows;
    }

    /** Forgets the last row, of a text that was cut off within it. */
    public void dropLast() {
        if (!rows.isEmpty()) {
            rows.removeLast();
        }
    }

    @Override
    public void begin(int row) {
        number = row;
        cells = new ArrayList<>();
    }

    @Override
    public void cell(int column, char[] buffer, int offset, int length, CellKind kind) {
        if (column >= columns) {
            return;
        }
        while (cells.size() < column) {
            cells.add(EMPTY);
        }
        cells.add(new Cell(new String(buffer, offset, Math.min(length, KEPT)), kind));
    }

    @Override
    public boolean end(int width) {
        rows.add(new Row(number, cells, width));
        return rows.size() < most;
    }
}
