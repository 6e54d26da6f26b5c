package io.fundcalc.engine.convention;

/** What stands above the volatility in the Sharpe ratio. */
public enum SharpeNumerator {
    /** Mean of the periodic excess returns × periods per year. */
    ARITHMETIC("arithmetic"),
    /** Annualised compounded excess return. */
    GEOMETRIC("geometric");

    private final String wireName;

    SharpeNumerator(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String toString() {
        return wireName;
    }
}
