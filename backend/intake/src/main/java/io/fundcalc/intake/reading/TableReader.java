package io.fundcalc.intake.reading;

import io.fundcalc.intake.form.DatasetKind;
import io.fundcalc.intake.report.ProblemList;
import io.fundcalc.intake.row.RowSink;
import io.fundcalc.intake.sniff.Layout;

/** Takes the rows of a table and makes a result of them. */
public sealed interface TableReader extends RowSink permits NavRows, TransactionRows {

    /** What is wrong with the rows read so far. */
    ProblemList problems();

    /**
     * The result, after the last row.
     *
     * @throws io.fundcalc.intake.report.Refusal where no row was accepted
     */
    Result finish();

    /**
     * A reader for a layout.
     *
     * @param layout what the columns are
     * @param surroundings what is endured, and how the file counts
     */
    static TableReader of(Layout layout, Surroundings surroundings) {
        return layout.kind() == DatasetKind.NAV
                ? new NavRows(layout, surroundings)
                : new TransactionRows(layout, surroundings);
    }
}
