package io.fundcalc.engine.convention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProfileTest {

    /** Dates count, under a year is no year, the target is the risk-free rate, samples stand for more than themselves. */
    @Test
    void ownChoicesAreThoseOfTheContract() {
        Conventions own = Profile.DEFAULT.defaults();
        assertThat(own.annualization()).isEqualTo(Annualization.ACT_365);
        assertThat(own.annualiseShort()).isFalse();
        assertThat(own.mar()).isNull();
        assertThat(own.varMethod()).isEqualTo(VarMethod.HISTORICAL);
        assertThat(own.cvarMethod()).isEqualTo(CvarMethod.TAIL_MEAN);
        assertThat(own.moments()).isEqualTo(MomentKind.SAMPLE);
        assertThat(own.alpha()).isEqualTo(AlphaKind.COMPOUNDED);
        assertThat(own.informationRatio()).isEqualTo(InformationRatioKind.ARITHMETIC);
        assertThat(own.capture()).isEqualTo(CaptureKind.ANNUALISED);
    }

    /**
     * Return.annualized: geometric, scale ÷ rows. DownsideDeviation and SortinoRatio: MAR = 0. skewness and kurtosis:
     * method = "moment". VaR and ES of method "historical". CAPM.alpha: per period. InformationRatio: active premium of
     * geometric returns. UpDownRatios: method "Capture" of cumulative returns.
     */
    @Test
    void performanceAnalyticsChoosesAsItsManualSays() {
        Conventions choices = Profile.PERFORMANCE_ANALYTICS.defaults();
        assertThat(choices.annualization()).isEqualTo(Annualization.PERIODS);
        assertThat(choices.annualiseShort()).isTrue();
        assertThat(choices.mar()).isEqualTo(0.0);
        assertThat(choices.varMethod()).isEqualTo(VarMethod.HISTORICAL);
        assertThat(choices.cvarMethod()).isEqualTo(CvarMethod.TAIL_MEAN);
        assertThat(choices.moments()).isEqualTo(MomentKind.POPULATION);
        assertThat(choices.alpha()).isEqualTo(AlphaKind.PER_PERIOD);
        assertThat(choices.informationRatio()).isEqualTo(InformationRatioKind.GEOMETRIC);
        assertThat(choices.capture()).isEqualTo(CaptureKind.CUMULATIVE);
    }

    /**
     * annual_return: rows ÷ 252. sortino_ratio: required_return = 0. value_at_risk: percentile.
     * conditional_value_at_risk: the lowest int((n − 1) × cutoff) + 1 rows. alpha: (1 + a)^n − 1. excess_sharpe: mean ÷
     * deviation of the active returns. up_capture: annual_return over annual_return. Skewness by scipy: biased.
     */
    @Test
    void empyricalChoosesAsItsFunctionsDo() {
        Conventions choices = Profile.EMPYRICAL.defaults();
        assertThat(choices.annualization()).isEqualTo(Annualization.PERIODS);
        assertThat(choices.annualiseShort()).isTrue();
        assertThat(choices.mar()).isEqualTo(0.0);
        assertThat(choices.varMethod()).isEqualTo(VarMethod.HISTORICAL);
        assertThat(choices.cvarMethod()).isEqualTo(CvarMethod.ORDER_STATISTICS);
        assertThat(choices.moments()).isEqualTo(MomentKind.POPULATION);
        assertThat(choices.alpha()).isEqualTo(AlphaKind.COMPOUNDED);
        assertThat(choices.informationRatio()).isEqualTo(InformationRatioKind.PER_PERIOD);
        assertThat(choices.capture()).isEqualTo(CaptureKind.ANNUALISED);
    }

    /**
     * cagr: rows ÷ periods. sortino: rf taken off first, so it is the target. value_at_risk: normal distribution.
     * conditional_value_at_risk: mean of the returns below that. greeks: alpha × periods. information_ratio: not
     * annualised. skew and kurtosis by pandas: corrected for samples.
     */
    @Test
    void quantStatsChoosesAsItsFunctionsDo() {
        Conventions choices = Profile.QUANTSTATS.defaults();
        assertThat(choices.annualization()).isEqualTo(Annualization.PERIODS);
        assertThat(choices.annualiseShort()).isTrue();
        assertThat(choices.mar()).isNull();
        assertThat(choices.varMethod()).isEqualTo(VarMethod.GAUSSIAN);
        assertThat(choices.cvarMethod()).isEqualTo(CvarMethod.BELOW_GAUSSIAN);
        assertThat(choices.moments()).isEqualTo(MomentKind.SAMPLE);
        assertThat(choices.alpha()).isEqualTo(AlphaKind.LINEAR);
        assertThat(choices.informationRatio()).isEqualTo(InformationRatioKind.PER_PERIOD);
        assertThat(choices.capture()).isEqualTo(CaptureKind.ANNUALISED);
    }

    /** A spreadsheet has no performance figures of its own: beside its cash-flow rules our choices stay. */
    @Test
    void excelKeepsOurChoicesUnderItsName() {
        Conventions own = Profile.DEFAULT.defaults();
        Conventions excel = Profile.EXCEL.defaults();
        assertThat(excel.profile()).isEqualTo(Profile.EXCEL);
        assertThat(excel).usingRecursiveComparison().ignoringFields("profile").isEqualTo(own);
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void allAgreeOnTheRest(Profile profile) {
        Conventions choices = profile.defaults();
        assertThat(choices.profile()).isEqualTo(profile);
        assertThat(choices.frequency()).isEqualTo(Frequency.AUTO);
        assertThat(choices.periodsPerYear()).isZero();
        assertThat(choices.returns()).isEqualTo(ReturnKind.SIMPLE);
        assertThat(choices.ddof()).isEqualTo(1);
        assertThat(choices.riskFree()).isZero();
        assertThat(choices.downside()).isEqualTo(Downside.FULL);
        assertThat(choices.sharpe()).isEqualTo(SharpeNumerator.ARITHMETIC);
        assertThat(choices.confidence()).isEqualTo(0.95);
        assertThat(choices.calmarWindowMonths()).isZero();
        assertThat(choices.basis()).isEqualTo(NavBasis.ADJUSTED);
    }
}
