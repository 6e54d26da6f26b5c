package io.fundcalc.engine.convention;

/** How capture ratios compare fund and benchmark over the benchmark's up or down periods. */
public enum CaptureKind {
    /** Ratio of annualised compounded returns. */
    ANNUALISED("annualised"),
    /** Ratio of cumulative returns. */
    CUMULATIVE("cumulative"),
    /** Ratio of mean returns. */
    MEAN("mean");

    private final String wireName;

    CaptureKind(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String toString() {
        return wireName;
    }
}
