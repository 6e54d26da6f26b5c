package io.fundcalc.intake.option;

/**
 * What can be asked about a whole file: a reading that the file does not decide. The words are the caller's:
 * {@code question.CODE}, and {@code question.CODE.answer.WORD} for each of its answers.
 */
public enum QuestionCode {
    /** Day and month can stand in either order: first doubtful date, its two readings, number of such dates. */
    DATES_AMBIGUOUS
}
