package io.fundcalc.engine.convention;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
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

    /** Where this tool computes a figure otherwise than its definition says. */
    public Set<Deviation> deviations() {
        return switch (this) {
            case DEFAULT, EXCEL -> NO_DEVIATIONS;
            case PERFORMANCE_ANALYTICS -> DEVIATIONS_OF_PERFORMANCE_ANALYTICS;
            case EMPYRICAL -> DEVIATIONS_OF_EMPYRICAL;
            case QUANTSTATS -> DEVIATIONS_OF_QUANTSTATS;
        };
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

    private static final Set<Deviation> NO_DEVIATIONS = Set.of();

    private static final Set<Deviation> DEVIATIONS_OF_PERFORMANCE_ANALYTICS = Collections.unmodifiableSet(EnumSet.of(
            Deviation.POPULATION_TAIL,
            Deviation.PARAMETRIC_TAIL_MEAN,
            Deviation.BURKE_OF_RUNS,
            Deviation.PERIOD_RATE_IN_DRAWDOWN_RATIOS,
            Deviation.COMPOUNDED_M_SQUARED,
            Deviation.ZERO_IN_DOWN_CAPTURE,
            Deviation.SUBSET_UPSIDE_POTENTIAL,
            Deviation.SORTINO_PER_PERIOD,
            Deviation.SIGNED_SYSTEMATIC_RISK,
            Deviation.POPULATION_SPECIFIC_RISK,
            Deviation.DRAWDOWN_OF_COMPOUNDED_RETURNS,
            Deviation.TREYNOR_COMPOUNDED));

    private static final Set<Deviation> DEVIATIONS_OF_EMPYRICAL =
            Collections.unmodifiableSet(EnumSet.of(Deviation.OMEGA_LESS_RATE_TWICE, Deviation.BETA_OF_RETURNS));

    private static final Set<Deviation> DEVIATIONS_OF_QUANTSTATS = Collections.unmodifiableSet(EnumSet.of(
            Deviation.BETA_OF_RETURNS,
            Deviation.ALPHA_OF_RETURNS,
            Deviation.TREYNOR_OF_TOTAL_RETURN,
            Deviation.ULCER_OF_ONE_LESS,
            Deviation.WINS_WITHOUT_ZERO,
            Deviation.RECOVERY_OF_SUM,
            Deviation.SERENITY_OF_SUM));

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
