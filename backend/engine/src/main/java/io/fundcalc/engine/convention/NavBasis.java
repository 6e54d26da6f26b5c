package io.fundcalc.engine.convention;

/** Which net asset value the figures are taken of. */
public enum NavBasis {
    /** Unit NAV with dividends reinvested at the ex-date and splits undone. */
    ADJUSTED("adjusted"),
    /** Unit NAV as published: payouts count as losses. */
    UNIT("unit"),
    /** Unit NAV plus the payouts so far, not compounded. */
    CUMULATIVE("cumulative");

    private final String wireName;

    NavBasis(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String toString() {
        return wireName;
    }
}
