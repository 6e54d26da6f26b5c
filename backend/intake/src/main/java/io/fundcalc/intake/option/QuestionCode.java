package io.fundcalc.intake.option;

/**
 * What can be asked about a whole file: a reading that the file does not decide. The words are the caller's:
 * {@code question.CODE}, and {@code question.CODE.answer.WORD} for each of its answers.
 */
public enum QuestionCode {
    /** Day and month can stand in either order: first doubtful date, its two readings, number of such dates. */
    DATES_AMBIGUOUS,
    /** Moments of universal time may belong to the day before or after: a moment, number of moments. */
    ZONE_UNCLEAR,
    /** A spreadsheet stored some dates with day and month the wrong way round: how many, one, texts beside them, one. */
    DATES_SWAPPED,
    /** A mark may separate thousands or decimals: a number, how many such numbers. */
    DECIMALS_AMBIGUOUS,
    /** Other sheets hold tables as well: the sheet read, names of others, how many. */
    SHEETS_LEFT_OUT
}
