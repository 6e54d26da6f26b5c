package io.fundcalc.engine.convention;

/** How the mean loss beyond value at risk is estimated. */
public enum CvarMethod {
    /** Mean strictly below the type-7 quantile; the quantile itself when none lies below. */
    TAIL_MEAN("tailMean"),
    /** Mean of the ⌊(n − 1)(1 − c)⌋ + 1 smallest returns. */
    ORDER_STATISTICS("orderStatistics"),
    /** Mean of the returns below the Gaussian value at risk. */
    BELOW_GAUSSIAN("belowGaussian"),
    /** Expected shortfall with a fractional tail observation. */
    ROCKAFELLAR_URYASEV("rockafellarUryasev");

    private final String wireName;

    CvarMethod(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String toString() {
        return wireName;
    }
}
