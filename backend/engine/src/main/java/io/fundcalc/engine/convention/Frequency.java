package io.fundcalc.engine.convention;

/** How far apart observations are, and to what the series is resampled (last value of each period). */
public enum Frequency {
    /** Inferred from the dates; nothing is resampled. */
    AUTO("auto"),
    /** Trading days. */
    DAILY("daily"),
    /** ISO weeks. */
    WEEKLY("weekly"),
    /** Pairs of ISO weeks, counted without a break from the one that holds 1970-01-01. */
    BIWEEKLY("biweekly"),
    /** Calendar months. */
    MONTHLY("monthly"),
    /** Calendar quarters. */
    QUARTERLY("quarterly"),
    /** Calendar half-years. */
    HALF_YEARLY("halfYearly"),
    /** Calendar years. */
    YEARLY("yearly");

    private final String wireName;

    Frequency(String wireName) {
        this.wireName = wireName;
    }

    /** Market practice: 252 trading days, 52 weeks, 26 pairs of weeks, 12 months, 4 quarters, 2 half-years. */
    public double usualPeriodsPerYear() {
        return switch (this) {
            case AUTO, DAILY -> 252;
            case WEEKLY -> 52;
            case BIWEEKLY -> 26;
            case MONTHLY -> 12;
            case QUARTERLY -> 4;
            case HALF_YEARLY -> 2;
            case YEARLY -> 1;
        };
    }

    @Override
    public String toString() {
        return wireName;
    }
}
