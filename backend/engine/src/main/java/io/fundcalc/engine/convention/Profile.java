package io.fundcalc.engine.convention;

import org.jspecify.annotations.Nullable;

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

    /**
     * The choices this tool makes. PerformanceAnalytics and empyrical take 0 as target unless told; QuantStats takes the
     * risk-free rate. Excel has no performance figures, so its cash-flow rules keep our own choices beside them.
     */
    public Conventions defaults() {
        return switch (this) {
            case DEFAULT, EXCEL -> OWN.choices(this);
            case PERFORMANCE_ANALYTICS -> OF_PERFORMANCE_ANALYTICS.choices(this);
            case EMPYRICAL -> OF_EMPYRICAL.choices(this);
            case QUANTSTATS -> OF_QUANTSTATS.choices(this);
        };
    }

    private static final Preset OWN = new Preset(
            Annualization.ACT_365,
            false,
            null,
            VarMethod.HISTORICAL,
            CvarMethod.TAIL_MEAN,
            MomentKind.SAMPLE,
            AlphaKind.COMPOUNDED,
            InformationRatioKind.ARITHMETIC,
            CaptureKind.ANNUALISED);

    private static final Preset OF_PERFORMANCE_ANALYTICS = new Preset(
            Annualization.PERIODS,
            true,
            0.0,
            VarMethod.HISTORICAL,
            CvarMethod.TAIL_MEAN,
            MomentKind.POPULATION,
            AlphaKind.PER_PERIOD,
            InformationRatioKind.GEOMETRIC,
            CaptureKind.CUMULATIVE);

    private static final Preset OF_EMPYRICAL = new Preset(
            Annualization.PERIODS,
            true,
            0.0,
            VarMethod.HISTORICAL,
            CvarMethod.ORDER_STATISTICS,
            MomentKind.POPULATION,
            AlphaKind.COMPOUNDED,
            InformationRatioKind.PER_PERIOD,
            CaptureKind.ANNUALISED);

    private static final Preset OF_QUANTSTATS = new Preset(
            Annualization.PERIODS,
            true,
            null,
            VarMethod.GAUSSIAN,
            CvarMethod.BELOW_GAUSSIAN,
            MomentKind.SAMPLE,
            AlphaKind.LINEAR,
            InformationRatioKind.PER_PERIOD,
            CaptureKind.ANNUALISED);

    /** What the tools differ in; the rest they share: sample deviation, full-sample shortfall, arithmetic Sharpe. */
    private record Preset(
            Annualization annualization,
            boolean annualiseShort,
            @Nullable Double mar,
            VarMethod varMethod,
            CvarMethod cvarMethod,
            MomentKind moments,
            AlphaKind alpha,
            InformationRatioKind informationRatio,
            CaptureKind capture) {

        Conventions choices(Profile profile) {
            return new Conventions(
                    profile,
                    annualization,
                    annualiseShort,
                    Frequency.AUTO,
                    0,
                    ReturnKind.SIMPLE,
                    1,
                    0,
                    mar,
                    Downside.FULL,
                    SharpeNumerator.ARITHMETIC,
                    varMethod,
                    cvarMethod,
                    0.95,
                    moments,
                    0,
                    alpha,
                    informationRatio,
                    capture,
                    NavBasis.ADJUSTED);
        }
    }
}
