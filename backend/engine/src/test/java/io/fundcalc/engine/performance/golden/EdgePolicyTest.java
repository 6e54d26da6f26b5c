package io.fundcalc.engine.performance.golden;

import static io.fundcalc.engine.performance.OutcomeAssert.assertFigure;
import static io.fundcalc.engine.performance.OutcomeAssert.assertNone;
import static io.fundcalc.engine.performance.OutcomeAssert.assertTooFew;

import io.fundcalc.engine.convention.Annualization;
import io.fundcalc.engine.convention.Profile;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.performance.Choices;
import io.fundcalc.engine.performance.Funds;
import io.fundcalc.engine.performance.TearSheet;
import org.junit.jupiter.api.Test;

/**
 * Series on which empyrical, QuantStats and PerformanceAnalytics give an infinity, NaN or an error, each differently.
 * Ours is one policy: a number where there is one, else the reason.
 */
class EdgePolicyTest {

    private static TearSheet.Result sheet(double... months) {
        return TearSheet.of(new TearSheet.Input(
                Funds.monthly(2020, months),
                null,
                null,
                Choices.of(Profile.DEFAULT, "annualiseShort", true, "annualization", Annualization.PERIODS),
                0,
                TearSheet.USUAL_SECTIONS));
    }

    @Test
    void asksForASecondReturn() {
        TearSheet.Result sheet = sheet(0.02);
        assertFigure(sheet.returns().number("total"), 0.02);
        assertTooFew(sheet.risk().number("volatility"), 2, 1);
        assertTooFew(sheet.ratios().number("sharpe"), 2, 1);
        assertFigure(sheet.risk().number("maxDrawdown"), 0);
        assertFigure(sheet.risk().number("valueAtRisk"), -0.02);
    }

    @Test
    void takesTwoReturns() {
        TearSheet.Result sheet = sheet(0.01, -0.01);
        assertFigure(sheet.risk().number("volatility"), 0.04898979485566356);
        assertFigure(sheet.risk().number("maxDrawdown"), 0.01);
        assertFigure(sheet.risk().number("valueAtRisk"), 0.009);
        assertFigure(sheet.risk().number("conditionalValueAtRisk"), 0.01);
    }

    @Test
    void namesAReturnThatNeverVaries() {
        for (double constant : new double[] {0, 0.01}) {
            TearSheet.Result sheet = sheet(constant, constant, constant, constant, constant, constant);
            assertFigure(sheet.risk().number("volatility"), 0);
            assertNone(sheet.ratios().number("sharpe"), Reason.ZERO_VOLATILITY);
            assertNone(sheet.risk().number("skewness"), Reason.ZERO_VOLATILITY);
            assertNone(sheet.ratios().number("calmar"), Reason.NO_DRAWDOWN);
            assertFigure(sheet.risk().number("valueAtRisk"), -constant);
        }
    }

    @Test
    void namesTheMissingFall() {
        TearSheet.Result sheet = sheet(0.01, 0.03, 0.02, 0.005, 0.04, 0.015);
        assertFigure(sheet.ratios().number("sharpe"), 5.313689313240571);
        assertNone(sheet.ratios().number("sortino"), Reason.NO_DOWNSIDE);
        assertNone(sheet.ratios().number("calmar"), Reason.NO_DRAWDOWN);
        assertNone(sheet.risk().number("averageDrawdown"), Reason.NO_DRAWDOWN);
        assertFigure(sheet.risk().number("valueAtRisk"), -0.00625);
    }

    @Test
    void followsADeclineWithoutEnd() {
        TearSheet.Result sheet = sheet(-0.01, -0.02, -0.005, -0.03, -0.01, -0.02);
        assertFigure(sheet.risk().number("maxDrawdown"), 0.09151584819400015);
        assertNone(sheet.risk().date("maxDrawdownRecovery"), Reason.NOT_RECOVERED);
        assertFigure(sheet.ratios().number("calmar"), -1.908484151806);
        assertFigure(sheet.risk().number("valueAtRisk"), 0.0275);
        assertFigure(sheet.risk().number("conditionalValueAtRisk"), 0.03);
    }

    @Test
    void countsALossInTheFirstMonth() {
        TearSheet.Result sheet = sheet(-0.1, 0.05, 0.02, -0.03, 0.08, 0.01);
        assertFigure(sheet.risk().number("maxDrawdown"), 0.1);
        assertFigure(sheet.ratios().number("calmar"), 0.4015410558676);
    }

    @Test
    void survivesATotalLoss() {
        TearSheet.Result sheet = sheet(0.05, -1, 0.1, 0.02);
        assertFigure(sheet.returns().number("total"), -1);
        assertFigure(sheet.risk().number("maxDrawdown"), 1);
        assertFigure(sheet.risk().number("volatility"), 1.83376661546665);
        assertFigure(sheet.risk().number("valueAtRisk"), 0.847);
        assertFigure(sheet.risk().number("conditionalValueAtRisk"), 1);
    }

    /** Here the three programs agree. */
    @Test
    void countsTheFallThatIsStillUnderWater() {
        TearSheet.Result sheet = sheet(0.1, 0.05, -0.2, 0.03, -0.01, 0.02);
        assertFigure(sheet.returns().number("total"), -0.038953143999999607);
        assertFigure(sheet.returns().number("annualised"), -0.0763889405725149);
        assertFigure(sheet.risk().number("volatility"), 0.35961090083589);
        assertFigure(sheet.risk().number("maxDrawdown"), 0.2);
        assertNone(sheet.risk().date("maxDrawdownRecovery"), Reason.NOT_RECOVERED);
        assertFigure(sheet.ratios().number("sharpe"), -0.0556156666928379);
        assertFigure(sheet.ratios().number("sortino"), -0.0706224551546448);
        assertFigure(sheet.ratios().number("calmar"), -0.381944702862574);
        assertFigure(sheet.ratios().number("omega"), 0.952380952380952);
        assertFigure(sheet.ratios().number("tailRatio"), 0.5737704918032789);
        assertFigure(sheet.risk().number("valueAtRisk"), 0.1525);
        assertFigure(sheet.risk().number("conditionalValueAtRisk"), 0.2);
    }
}
