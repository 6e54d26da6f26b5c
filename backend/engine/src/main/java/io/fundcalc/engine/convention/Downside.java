package io.fundcalc.engine.convention;

/** What the squared shortfalls below the target are divided by. */
public enum Downside {
    /** All observations. */
    FULL("full"),
    /** Observations below the target. */
    SUBSET("subset");

    private final String wireName;

    Downside(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String toString() {
        return wireName;
    }
}
