package io.fundcalc.engine.performance.lossratio;

import static io.fundcalc.engine.performance.OutcomeAssert.assertFigure;

import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.performance.Funds;
import io.fundcalc.engine.performance.drawdown.Underwater;
import org.junit.jupiter.api.Test;

/** The examples that doc comments of this package show. */
class SnippetsTest {

    /** From 100 to 121 in 730 days, 10 % a year, with falls of 10 and of 20 %. */
    private static Underwater falls() {
        return Underwater.of(Funds.track(
                Funds.dated("2021-01-01:100", "2021-07-01:90", "2022-01-01:110", "2022-07-01:88", "2023-01-01:121")));
    }

    @Test
    void calmar() {
        // @start region="calmar"
        // 100, 90, 110, 88, 121: 10 % a year, deepest fall 20 %.
        assertFigure(CalmarRatio.of(falls()), 0.10 / 0.20);
        // @end
    }

    @Test
    void sterling() {
        // @start region="sterling"
        // 100, 90, 110, 88, 121: 10 % a year, deepest fall 20 %, and 10 % on top of it.
        assertFigure(SterlingRatio.of(falls()), 0.10 / (0.20 + 0.10));
        // @end
    }

    @Test
    void martin() {
        // @start region="martin"
        // 100, 90, 110, 88, 121: 10 % a year; 10, 0, 20 and 0 % below the peak.
        assertFigure(MartinRatio.of(falls()), 0.10 / Math.sqrt((0.01 + 0.04) / 4));
        // @end
    }

    @Test
    void pain() {
        // @start region="pain"
        // 100, 90, 110, 88, 121: 10 % a year; 10, 0, 20 and 0 % below the peak.
        assertFigure(PainRatio.of(falls()), 0.10 / ((0.10 + 0.20) / 4));
        // @end
    }

    @Test
    void burke() {
        // @start region="burke"
        // 100, 90, 110, 88, 121: 10 % a year, falls of 10 and of 20 %.
        assertFigure(BurkeRatio.of(falls()), 0.10 / Math.sqrt(0.01 + 0.04));
        // @end
    }

    @Test
    void recoveryFactor() {
        // @start region="recoveryFactor"
        // 100, 90, 110, 88, 121: 21 % in all, deepest fall 20 %.
        assertFigure(RecoveryFactor.of(falls()), 0.21 / 0.20);
        // @end
    }

    @Test
    void serenity() {
        // @start region="serenity"
        // 100, 90, 110, 88, 121: 10 % a year; 10, 0, 20 and 0 % below the peak; two periods a year.
        double mean = (-0.1 + 2.0 / 9 - 0.2 + 0.375) / 4;
        double squares = Math.pow(-0.1 - mean, 2)
                + Math.pow(2.0 / 9 - mean, 2)
                + Math.pow(-0.2 - mean, 2)
                + Math.pow(0.375 - mean, 2);
        double volatility = Math.sqrt(squares / 3) * Math.sqrt(2);
        assertFigure(SerenityRatio.of(falls(), Outcome.of(0.20)), 0.10 / (Math.sqrt(0.05 / 4) * 0.20 / volatility));
        // @end
    }
}
