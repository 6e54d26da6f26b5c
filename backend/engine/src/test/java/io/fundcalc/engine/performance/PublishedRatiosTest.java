package io.fundcalc.engine.performance;

import static io.fundcalc.engine.performance.OutcomeAssert.assertFigure;

import io.fundcalc.engine.convention.Annualization;
import io.fundcalc.engine.convention.Downside;
import io.fundcalc.engine.convention.Profile;
import io.fundcalc.engine.convention.ReturnKind;
import io.fundcalc.engine.convention.SharpeNumerator;
import io.fundcalc.engine.figure.FigureValues;
import io.fundcalc.engine.performance.drawdown.Underwater;
import io.fundcalc.engine.performance.risk.DownsideDeviation;
import io.fundcalc.engine.performance.track.Track;
import io.fundcalc.engine.series.GrowthSeries;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Returns and ratios as other tools publish them; the profile named after the tool must give the same. */
class PublishedRatiosTest {

    private static final double HALF_PERCENT_A_MONTH = Math.pow(1.005, 12) - 1;
    private static final double TENTH_OF_PERCENT_A_MONTH = Math.pow(1.001, 12) - 1;

    private static Track bacon(Profile profile, Object... choices) {
        return Funds.track(Funds.bacon(), Choices.of(profile, choices));
    }

    private static FigureValues returns(Track track) {
        return SheetFigures.RETURNS.of(FundBasis.of(Underwater.of(track), null));
    }

    private static FigureValues ratios(Track track) {
        return SheetFigures.RATIOS.of(FundBasis.of(Underwater.of(track), null));
    }

    /** PerformanceAnalytics 2.1.0 on portfolio_bacon, twelve digits. */
    @Test
    void meetsPerformanceAnalyticsOnBacon() {
        Track track = bacon(Profile.PERFORMANCE_ANALYTICS);
        assertFigure(returns(track).number("total"), 0.218105767221);
        assertFigure(returns(track).number("annualised"), 0.10367828973);
        assertFigure(ratios(track).number("sharpe"), 0.788320254814);
        assertFigure(ratios(track).number("calmar"), 0.716639051162);
        assertFigure(ratios(track).number("sterling"), 0.423742335627);
        assertFigure(ratios(track).number("burke"), 0.744730872768);
        assertFigure(ratios(track).number("pain"), 2.59262544791);
        assertFigure(ratios(track).number("martin"), 1.69452476068);
        assertFigure(ratios(track).number("omega"), 1.7797833935);
        Track geometric = bacon(Profile.PERFORMANCE_ANALYTICS, "sharpe", SharpeNumerator.GEOMETRIC);
        assertFigure(ratios(geometric).number("sharpe"), 0.756775, 1e-6);
    }

    /** PerformanceAnalytics 2.1.0 on portfolio_bacon with a minimum acceptable return of 0.5 % a month. */
    @Test
    void meetsPerformanceAnalyticsWithATarget() {
        Track track = bacon(Profile.PERFORMANCE_ANALYTICS, "mar", HALF_PERCENT_A_MONTH);
        assertFigure(ratios(track).number("sortino"), 0.15663707566);
        assertFigure(ratios(track).number("kappa3"), 0.119649789114);
        assertFigure(ratios(track).number("upsidePotential"), 0.866704147047);
        assertFigure(ratios(track).number("omega"), 1.29179331307);
        assertFigure(
                ratios(bacon(Profile.DEFAULT, "mar", HALF_PERCENT_A_MONTH)).number("upsidePotential"), 0.693445387037);
    }

    /** PerformanceAnalytics 2.1.0 on portfolio_bacon: it takes the monthly rate off the yearly return. */
    @Test
    void meetsPerformanceAnalyticsWithARiskFreeRate() {
        Track track = bacon(Profile.PERFORMANCE_ANALYTICS, "riskFree", TENTH_OF_PERCENT_A_MONTH);
        assertFigure(ratios(track).number("burke"), 0.737547779039318);
        assertFigure(ratios(track).number("martin"), 1.67818069515626);
        assertFigure(ratios(track).number("pain"), 2.56761900292483);
    }

    /** The same 24 months under one convention after another. */
    @Test
    void givesEachOfTheManyAnswers() {
        assertFigure(returns(bacon(Profile.DEFAULT)).number("annualised"), 0.1035294, 2e-6);
        assertFigure(
                returns(bacon(Profile.DEFAULT, "annualization", Annualization.ACT_365_25))
                        .number("annualised"),
                0.1036038,
                2e-6);
        assertFigure(
                returns(bacon(Profile.DEFAULT, "annualization", Annualization.PERIODS))
                        .number("annualised"),
                0.1036783,
                2e-6);
        assertFigure(ratios(bacon(Profile.DEFAULT, "ddof", 0)).number("sharpe"), 0.805275, 2e-6);
        assertFigure(ratios(bacon(Profile.DEFAULT, "riskFree", 0.03)).number("sharpe"), 0.572297, 2e-6);
        assertFigure(
                ratios(bacon(Profile.DEFAULT, "riskFree", Math.pow(1 + 0.03 / 12, 12) - 1))
                        .number("sharpe"),
                0.569342,
                2e-6);
        assertFigure(ratios(bacon(Profile.DEFAULT, "mar", HALF_PERCENT_A_MONTH)).number("sortino"), 0.542607, 2e-6);
        assertFigure(
                ratios(bacon(Profile.DEFAULT, "mar", HALF_PERCENT_A_MONTH, "downside", Downside.SUBSET))
                        .number("sortino"),
                0.367347,
                2e-6);
    }

    /** PerformanceAnalytics 2.1.0 on the benchmark beside it. */
    @Test
    void meetsTheReturnsOfTheBenchmark() {
        Track track = Funds.track(Funds.baconBenchmark(), Choices.of(Profile.PERFORMANCE_ANALYTICS));
        assertFigure(returns(track).number("total"), 0.249886861812);
        assertFigure(returns(track).number("annualised"), 0.117983390669);
    }

    /** Portfolio Performance, RiskTest.java: log returns below their mean; it divides by 5 where we divide by 6. */
    @Test
    void meetsTheSemiDeviationOfPortfolioPerformance() {
        double[] months = {0.005, -1 / 300.0, -0.005, 0.01, 0.01, -0.005};
        double mean = Arrays.stream(months).map(Math::log1p).sum() / 6;
        Track track = Funds.track(
                Funds.monthly(2020, months),
                Choices.of(
                        Profile.DEFAULT,
                        "returns",
                        ReturnKind.LOG,
                        "periodsPerYear",
                        6.0,
                        "mar",
                        Math.expm1(6 * mean)));
        assertFigure(DownsideDeviation.of(track).map(ours -> ours * Math.sqrt(6.0 / 5)), 0.012188677034);
    }

    /** empyrical 0.5.10 on the same months. */
    @Test
    void meetsEmpyricalOnBacon() {
        Track track = bacon(Profile.EMPYRICAL);
        assertFigure(ratios(track).number("sharpe"), 0.7883202548, 1e-9);
        assertFigure(ratios(track).number("tailRatio"), 1.1748310810810811);
        assertFigure(ratios(track).number("stability"), 0.587911729665);
        assertFigure(
                ratios(bacon(Profile.EMPYRICAL, "mar", HALF_PERCENT_A_MONTH)).number("sortino"), 0.5426067468, 1e-9);
    }

    /** Values asserted in empyrical's tests/test_stats.py for its "mixed" returns (their gap is refused here). */
    @Test
    void meetsEmpyricalsOwnTests() {
        GrowthSeries mixed = Funds.monthly(2020, 0.01, 0.10, -0.04, 0.02, 0.03, 0.02, 0.01, -0.10);
        Track daily = Funds.track(mixed, Choices.of(Profile.EMPYRICAL, "periodsPerYear", 252.0));
        assertFigure(ratios(daily).number("sharpe"), 1.7238613961706866);
        assertFigure(ratios(daily).number("sortino"), 2.60553125167);
        // Its tail ratio counts the gap as a return of zero.
        GrowthSeries filled = Funds.monthly(2020, 0, 0.01, 0.10, -0.04, 0.02, 0.03, 0.02, 0.01, -0.10);
        assertFigure(ratios(Funds.track(filled, Choices.of(Profile.EMPYRICAL))).number("tailRatio"), 0.9473684, 1e-7);
        assertFigure(ratios(daily).number("stability"), 0.1529973665111273);
        double onePercentADay = Math.pow(1.01, 252) - 1;
        Track threshold =
                Funds.track(mixed, Choices.of(Profile.EMPYRICAL, "periodsPerYear", 252.0, "riskFree", onePercentADay));
        assertFigure(ratios(threshold).number("omega"), 0.8125);
        GrowthSeries negative = Funds.monthly(2020, 0, -0.06, -0.07, -0.01, -0.09, -0.02, -0.06, -0.08, -0.05);
        Track falling = Funds.track(negative, Choices.of(Profile.EMPYRICAL, "periodsPerYear", 252.0));
        assertFigure(ratios(falling).number("sharpe"), -24.406808633910085);
        assertFigure(ratios(falling).number("sortino"), -13.5327430750434);
    }
}
