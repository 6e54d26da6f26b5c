package io.fundcalc.engine.performance.regression;

import static io.fundcalc.engine.performance.OutcomeAssert.assertFigure;

import io.fundcalc.engine.convention.Annualization;
import io.fundcalc.engine.convention.Profile;
import io.fundcalc.engine.performance.Choices;
import io.fundcalc.engine.performance.Funds;
import org.junit.jupiter.api.Test;

/**
 * The examples that doc comments of this package show. Fund −1, 2, 5 % with the mean 2, benchmark −1, 0, 4 % with the
 * mean 1: offsets −3, 0, 3 and −2, −1, 3, so Σxy = 15, Σxx = 14 and Σyy = 18.
 */
class SnippetsTest {

    private static MarketModel threeMonths() {
        return MarketModel.of(Funds.pair(
                Funds.monthly(2020, -0.01, 0.02, 0.05),
                Funds.monthly(2020, -0.01, 0, 0.04),
                Choices.of(Profile.DEFAULT, "annualization", Annualization.PERIODS, "annualiseShort", true)));
    }

    @Test
    void beta() {
        // @start region="beta"
        // Fund −1, 2, 5 %, benchmark −1, 0, 4 %: offsets −3, 0, 3 and −2, −1, 3.
        assertFigure(Beta.of(threeMonths()), (6 + 0 + 9) / (4.0 + 1 + 9));
        // @end
    }

    @Test
    void bullAndBearBeta() {
        // @start region="bullBeta"
        // In rises the fund gains 2 % more for 1 % more of the benchmark, in falls it loses 1 % more for 2 %.
        MarketModel model = MarketModel.of(Funds.pair(
                Funds.monthly(2020, 0.01, 0.03, -0.01, -0.02),
                Funds.monthly(2020, 0.01, 0.02, -0.01, -0.03),
                Profile.DEFAULT.defaults()));
        assertFigure(Beta.bull(model), 2);
        assertFigure(Beta.bear(model), 0.5);
        // @end
    }

    @Test
    void alpha() {
        // @start region="alpha"
        // Fund −1, 2, 5 %, benchmark −1, 0, 4 %: means 2 and 1 %, β = 15 ÷ 14.
        assertFigure(Alpha.of(threeMonths()), Math.pow(1 + 0.02 - 15.0 / 14 * 0.01, 12) - 1);
        // @end
    }

    @Test
    void jensenAlpha() {
        // @start region="jensenAlpha"
        // Three months compounded to a year, β = 15 ÷ 14, no risk-free rate.
        double fund = Math.pow(0.99 * 1.02 * 1.05, 4) - 1;
        double benchmark = Math.pow(0.99 * 1.04, 4) - 1;
        assertFigure(JensenAlpha.of(threeMonths()), fund - 15.0 / 14 * benchmark);
        // @end
    }

    @Test
    void correlation() {
        // @start region="correlation"
        // Offsets −3, 0, 3 and −2, −1, 3: Σxy = 15, Σxx = 14, Σyy = 18.
        assertFigure(Correlation.of(threeMonths()), 15 / Math.sqrt(14 * 18));
        assertFigure(Correlation.squared(threeMonths()), 15.0 * 15 / (14 * 18));
        // @end
    }

    @Test
    void treynor() {
        // @start region="treynor"
        // Mean 2 % a month, β = 15 ÷ 14, no risk-free rate.
        assertFigure(TreynorRatio.of(threeMonths()), 0.02 * 12 / (15.0 / 14));
        // @end
    }

    @Test
    void risks() {
        // @start region="systematicRisk"
        // β = 15 ÷ 14, Σxx = 14: the line leaves 18 − 15² ÷ 14 of Σyy.
        assertFigure(MarketRisk.systematic(threeMonths()), 15.0 / 14 * Math.sqrt(0.0014 / 2 * 12));
        assertFigure(MarketRisk.specific(threeMonths()), Math.sqrt((18 - 15 * 15 / 14.0) / 10_000 / 2 * 12));
        // @end
    }

    @Test
    void appraisalRatio() {
        // @start region="appraisalRatio"
        // Jensen's alpha over the risk that the line leaves: 18 − 15² ÷ 14 of Σyy.
        double jensen = Math.pow(0.99 * 1.02 * 1.05, 4) - 1 - 15.0 / 14 * (Math.pow(0.99 * 1.04, 4) - 1);
        double specific = Math.sqrt((18 - 15 * 15 / 14.0) / 10_000 / 2 * 12);
        assertFigure(AppraisalRatio.of(threeMonths()), jensen / specific);
        // @end
    }
}
