package io.fundcalc.engine.fees;

/** Terms of an order or a list of fees that break a rule; names the rule and the place. */
public final class InvalidFeesException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** The rules that terms can break. */
    public enum Rule {
        /** A list of tiers or lots has nothing in it. */
        EMPTY,
        /** The first tier does not begin at 0. */
        STARTS_LATE,
        /** A tier begins at or below the one before. */
        NOT_ASCENDING,
        /** Days between two tiers have no rate. */
        GAP,
        /** Days have two rates. */
        OVERLAP,
        /** A tier ends where it begins, or before. */
        REVERSED,
        /** The last tier has an end. */
        NOT_OPEN,
        /** A tier that is not the last has no end. */
        OPEN_TOO_EARLY,
        /** A fixed fee is more than the amount that it is taken from. */
        FEE_ABOVE_AMOUNT,
        /** A lot was bought after it is sold. */
        LOT_TOO_LATE,
        /** A lot was reinvested before its parent was bought. */
        PARENT_TOO_LATE,
        /** A back-end fee needs the NAV of the purchase. */
        NO_PURCHASE_NAV,
        /** More is sold than the lots hold. */
        NOT_ENOUGH_SHARES,
        /** A difference of rates needs rates, and a tier has a fixed fee. */
        NO_RATE
    }

    private final Rule rule;
    private final String field;
    private final int index;
    private final transient Object[] values;

    /**
     * @param rule the broken rule
     * @param field the field as the contract names it ({@code tiers}, {@code lots}, {@code shares} …)
     * @param index position in that field, −1 for the field as a whole
     * @param values what a message puts in: the value found and the one expected
     */
    public InvalidFeesException(Rule rule, String field, int index, Object... values) {
        super(rule + " at " + field + (index < 0 ? "" : "/" + index));
        this.rule = rule;
        this.field = field;
        this.index = index;
        this.values = values.clone();
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

    /** What a message puts in, in the order of its places. */
    public Object[] values() {
        return values.clone();
    }
}
