package io.fundcalc.engine.convention;

/** When on its day an outside flow takes place. */
public enum FlowTiming {
    /** At the end of the day, after its valuation. */
    END("end"),
    /** At the start of the day. */
    START("start"),
    /** Money in at the start, money out at the end. */
    IN_START_OUT_END("inStartOutEnd");

    private final String wireName;

    FlowTiming(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String toString() {
        return wireName;
    }
}
