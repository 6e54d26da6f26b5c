package io.fundcalc.engine.convention;

/** Scale of the regression intercept. */
public enum AlphaKind {
    /** (1 + α)ⁿ − 1 a year. */
    COMPOUNDED("compounded"),
    /** α × n a year. */
    LINEAR("linear"),
    /** α itself. */
    PER_PERIOD("perPeriod");

    private final String wireName;

    AlphaKind(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String toString() {
        return wireName;
    }
}
