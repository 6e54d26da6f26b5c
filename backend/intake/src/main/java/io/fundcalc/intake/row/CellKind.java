package io.fundcalc.intake.row;

/** What a file says that a cell is. */
public enum CellKind {
    /** Characters, whatever they mean. */
    TEXT,
    /** A workbook's number: always with a decimal point, whatever the sheet shows. */
    NUMBER,
    /** A workbook's number that is shown as percent; it is a ratio. */
    PERCENT,
    /** A workbook's true or false. */
    BOOLEAN,
    /** A workbook's error, such as #DIV/0!. */
    ERROR,
    /** A formula whose value the workbook does not hold. */
    FORMULA
}
