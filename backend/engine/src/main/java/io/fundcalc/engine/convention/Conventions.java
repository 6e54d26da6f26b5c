package io.fundcalc.engine.convention;

import org.jspecify.annotations.Nullable;

/**
 * Every choice the performance figures depend on; nothing is left to a hidden default.
 *
 * @param profile the tool whose deviations are reproduced
 * @param annualization how years are counted, also inside ratios
 * @param annualiseShort annualise spans under one year too
 * @param frequency what the series is resampled to
 * @param periodsPerYear returns in a year; 0 = inferred from the dates
 * @param returns simple or log
 * @param ddof 0 population, 1 sample deviation
 * @param riskFree annual effective rate, ratio
 * @param mar minimum acceptable return, annual effective rate, ratio; null = the risk-free rate
 * @param downside divisor of the downside deviation
 * @param sharpe numerator of the Sharpe ratio
 * @param varMethod estimator of value at risk
 * @param cvarMethod estimator of conditional value at risk
 * @param confidence of both, in (0.5, 1)
 * @param moments bias correction of skewness and kurtosis
 * @param calmarWindowMonths how far back Calmar looks; 0 = all history
 * @param alpha scale of alpha
 * @param informationRatio scale of the information ratio
 * @param capture kind of the capture ratios
 * @param basis of the NAV
 */
public record Conventions(
        Profile profile,
        Annualization annualization,
        boolean annualiseShort,
        Frequency frequency,
        double periodsPerYear,
        ReturnKind returns,
        int ddof,
        double riskFree,
        @Nullable Double mar,
        Downside downside,
        SharpeNumerator sharpe,
        VarMethod varMethod,
        CvarMethod cvarMethod,
        double confidence,
        MomentKind moments,
        int calmarWindowMonths,
        AlphaKind alpha,
        InformationRatioKind informationRatio,
        CaptureKind capture,
        NavBasis basis) {

    /** Whether a figure is computed as the profile's tool does, where that is not what its definition says. */
    public boolean has(Deviation deviation) {
        return profile.deviations().contains(deviation);
    }

    /** The same choices with what the dates and rates say filled in. */
    public Conventions resolved(Frequency observed, double yearlyPeriods, double yearlyRiskFree, double yearlyTarget) {
        return new Conventions(
                profile,
                annualization,
                annualiseShort,
                observed,
                yearlyPeriods,
                returns,
                ddof,
                yearlyRiskFree,
                yearlyTarget,
                downside,
                sharpe,
                varMethod,
                cvarMethod,
                confidence,
                moments,
                calmarWindowMonths,
                alpha,
                informationRatio,
                capture,
                basis);
    }
}
