package io.fundcalc.intake.option;

import java.util.Comparator;

/**
 * A cell that the owner of a file corrected without touching the file.
 *
 * @param row as a person sees it, from 1
 * @param column from 0
 * @param value what is read instead of the cell
 */
public record CellEdit(int row, int column, String value) implements Comparable<CellEdit> {

    private static final Comparator<CellEdit> BY_PLACE = Comparator.comparingInt(CellEdit::row)
            .thenComparingInt(CellEdit::column)
            .thenComparing(CellEdit::value);

    @Override
    public int compareTo(CellEdit other) {
        return BY_PLACE.compare(this, other);
    }
}
