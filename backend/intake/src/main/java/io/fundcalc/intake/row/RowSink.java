package io.fundcalc.intake.row;

/** Takes the rows of a file, cell by cell. */
public interface RowSink {

    /**
     * A row begins.
     *
     * @param row as a person sees it, from 1, ascending
     */
    void begin(int row);

    /**
     * A cell of the row; empty ones may be left out.
     *
     * @param column from 0, ascending
     * @param buffer holds the characters until this method returns
     * @param offset of the first character
     * @param length how many
     * @param kind what it is
     */
    void cell(int column, char[] buffer, int offset, int length, CellKind kind);

    /**
     * The row is complete.
     *
     * @param width cells of the row, also empty ones
     * @return whether more rows are wanted
     */
    boolean end(int width);
}
