package io.fundcalc.engine.performance.rolling;

import static io.fundcalc.engine.performance.OutcomeAssert.assertFigure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fundcalc.engine.convention.Profile;
import io.fundcalc.engine.performance.Funds;
import io.fundcalc.engine.performance.track.TrackPair;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The examples that doc comments of this package show. */
class SnippetsTest {

    @Test
    void rolling() {
        // @start region="rolling"
        // The first two months: fund 3 and −1 %, benchmark 2 and −2 %; offsets 2, −2 and 2, −2 %.
        TrackPair pair = Funds.pair(
                Funds.monthly(2020, 0.03, -0.01, 0.02),
                Funds.monthly(2020, 0.02, -0.02, 0),
                Profile.DEFAULT.defaults());
        Rolling rolling = Rolling.of(pair.fund(), pair, 2);
        assertThat(rolling.total().values()[0]).isCloseTo(1.03 * 0.99 - 1, within(1e-15));
        assertThat(rolling.volatility().values()[0]).isCloseTo(Math.sqrt(0.0008 / 1 * 12), within(1e-12));
        assertThat(rolling.sharpe().values()[0]).isCloseTo(0.01 / Math.sqrt(0.0008) * Math.sqrt(12), within(1e-12));
        assertThat(Objects.requireNonNull(rolling.beta()).values()[0]).isCloseTo(1, within(1e-12));
        // @end
    }

    @Test
    void holdingPeriods() {
        // @start region="holdingPeriods"
        // A year from the end of December 2020 earned 10 %; from those of January and February 2021 it lost 10 %.
        double[] months = new double[14];
        months[0] = 0.10;
        months[12] = -0.10;
        HoldingPeriod year =
                HoldingPeriod.of(Funds.track(Funds.monthly(2020, months))).getFirst();
        assertThat(year.windows()).isEqualTo(3);
        assertFigure(year.positiveShare(), 1.0 / 3);
        assertFigure(year.worst(), -0.10);
        assertFigure(year.median(), -0.10);
        assertFigure(year.best(), 0.10);
        // @end
    }
}
