package io.fundcalc.engine.convention;

/** Bias correction of skewness and kurtosis. */
public enum MomentKind {
    /** Adjusted Fisher-Pearson coefficients (G1, G2). */
    SAMPLE("sample"),
    /** Moment coefficients (g1, g2). */
    POPULATION("population");

    private final String wireName;

    MomentKind(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String toString() {
        return wireName;
    }
}
