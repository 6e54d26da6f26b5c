package io.fundcalc.engine.convention;

/** How the years between two dates are counted. */
public enum DayCount {
    /** Actual days ÷ 365. */
    ACT_365F("ACT/365F"),
    /** Actual days ÷ 360. */
    ACT_360("ACT/360"),
    /** Months of 30 days, years of 360 (US rule). */
    THIRTY_360("30/360"),
    /** Actual days over the actual length of each year (ISDA). */
    ACT_ACT("ACT/ACT");

    private final String wireName;

    DayCount(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String toString() {
        return wireName;
    }
}
