package io.fundcalc.engine.performance.gainloss;

import static io.fundcalc.engine.performance.OutcomeAssert.assertFigure;

import io.fundcalc.engine.performance.Funds;
import org.junit.jupiter.api.Test;

/** The examples that doc comments of this package show. */
class SnippetsTest {

    /** Mean 1 %; below 0 lies −1 % alone. */
    private static GainsAndLosses months() {
        return GainsAndLosses.of(Funds.track(Funds.monthly(2020, 0.03, -0.01, 0.02, 0)));
    }

    @Test
    void payoff() {
        // @start region="payoff"
        // Months 3, −1, 2, 0 %: gains of 2.5 % in the mean, losses of 1 %.
        assertFigure(PayoffRatio.of(months()), 0.025 / 0.01);
        // @end
    }

    @Test
    void profitFactor() {
        // @start region="profitFactor"
        // Months 3, −1, 2, 0 %: 5 gained, 1 lost.
        assertFigure(ProfitFactor.of(months()), 0.05 / 0.01);
        // @end
    }

    @Test
    void kelly() {
        // @start region="kelly"
        // Months 3, −1, 2, 0 %: two of three bets won, 2.5 for each 1 lost.
        assertFigure(KellyCriterion.of(months()), 2.0 / 3 - 1.0 / 3 / 2.5);
        // @end
    }

    @Test
    void commonSense() {
        // @start region="commonSense"
        // Months 3, −1, 2, 0 %: 5 gained for 1 lost; tails of 2.85 and 0.85.
        assertFigure(CommonSenseRatio.of(months()), 5 * 2.85 / 0.85);
        // @end
    }

    @Test
    void rachev() {
        // @start region="rachev"
        // Sorted −1, 0, 2, 3 %: above 2.85 lies 3, below −0.85 lies −1.
        assertFigure(RachevRatio.of(months().track()), 0.03 / 0.01);
        // @end
    }
}
