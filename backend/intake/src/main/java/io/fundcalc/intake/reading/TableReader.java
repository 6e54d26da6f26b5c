package io.fundcalc.intake.reading;

import io.fundcalc.intake.form.DatasetKind;
import io.fundcalc.intake.report.ProblemList;
import io.fundcalc.intake.report.Question;
import io.fundcalc.intake.row.RowSink;
import io.fundcalc.intake.sniff.Layout;
import java.util.List;

/** Takes the rows of a table and makes a result of them. */
public sealed interface TableReader extends RowSink permits NavRows, SeriesColumns, TransactionRows {

    /** What is wrong with the rows read so far. */
    ProblemList problems();

    /** What the rows read so far do not decide; the questions of the layout are not among them. */
    default List<Question> questions() {
        return List.of();
    }

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
     * @param surroundings the limits, and how the file counts
     */
    static TableReader of(Layout layout, TableOptions surroundings) {
        if (SeriesColumns.fits(layout)) {
            return new SeriesColumns(layout, surroundings);
        }
        return layout.kind() == DatasetKind.NAV
                ? new NavRows(layout, surroundings)
                : new TransactionRows(layout, surroundings);
    }
}
