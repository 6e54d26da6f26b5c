package io.fundcalc.engine.dca.plan;

/** A plan that cannot be carried out as it stands. Names the field, so that a caller can point to it. */
public final class InvalidPlanException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Rule {
        /** The plan begins after the last NAV. */
        BEGINS_AFTER_DATA,
        /** The plan ends before the first NAV. */
        ENDS_BEFORE_DATA,
        /** The plan ends before it begins. */
        REVERSED,
        /** More instalments than {@link Schedule#MOST_INSTALMENTS}. */
        TOO_MANY_INSTALMENTS,
        /** The day does not exist in the plan's frequency, or the frequency has none. */
        DAY_OUT_OF_RANGE,
        /** Shares or money leave the range that is computed exactly. */
        TOO_LARGE
    }

    private final Rule rule;
    private final String field;
    private final transient Object[] values;

    /**
     * @param field as the contract names it within the plan: {@code from}, {@code amount}
     * @param values what a message puts in
     */
    public InvalidPlanException(Rule rule, String field, Object... values) {
        super(rule + " at " + field);
        this.rule = rule;
        this.field = field;
        this.values = values.clone();
    }

    public Rule rule() {
        return rule;
    }

    public String field() {
        return field;
    }

    /** What a message puts in, in the order of its places. */
    public Object[] values() {
        return values.clone();
    }
}
