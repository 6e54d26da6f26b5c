package io.fundcalc.engine.performance.benchmark;

import static io.fundcalc.engine.performance.OutcomeAssert.assertFigure;
import static io.fundcalc.engine.performance.OutcomeAssert.assertNone;
import static io.fundcalc.engine.performance.OutcomeAssert.assertTooFew;
import static io.fundcalc.engine.performance.OutcomeAssert.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fundcalc.engine.convention.CaptureKind;
import io.fundcalc.engine.convention.InformationRatioKind;
import io.fundcalc.engine.convention.Profile;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.performance.Choices;
import io.fundcalc.engine.performance.Funds;
import io.fundcalc.engine.performance.track.TrackPair;
import io.fundcalc.engine.series.GrowthSeries;
import org.junit.jupiter.api.Test;

/** What the fund returned beyond its benchmark, and in its rises and falls. */
class BenchmarkTest {

    private static TrackPair bacon(Profile profile, Object... choices) {
        return Funds.baconPair(Choices.of(profile, choices));
    }

    private static TrackPair months(GrowthSeries fund, GrowthSeries benchmark) {
        return Funds.pair(fund, benchmark, Choices.of(Profile.DEFAULT, "annualiseShort", true));
    }

    @Test
    void worksOnMonthsCheckedByHand() {
        TrackPair pair = months(Funds.monthly(2020, 0.03, -0.01, 0.02), Funds.monthly(2020, 0.02, -0.02, 0));
        ActiveReturns active = ActiveReturns.of(pair);
        // Differences 1, 1, 2 %: mean 4/3, squares about it 2/3.
        assertFigure(TrackingError.of(active), Math.sqrt(0.0002 / 3 / 2 * 12));
        assertFigure(InformationRatio.of(active), 0.04 / 3 * 12 / Math.sqrt(0.0002 / 3 / 2 * 12));
        assertFigure(BattingAverage.of(active), 1);
        assertThat(Capture.up(pair).periods()).isEqualTo(1);
        assertThat(Capture.down(pair).periods()).isEqualTo(1);
        assertFigure(Capture.up(pair).upCapture(), (Math.pow(1.03, 12) - 1) / (Math.pow(1.02, 12) - 1));
        assertFigure(Capture.down(pair).downCapture(), (Math.pow(0.99, 12) - 1) / (Math.pow(0.98, 12) - 1));
    }

    /** PerformanceAnalytics 2.1.0 on Bacon's fund, twelve digits. */
    @Test
    void meetsPerformanceAnalytics() {
        TrackPair pair = bacon(Profile.PERFORMANCE_ANALYTICS);
        ActiveReturns active = ActiveReturns.of(pair);
        assertFigure(TrackingError.of(active), 0.0336397151412);
        assertFigure(ActiveReturn.of(pair), -0.0143051009395);
        assertFigure(InformationRatio.of(active), -0.425244413618);
        assertFigure(MSquared.of(pair), 0.100619955332);
        assertFigure(Capture.up(pair).upCapture(), 0.945618894685);
        assertFigure(Capture.down(pair).downCapture(), 1.01645632778);
    }

    /** "One series, many answers": the same fixture on each scale, as printed. */
    @Test
    void answersOnEachScale() {
        assertFigure(InformationRatio.of(ActiveReturns.of(bacon(Profile.DEFAULT))), -0.371585, 2e-6);
        assertFigure(
                InformationRatio.of(
                        ActiveReturns.of(bacon(Profile.DEFAULT, "informationRatio", InformationRatioKind.PER_PERIOD))),
                -0.107267,
                5e-6);
        assertFigure(Capture.up(bacon(Profile.DEFAULT)).upCapture(), 0.947878, 1e-6);
        assertFigure(Capture.down(bacon(Profile.DEFAULT)).downCapture(), 0.986474, 1e-6);
        TrackPair mean = bacon(Profile.DEFAULT, "capture", CaptureKind.MEAN);
        assertFigure(Capture.up(mean).upCapture(), 0.959267, 1e-6);
        assertFigure(Capture.down(mean).downCapture(), 0.984, 1e-6);
        TrackPair cumulative = bacon(Profile.DEFAULT, "capture", CaptureKind.CUMULATIVE);
        assertFigure(Capture.down(cumulative).downCapture(), 0.985544, 1e-6);
    }

    @Test
    void givesTheBenchmarkItselfNoEdge() {
        for (long seed = 1; seed <= 20; seed++) {
            GrowthSeries fund = Funds.random(seed, 400);
            TrackPair itself = months(fund, fund);
            assertFigure(TrackingError.of(ActiveReturns.of(itself)), 0);
            assertNone(InformationRatio.of(ActiveReturns.of(itself)), Reason.ZERO_TRACKING_ERROR);
            assertFigure(BattingAverage.of(ActiveReturns.of(itself)), 0);
            assertFigure(Capture.up(itself).upCapture(), 1);
            assertFigure(Capture.down(itself).downCapture(), 1);
            assertThat(value(ActiveReturn.of(itself))).isZero();
            assertThat(value(MSquared.of(itself)))
                    .isCloseTo(itself.fund().moments().mean() * itself.fund().periodsPerYear(), within(1e-13));
        }
    }

    @Test
    void hasEdges() {
        TrackPair one = months(Funds.monthly(2020, 0.02), Funds.monthly(2020, 0));
        assertTooFew(TrackingError.of(ActiveReturns.of(one)), 2, 1);
        assertTooFew(InformationRatio.of(ActiveReturns.of(one)), 2, 1);
        assertTooFew(MSquared.of(one), 2, 1);
        assertNone(Capture.up(one).upCapture(), Reason.NO_UP_PERIODS);
        assertNone(Capture.down(one).downCapture(), Reason.NO_DOWN_PERIODS);
        TrackPair flat = months(Funds.monthly(2020, 0.01, 0.01), Funds.monthly(2020, 0.02, 0.01));
        assertNone(MSquared.of(flat), Reason.ZERO_VOLATILITY);
        TrackPair quarter = Funds.pair(
                Funds.monthly(2020, 0.02, 0.01), Funds.monthly(2020, 0.01, 0.02), Choices.of(Profile.DEFAULT));
        assertNone(ActiveReturn.of(quarter), Reason.SHORTER_THAN_ONE_YEAR);
    }
}
