package io.fundcalc.app.platform.series;

/** What the values of a series are. */
public enum SeriesKind {
    /** Unit NAV or price. */
    NAV("nav"),
    /** Simple returns, each dated at the end of its period. */
    RETURNS("returns");

    private final String wireName;

    SeriesKind(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String toString() {
        return wireName;
    }
}
