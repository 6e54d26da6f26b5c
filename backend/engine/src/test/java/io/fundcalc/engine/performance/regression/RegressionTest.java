package io.fundcalc.engine.performance.regression;

import static io.fundcalc.engine.performance.OutcomeAssert.assertFigure;
import static io.fundcalc.engine.performance.OutcomeAssert.assertNone;
import static io.fundcalc.engine.performance.OutcomeAssert.assertTooFew;
import static io.fundcalc.engine.performance.OutcomeAssert.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fundcalc.engine.convention.AlphaKind;
import io.fundcalc.engine.convention.Profile;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.performance.Choices;
import io.fundcalc.engine.performance.Funds;
import io.fundcalc.engine.series.GrowthSeries;
import org.junit.jupiter.api.Test;

/** Everything read from the line of the fund's excess returns on the benchmark's. */
class RegressionTest {

    private static MarketModel bacon(Profile profile, Object... choices) {
        return MarketModel.of(Funds.baconPair(Choices.of(profile, choices)));
    }

    private static MarketModel months(GrowthSeries fund, GrowthSeries benchmark) {
        return MarketModel.of(Funds.pair(fund, benchmark, Choices.of(Profile.DEFAULT, "annualiseShort", true)));
    }

    @Test
    void worksOnMonthsCheckedByHand() {
        // x̄ = 1 %, ȳ = 2 %; offsets −2 −1 3 and −3 0 3 (%): Σxy = 15, Σxx = 14, Σyy = 18 (%²).
        MarketModel model = months(Funds.monthly(2020, -0.01, 0.02, 0.05), Funds.monthly(2020, -0.01, 0, 0.04));
        assertFigure(Beta.of(model), 15.0 / 14);
        assertFigure(Correlation.of(model), 15 / Math.sqrt(14 * 18));
        assertFigure(Correlation.squared(model), 225.0 / (14 * 18));
        assertFigure(Alpha.of(model), Math.pow(1 + 0.02 - 15.0 / 14 * 0.01, 12) - 1);
        assertFigure(TreynorRatio.of(model), 0.02 * 12 / (15.0 / 14));
        assertFigure(MarketRisk.systematic(model), 15.0 / 14 * Math.sqrt(0.0014 / 2 * 12));
        assertFigure(MarketRisk.specific(model), Math.sqrt((0.0018 - 0.0015 * 0.0015 / 0.0014) / 2 * 12));
    }

    /** PerformanceAnalytics 2.1.0 on Bacon's fund, twelve digits. */
    @Test
    void meetsPerformanceAnalytics() {
        MarketModel model = bacon(Profile.PERFORMANCE_ANALYTICS);
        assertFigure(Beta.of(model), 0.998850208623);
        assertFigure(Alpha.of(model), -0.00103012084492, 1e-10);
        assertFigure(JensenAlpha.of(model), -0.0141694446542);
        assertFigure(Beta.bull(model), 1.07432293099);
        assertFigure(Beta.bear(model), 0.98132846872);
        assertFigure(Correlation.of(model), 0.969385814875);
        assertFigure(TreynorRatio.of(model), 0.103797635356);
        assertFigure(MarketRisk.systematic(model), 0.13280601046);
        assertFigure(MarketRisk.specific(model), 0.0329310912314);
        assertFigure(AppraisalRatio.of(model), -0.43027558834);
    }

    /** "One series, many answers": the same fixture on each scale of alpha. */
    @Test
    void scalesAlpha() {
        assertFigure(Alpha.of(bacon(Profile.EMPYRICAL)), -0.0122916543, 1e-8);
        assertFigure(Alpha.of(bacon(Profile.DEFAULT, "alpha", AlphaKind.LINEAR)), -0.0123615, 1e-5);
    }

    /** Values asserted by the tests of empyrical for mixed against negative returns. */
    @Test
    void meetsEmpyrical() {
        GrowthSeries mixed = Funds.monthly(2020, 0.01, 0.10, -0.04, 0.02, 0.03, 0.02, 0.01, -0.10);
        GrowthSeries negative = Funds.monthly(2020, -0.06, -0.07, -0.01, -0.09, -0.02, -0.06, -0.08, -0.05);
        MarketModel model =
                MarketModel.of(Funds.pair(mixed, negative, Choices.of(Profile.EMPYRICAL, "periodsPerYear", 252.0)));
        assertFigure(Alpha.of(model), -0.9997853834885004);
        assertFigure(Beta.of(model), -0.712962962962963);
    }

    @Test
    void splitsTheRiskInTwo() {
        for (long seed = 1; seed <= 20; seed++) {
            GrowthSeries fund = Funds.random(seed, 300);
            MarketModel model = months(fund, Funds.random(seed + 100, 300));
            double total = model.fund().moments().deviation(1) * Math.sqrt(model.periodsPerYear());
            assertThat(Math.hypot(value(MarketRisk.systematic(model)), value(MarketRisk.specific(model))))
                    .isCloseTo(total, within(1e-12));
            MarketModel itself = months(fund, fund);
            assertFigure(Beta.of(itself), 1);
            assertFigure(Correlation.of(itself), 1);
            assertThat(value(Alpha.of(itself))).isCloseTo(0, within(1e-14));
            assertNone(AppraisalRatio.of(itself), Reason.ZERO_SPECIFIC_RISK);
        }
    }

    @Test
    void hasEdges() {
        MarketModel one = months(Funds.monthly(2020, 0.02), Funds.monthly(2020, 0.01));
        assertTooFew(Beta.of(one), 2, 1);
        assertTooFew(Correlation.of(one), 2, 1);
        assertTooFew(Beta.bull(one), 2, 1);
        assertNone(Beta.bear(one), Reason.NO_DOWN_PERIODS);
        GrowthSeries flat = Funds.monthly(2020, 0.01, 0.01, 0.01);
        GrowthSeries moving = Funds.monthly(2020, 0.01, 0.02, -0.01);
        assertNone(Beta.of(months(moving, flat)), Reason.ZERO_BENCHMARK_VOLATILITY);
        assertNone(Alpha.of(months(moving, flat)), Reason.ZERO_BENCHMARK_VOLATILITY);
        assertNone(MarketRisk.specific(months(moving, flat)), Reason.ZERO_BENCHMARK_VOLATILITY);
        assertNone(Correlation.of(months(flat, moving)), Reason.ZERO_VOLATILITY);
        assertNone(TreynorRatio.of(months(flat, moving)), Reason.ZERO_BETA);
        MarketModel quarter =
                MarketModel.of(Funds.pair(moving, Funds.monthly(2020, 0.02, 0.01, 0), Choices.of(Profile.DEFAULT)));
        assertNone(JensenAlpha.of(quarter), Reason.SHORTER_THAN_ONE_YEAR);
    }
}
