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

    /**
     * Whether a flow takes place before the market moves that day.
     *
     * @param amount seen from the investor: negative = paid in
     */
    public boolean atStart(double amount) {
        return switch (this) {
            case END -> false;
            case START -> true;
            case IN_START_OUT_END -> amount < 0;
        };
    }

    @Override
    public String toString() {
        return wireName;
    }
}
