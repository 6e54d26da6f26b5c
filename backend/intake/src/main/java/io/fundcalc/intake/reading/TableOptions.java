package io.fundcalc.intake.reading;

import io.fundcalc.intake.form.EventUse;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds the rows of a table.
 *
 * @param rows most rows
 * @param columns most columns
 * @param field longest cell
 * @param problems most problems told in full
 * @param strict whether every row must have the usual width, as in a text, where a shift shows by it alone
 * @param since1904 whether day numbers count from 1904
 * @param events how stated payouts and splits are used; null: where the values show them
 */
public record TableOptions(
        int rows,
        int columns,
        int field,
        int problems,
        boolean strict,
        boolean since1904,
        @Nullable EventUse events) {

    /** No more rows than can be put in order. */
    public TableOptions {
        rows = Math.min(rows, Order.MOST);
    }
}
