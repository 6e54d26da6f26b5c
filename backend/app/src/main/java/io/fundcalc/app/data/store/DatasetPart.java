package io.fundcalc.app.data.store;

/** What a data set is kept in: what is asked for rarely does not burden what is asked for often. */
public enum DatasetPart {
    /** The rows, typed. */
    ROWS,
    /** What was found out about the file. */
    REPORT,
    /** The rows that were left out, as a file. */
    REJECTED
}
