package io.fundcalc.intake.report;

/** What can be wrong. The words, and what to do about it, are the caller's: {@code intake.CODE}, {@code intake.CODE.fix}. */
public enum ProblemCode {
    // A file refused as a whole.
    EMPTY_FILE(Scope.FILE),
    FILE_TOO_LARGE(Scope.FILE),
    TOO_MANY_ROWS(Scope.FILE),
    TOO_MANY_COLUMNS(Scope.FILE),
    NOT_A_TABLE(Scope.FILE),
    OLD_EXCEL(Scope.FILE),
    ENCRYPTED_WORKBOOK(Scope.FILE),
    MACRO_WORKBOOK(Scope.FILE),
    BINARY_WORKBOOK(Scope.FILE),
    OTHER_SPREADSHEET(Scope.FILE),
    PDF_FILE(Scope.FILE),
    WEB_PAGE(Scope.FILE),
    IMAGE_FILE(Scope.FILE),
    ARCHIVE_FILE(Scope.FILE),
    BINARY_FILE(Scope.FILE),
    JSON_DAMAGED(Scope.FILE),
    JSON_WITHOUT_ROWS(Scope.FILE),
    UNKNOWN_ENCODING(Scope.FILE),
    DAMAGED_WORKBOOK(Scope.FILE),
    INFLATES_TOO_MUCH(Scope.FILE),
    UNSAFE_MARKUP(Scope.FILE),
    NO_SUCH_SHEET(Scope.FILE),
    NO_HEADER(Scope.FILE),
    NO_DATE_COLUMN(Scope.FILE),
    NO_VALUE_COLUMN(Scope.FILE),
    NO_TYPE_COLUMN(Scope.FILE),
    NO_SUCH_COLUMN(Scope.FILE),
    ROLE_TWICE(Scope.FILE),
    UNCLOSED_QUOTE(Scope.FILE),
    TEXT_AFTER_QUOTE(Scope.FILE),
    ENDLESS_FIELD(Scope.FILE),
    TOO_MANY_FUNDS(Scope.FILE),
    INCOME_IMPLAUSIBLE(Scope.FILE),
    NO_ROWS(Scope.FILE),
    NOTHING_ACCEPTED(Scope.FILE),

    // A row left out.
    FIELD_TOO_LONG(Scope.ROW),
    UNDECODABLE(Scope.ROW),
    CONTROL_CHARACTER(Scope.ROW),
    MISSING_CELLS(Scope.ROW),
    EXTRA_CELLS(Scope.ROW),
    DATE_MISSING(Scope.ROW),
    DATE_UNREADABLE(Scope.ROW),
    DATE_IMPOSSIBLE(Scope.ROW),
    DATE_SHORT_YEAR(Scope.ROW),
    DATE_OUT_OF_RANGE(Scope.ROW),
    DATE_OTHER_ORDER(Scope.ROW),
    NUMBER_UNREADABLE(Scope.ROW),
    NUMBER_GROUPING(Scope.ROW),
    NUMBER_TOO_LONG(Scope.ROW),
    VALUE_MISSING(Scope.ROW),
    VALUE_NOT_POSITIVE(Scope.ROW),
    RETURN_IMPOSSIBLE(Scope.ROW),
    FORMULA_WITHOUT_VALUE(Scope.ROW),
    CELL_ERROR(Scope.ROW),
    DATE_CONFLICT(Scope.ROW),
    TYPE_MISSING(Scope.ROW),
    TYPE_UNKNOWN(Scope.ROW),
    FUND_MISSING(Scope.ROW),
    SHARES_OR_AMOUNT_MISSING(Scope.ROW),
    RATIO_MISSING(Scope.ROW),
    SPLIT_SIDES_UNCLEAR(Scope.ROW),
    CONVERSION_UNCLEAR(Scope.ROW),
    SIGN_CONTRADICTS(Scope.ROW),
    REVERSAL_UNMATCHED(Scope.ROW),
    REVERSAL_OF_EVERYTHING(Scope.ROW),

    // A row kept, with a word of caution.
    MONEY_NOT_READ(Scope.CAUTION),
    FUND_NOT_TOLD(Scope.CAUTION),
    FUND_CODE_PADDED(Scope.CAUTION),
    CELL_LEFT_OUT(Scope.CAUTION),
    POSSIBLE_DUPLICATE(Scope.CAUTION),
    REVERSED(Scope.CAUTION),
    REINVESTMENT_TWICE(Scope.CAUTION),
    WITNESS_DISAGREES(Scope.CAUTION),
    AMOUNT_DISAGREES(Scope.CAUTION),
    DATE_IN_FUTURE(Scope.CAUTION),
    DAYS_MISSING(Scope.CAUTION),
    VALUE_ASTRAY(Scope.CAUTION),
    JUMP_LIKE_SPLIT(Scope.CAUTION),
    JUMP_LIKE_PAYOUT(Scope.CAUTION);

    /** How far a problem reaches. */
    public enum Scope {
        /** Nothing is kept of the file. */
        FILE,
        /** The row is left out. */
        ROW,
        /** The row stays. */
        CAUTION
    }

    private final Scope scope;

    ProblemCode(Scope scope) {
        this.scope = scope;
    }

    /** How far it reaches. */
    public Scope scope() {
        return scope;
    }
}
