package io.fundcalc.engine.performance.lossratio;

import static io.fundcalc.engine.performance.OutcomeAssert.assertFigure;
import static io.fundcalc.engine.performance.OutcomeAssert.assertNone;
import static io.fundcalc.engine.performance.OutcomeAssert.assertTooFew;

import io.fundcalc.engine.convention.Profile;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.performance.Choices;
import io.fundcalc.engine.performance.Funds;
import io.fundcalc.engine.performance.drawdown.Underwater;
import io.fundcalc.engine.series.Dates;
import io.fundcalc.engine.series.GrowthSeries;
import io.fundcalc.engine.series.NavSeries;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Return per unit of drawdown. */
class LossRatioTest {

    private static final List<Function<Underwater, Outcome<Double>>> ALL =
            List.of(CalmarRatio::of, MartinRatio::of, PainRatio::of, BurkeRatio::of);

    /** Five year ends, 730 + 731 days: 100, 90, 110, 88, 121. */
    private static Underwater walked(Object... choices) {
        int[] days = new int[5];
        for (int i = 0; i < days.length; i++) {
            days[i] = (int) LocalDate.of(2020 + i, 12, 31).toEpochDay();
        }
        GrowthSeries fund = GrowthSeries.of(new NavSeries(Dates.of(days), new double[] {100, 90, 110, 88, 121}));
        return Underwater.of(Funds.track(fund, Choices.of(Profile.DEFAULT, choices)));
    }

    private static final double ANNUALISED = Math.pow(1.21, 365.0 / 1461) - 1;

    @Test
    void divideTheYearlyReturnByFalls() {
        // Falls of 10 and 20 %.
        assertFigure(CalmarRatio.of(walked()), ANNUALISED / 0.2);
        assertFigure(SterlingRatio.of(walked()), ANNUALISED / 0.3);
        assertFigure(MartinRatio.of(walked()), ANNUALISED / Math.sqrt((0.01 + 0.04) / 4));
        assertFigure(PainRatio.of(walked()), ANNUALISED / (0.3 / 4));
        assertFigure(BurkeRatio.of(walked()), ANNUALISED / Math.sqrt(0.05));
    }

    @Test
    void takeTheYearlyRateOff() {
        assertFigure(MartinRatio.of(walked("riskFree", 0.02)), (ANNUALISED - 0.02) / Math.sqrt(0.05 / 4));
        assertFigure(PainRatio.of(walked("riskFree", 0.02)), (ANNUALISED - 0.02) / (0.3 / 4));
        assertFigure(BurkeRatio.of(walked("riskFree", 0.02)), (ANNUALISED - 0.02) / Math.sqrt(0.05));
        assertFigure(CalmarRatio.of(walked("riskFree", 0.02)), ANNUALISED / 0.2);
    }

    @Test
    void calmarLooksBackAsFarAsTold() {
        // The last 24 months go from 110 over 88 to 121 in 731 days.
        assertFigure(CalmarRatio.of(walked("calmarWindowMonths", 24)), (Math.pow(121.0 / 110, 365.0 / 731) - 1) / 0.2);
        assertNone(CalmarRatio.of(walked("calmarWindowMonths", 12)), Reason.NO_DRAWDOWN);
        assertNone(CalmarRatio.of(walked("calmarWindowMonths", 120)), Reason.SHORTER_THAN_PERIOD);
    }

    @Test
    void haveEdges() {
        Underwater none = Underwater.of(Funds.track(Funds.daily(LocalDate.of(2024, 2, 29), 1)));
        Underwater rising = Underwater.of(Funds.track(Funds.monthly(2020, 0.01, 0.02, 0.01)));
        Underwater brief = Underwater.of(Funds.track(Funds.monthly(2020, 0.01, -0.02, 0.01)));
        Underwater lost = Underwater.of(Funds.track(Funds.monthly(2020, 0.1, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)));
        for (Function<Underwater, Outcome<Double>> ratio : ALL) {
            assertTooFew(ratio.apply(none), 1, 0);
            assertNone(ratio.apply(rising), Reason.NO_DRAWDOWN);
            assertNone(ratio.apply(brief), Reason.SHORTER_THAN_ONE_YEAR);
        }
        assertTooFew(SterlingRatio.of(none), 1, 0);
        assertNone(SterlingRatio.of(brief), Reason.SHORTER_THAN_ONE_YEAR);
        assertFigure(CalmarRatio.of(lost), -1);
        assertFigure(SterlingRatio.of(lost), -1 / 1.1);
    }
}
