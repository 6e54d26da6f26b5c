package io.fundcalc.engine.convention;

/** How value at risk is estimated. */
public enum VarMethod {
    /** Type-7 quantile of the observed returns. */
    HISTORICAL("historical"),
    /** Normal distribution with the observed mean and deviation. */
    GAUSSIAN("gaussian"),
    /** Normal quantile corrected for skewness and kurtosis. */
    CORNISH_FISHER("cornishFisher");

    private final String wireName;

    VarMethod(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String toString() {
        return wireName;
    }
}
