package io.fundcalc.intake.form;

/** How a file is built. */
public enum FileFormat {
    /** Text with a delimiter: comma, tab, semicolon or bar. */
    DELIMITED,
    /** Text in JSON with a list of objects or lists. */
    JSON,
    /** Office Open XML workbook. */
    XLSX
}
