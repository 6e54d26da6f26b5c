package io.fundcalc.engine.convention;

/** How a return over a span becomes a return over one year: the number of years in the span. */
public enum Annualization {
    /** Calendar days ÷ 365 (the rule of XIRR). */
    ACT_365("act365"),
    /** Calendar days ÷ 365.25. */
    ACT_365_25("act365.25"),
    /** Number of returns ÷ periods per year. */
    PERIODS("periods");

    private final String wireName;

    Annualization(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String toString() {
        return wireName;
    }
}
