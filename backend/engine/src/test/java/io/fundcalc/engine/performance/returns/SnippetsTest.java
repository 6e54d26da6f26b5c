package io.fundcalc.engine.performance.returns;

import static io.fundcalc.engine.performance.OutcomeAssert.assertFigure;

import io.fundcalc.engine.performance.Funds;
import io.fundcalc.engine.performance.track.Track;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples that doc comments of this package show. */
class SnippetsTest {

    @Test
    void total() {
        // @start region="returns.total"
        Track track = Funds.track(Funds.dated("2021-01-01:100", "2022-01-01:90", "2023-01-01:121"));
        assertFigure(TotalReturn.of(track), 121.0 / 100 - 1);
        // @end
    }

    @Test
    void annualised() {
        // @start region="returns.annualised"
        // 730 days are two years of 365: √1.21 − 1.
        Track track = Funds.track(Funds.dated("2021-01-01:100", "2022-01-01:90", "2023-01-01:121"));
        assertFigure(AnnualisedReturn.of(track), 0.10);
        // @end
    }

    @Test
    void meanAnnualised() {
        // @start region="meanAnnualised"
        Track months = Funds.track(Funds.monthly(2020, 0.03, -0.01, 0.02, 0));
        assertFigure(MeanReturn.of(months), (0.03 - 0.01 + 0.02) / 4 * 12);
        // @end
    }

    @Test
    void periods() {
        // @start region="periods"
        // Of 3, −1, 2, 0 % two are above 0.
        PeriodReturns months = PeriodReturns.of(Funds.track(Funds.monthly(2020, 0.03, -0.01, 0.02, 0)));
        assertFigure(months.best(), 0.03);
        assertFigure(months.worst(), -0.01);
        assertFigure(months.positiveShare(), 2.0 / 4);
        // @end
    }

    @Test
    void standardPeriods() {
        // @start region="standardPeriods"
        // The fourth is the last month's, the third the year's: since the end of 2020.
        List<StandardPeriod> periods = StandardPeriods.of(Funds.track(Funds.monthly(2020, 0.03, -0.01, 0.02, 0)));
        assertFigure(periods.get(1).total(), 0);
        assertFigure(periods.get(2).total(), 0.99 * 1.02 - 1);
        assertFigure(periods.get(4).total(), 1.03 * 0.99 * 1.02 - 1);
        // @end
    }
}
