package io.fundcalc.engine.convention;

/** Scale of the information ratio. */
public enum InformationRatioKind {
    /** Mean active return × √n ÷ its deviation. */
    ARITHMETIC("arithmetic"),
    /** Difference of annualised returns ÷ tracking error. */
    GEOMETRIC("geometric"),
    /** Mean active return ÷ its deviation. */
    PER_PERIOD("perPeriod");

    private final String wireName;

    InformationRatioKind(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String toString() {
        return wireName;
    }
}
