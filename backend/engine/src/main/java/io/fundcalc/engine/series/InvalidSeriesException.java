package io.fundcalc.engine.series;

/** Input that breaks a rule of its type; names the field, the position and the rule. */
public final class InvalidSeriesException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** The rules an input can break. */
    public enum Rule {
        /** No values at all. */
        EMPTY,
        /** More values than allowed. */
        TOO_MANY,
        /** Dates and values differ in number. */
        LENGTH_MISMATCH,
        /** A date lies before the one above it. */
        NOT_ASCENDING,
        /** A date stands twice. */
        DUPLICATE_DATE,
        /** Not a finite number. */
        NOT_FINITE,
        /** Zero or negative where only positive values make sense. */
        NOT_POSITIVE,
        /** A return below −100 %. */
        BELOW_TOTAL_LOSS,
        /** A dividend, split or flow on a date that the series does not have. */
        DATE_NOT_IN_SERIES,
        /** The base date is not before the first one. */
        BASE_NOT_BEFORE,
        /** Growth between values exceeds the range of numbers. */
        OUT_OF_RANGE,
        /** No value lies between the wanted dates. */
        EMPTY_WINDOW,
        /** The first rate begins after the first period. */
        STARTS_TOO_LATE
    }

    private final Rule rule;
    private final String field;
    private final int index;

    /**
     * @param rule the broken rule
     * @param field the field as the contract names it ({@code dates}, {@code values}, {@code dividends} …)
     * @param index position in that field, −1 for the field as a whole
     */
    public InvalidSeriesException(Rule rule, String field, int index) {
        super(rule + " at " + field + (index < 0 ? "" : "/" + index));
        this.rule = rule;
        this.field = field;
        this.index = index;
    }

    public Rule rule() {
        return rule;
    }

    public String field() {
        return field;
    }

    public int index() {
        return index;
    }
}
