package io.fundcalc.engine.performance.benchmark;

import static io.fundcalc.engine.performance.OutcomeAssert.assertFigure;

import io.fundcalc.engine.convention.Annualization;
import io.fundcalc.engine.convention.Profile;
import io.fundcalc.engine.performance.Choices;
import io.fundcalc.engine.performance.Funds;
import io.fundcalc.engine.performance.track.TrackPair;
import org.junit.jupiter.api.Test;

/** The examples that doc comments of this package show. */
class SnippetsTest {

    /** The fund is 1, 1 and −2 % better than its benchmark. */
    private static TrackPair months() {
        return Funds.pair(
                Funds.monthly(2020, 0.03, -0.01, -0.02),
                Funds.monthly(2020, 0.02, -0.02, 0),
                Choices.of(Profile.DEFAULT, "annualization", Annualization.PERIODS, "annualiseShort", true));
    }

    @Test
    void activeReturn() {
        // @start region="activeReturn"
        // Fund 3, −1, −2 %, benchmark 2, −2, 0 %: three months compounded to a year.
        double fund = Math.pow(1.03 * 0.99 * 0.98, 4) - 1;
        double benchmark = Math.pow(1.02 * 0.98, 4) - 1;
        assertFigure(ActiveReturn.of(months()), fund - benchmark);
        // @end
    }

    @Test
    void trackingError() {
        // @start region="trackingError"
        // Fund 3, −1, −2 %, benchmark 2, −2, 0 %: differences 1, 1, −2 % with the mean 0, squares 1 + 1 + 4 over 2.
        assertFigure(TrackingError.of(ActiveReturns.of(months())), Math.sqrt(0.0006 / 2) * Math.sqrt(12));
        // @end
    }

    @Test
    void informationRatio() {
        // @start region="informationRatio"
        // Differences 2 and 0 %: mean 1 %, squares about it 1 + 1 over 1.
        TrackPair pair = Funds.pair(
                Funds.monthly(2020, 0.03, -0.02), Funds.monthly(2020, 0.01, -0.02), Profile.DEFAULT.defaults());
        assertFigure(InformationRatio.of(ActiveReturns.of(pair)), 0.01 * 12 / (Math.sqrt(0.0002 / 1) * Math.sqrt(12)));
        // @end
    }

    @Test
    void battingAverage() {
        // @start region="battingAverage"
        // Fund 3, −1, −2 %, benchmark 2, −2, 0 %: better in two months of three.
        assertFigure(BattingAverage.of(ActiveReturns.of(months())), 2.0 / 3);
        // @end
    }

    @Test
    void mSquared() {
        // @start region="mSquared"
        // Fund 3, −1, −2 %: mean 0; benchmark 2, −2, 0 %. At any volatility the fund earns nothing.
        assertFigure(MSquared.of(months()), 0);
        // With the mean 1 %, offsets 1 and −1 against 2 and −2 %: twice as volatile it earns twice as much.
        TrackPair calm =
                Funds.pair(Funds.monthly(2020, 0.02, 0), Funds.monthly(2020, 0.02, -0.02), Profile.DEFAULT.defaults());
        assertFigure(MSquared.of(calm), 0.01 * 2 * 12);
        // @end
    }

    @Test
    void capture() {
        // @start region="upCapture"
        // Fund 3, −1, −2 %, benchmark 2, −2, 0 %: one rise, one fall, each compounded to a year.
        assertFigure(Capture.up(months()).upCapture(), (Math.pow(1.03, 12) - 1) / (Math.pow(1.02, 12) - 1));
        assertFigure(Capture.down(months()).downCapture(), (Math.pow(0.99, 12) - 1) / (Math.pow(0.98, 12) - 1));
        // @end
    }
}
