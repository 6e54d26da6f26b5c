package io.fundcalc.engine.convention;

/** The tool whose figures are wanted on the same input. */
public enum Profile {
    /** Our own conventions. */
    DEFAULT("default"),
    /** PerformanceAnalytics for R, version 2.1.0. */
    PERFORMANCE_ANALYTICS("performance-analytics"),
    /** empyrical-reloaded 0.5. */
    EMPYRICAL("empyrical"),
    /** QuantStats 0.0.81. */
    QUANTSTATS("quantstats"),
    /** Excel; cash-flow calculations only, without its false roots. */
    EXCEL("excel");

    private final String wireName;

    Profile(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String toString() {
        return wireName;
    }
}
