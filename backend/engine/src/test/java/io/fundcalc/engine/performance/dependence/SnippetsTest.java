package io.fundcalc.engine.performance.dependence;

import static io.fundcalc.engine.performance.OutcomeAssert.assertFigure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fundcalc.engine.performance.Funds;
import io.fundcalc.engine.performance.track.Track;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The examples that doc comments of this package show. */
class SnippetsTest {

    /** Mean 1 %; below 0 lies −1 % alone. */
    private static Track months() {
        return Funds.track(Funds.monthly(2020, 0.03, -0.01, 0.02, 0));
    }

    @Test
    void autocorrelation() {
        // @start region="autocorrelation"
        // Months 3, −1, 2, 0 %: offsets 2, −2, 1, −1; products −4, −2, −1 over squares of 10.
        assertFigure(Autocorrelation.of(months()), -0.7);
        // @end
    }

    @Test
    void hurst() {
        // @start region="hurst"
        // One up, one down: the way never leaves a range of one deviation, however long the window.
        double[] turns = new double[64];
        Arrays.setAll(turns, i -> i % 2 == 0 ? 0.01 : -0.01);
        assertThat(HurstExponent.of(Funds.track(Funds.monthly(2000, turns))).value())
                .isCloseTo(0, within(1e-12));
        // @end
    }
}
