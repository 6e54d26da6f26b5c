package io.fundcalc.engine.performance.rolling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fundcalc.engine.convention.Profile;
import io.fundcalc.engine.numeric.Comoments;
import io.fundcalc.engine.numeric.Moments;
import io.fundcalc.engine.outcome.PartialValues;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.performance.Choices;
import io.fundcalc.engine.performance.Funds;
import io.fundcalc.engine.performance.track.Track;
import io.fundcalc.engine.performance.track.TrackPair;
import io.fundcalc.engine.series.GrowthSeries;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RollingTest {

    private static final double TOLERANCE = 1e-9;

    @Test
    void worksOnMonthsCheckedByHand() {
        TrackPair pair = Funds.pair(
                Funds.monthly(2020, 0.01, 0.03, -0.01),
                Funds.monthly(2020, 0.02, 0.01, 0.03),
                Profile.DEFAULT.defaults());
        Rolling rolling = Rolling.of(pair.fund(), pair, 2);
        assertThat(rolling.dates())
                .containsExactly(pair.fund().days()[2], pair.fund().days()[3]);
        assertThat(rolling.total().values()[0]).isCloseTo(1.01 * 1.03 - 1, within(1e-15));
        // Two values d apart have the sample deviation d ÷ √2.
        assertThat(rolling.volatility().values()[0]).isCloseTo(0.02 / Math.sqrt(2) * Math.sqrt(12), within(1e-15));
        assertThat(rolling.sharpe().values()[1]).isCloseTo(0.01 / (0.04 / Math.sqrt(2)) * Math.sqrt(12), within(1e-13));
        PartialValues beta = Objects.requireNonNull(rolling.beta());
        assertThat(beta.values()).containsExactly(new double[] {-2, -2}, within(1e-12));
    }

    @Test
    void agreesWithEachWindowTakenAlone() {
        for (int window : new int[] {2, 3, 17, 250, 999, 1000}) {
            GrowthSeries fund = Funds.random(window, 1000);
            TrackPair pair =
                    Funds.pair(fund, Funds.random(window + 1, 1000), Choices.of(Profile.DEFAULT, "riskFree", 0.03));
            assertWindows(pair, window);
        }
    }

    /** Quiet windows behind a storm a million times as loud: running sums would keep its rounding for ever. */
    @Test
    void forgetsAStorm() {
        double[] returns = new double[600];
        Arrays.setAll(returns, i -> i == 100 ? 0.9 : 1e-6 * Math.sin(i * i));
        double[] others = new double[600];
        Arrays.setAll(others, i -> i == 90 ? -0.8 : 1e-6 * Math.cos(i * i));
        assertWindows(
                Funds.pair(Funds.monthly(1950, returns), Funds.monthly(1950, others), Profile.DEFAULT.defaults()), 20);
    }

    private static void assertWindows(TrackPair pair, int window) {
        Track fund = pair.fund();
        Rolling rolling = Rolling.of(fund, pair, window);
        PartialValues beta = Objects.requireNonNull(rolling.beta());
        double n = fund.periodsPerYear();
        assertThat(rolling.dates()).hasSize(fund.size() - window + 1);
        for (int i = 0; i < rolling.dates().length; i++) {
            Moments own = Moments.of(fund.excess(), i, i + window);
            assertClose(rolling.volatility().values()[i], own.deviation(1) * Math.sqrt(n));
            assertClose(rolling.sharpe().values()[i], own.mean() / own.deviation(1) * Math.sqrt(n));
            Comoments line = Comoments.of(
                    Arrays.copyOfRange(pair.benchmark().excess(), i, i + window),
                    Arrays.copyOfRange(fund.excess(), i, i + window));
            assertThat(beta.values()[i]).isCloseTo(line.slope(), within(TOLERANCE * Math.sqrt(line.yy() / line.xx())));
            double growth = fund.growth()[i + window] / fund.growth()[i];
            assertClose(1 + rolling.total().values()[i], window > n ? Math.pow(growth, n / window) : growth);
        }
    }

    private static void assertClose(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(Math.abs(expected) * TOLERANCE + 1e-13));
    }

    @Test
    void leavesOutWhatAFlatWindowCannotGive() {
        TrackPair pair = Funds.pair(
                Funds.monthly(2020, 0.02, 0.01, 0.01, 0.01),
                Funds.monthly(2020, 0.01, 0.03, 0.03, 0.03),
                Profile.DEFAULT.defaults());
        Rolling rolling = Rolling.of(pair.fund(), pair, 2);
        assertThat(rolling.volatility().values()[1]).isZero();
        assertThat(rolling.sharpe().has(0)).isTrue();
        assertThat(rolling.sharpe().has(1)).isFalse();
        assertThat(rolling.sharpe().reason()).isEqualTo(Reason.ZERO_VOLATILITY);
        PartialValues beta = Objects.requireNonNull(rolling.beta());
        assertThat(beta.has(0)).isTrue();
        assertThat(beta.has(2)).isFalse();
        assertThat(beta.reason()).isEqualTo(Reason.ZERO_BENCHMARK_VOLATILITY);
    }

    @Test
    void putsBetaOnTheDatesOfTheFund() {
        GrowthSeries fund = Funds.monthly(2020, 0.01, 0.02, -0.03, 0.04, 0.05);
        GrowthSeries later = Funds.monthly(2020, 0.01, 0.02, -0.03, 0.04);
        TrackPair pair = Funds.pair(fund, later, Profile.DEFAULT.defaults());
        Rolling rolling = Rolling.of(Funds.track(fund), pair, 2);
        PartialValues beta = Objects.requireNonNull(rolling.beta());
        assertThat(beta.values()).hasSize(4);
        assertThat(beta.has(2)).isTrue();
        assertThat(beta.values()[2]).isCloseTo(1, within(1e-12));
        assertThat(beta.has(3)).isFalse();
        assertThat(beta.reason()).isEqualTo(Reason.NO_OVERLAP);
    }

    @Test
    void hasEdges() {
        Track two = Funds.track(Funds.monthly(2020, 0.01, 0.02));
        assertThat(Rolling.of(two, null, 3).dates()).isEmpty();
        assertThat(Rolling.of(two, null, 3).beta()).isNull();
        Rolling single = Rolling.of(two, null, 1);
        assertThat(single.total().values()).hasSize(2);
        assertThat(single.volatility().has(0)).isFalse();
        assertThat(single.volatility().reason()).isEqualTo(Reason.TOO_FEW_VALUES);
        Rolling apart = single.withoutOverlap();
        assertThat(Objects.requireNonNull(apart.beta()).reason()).isEqualTo(Reason.NO_OVERLAP);
        // No window begins after the total loss in February.
        Rolling lost = Rolling.of(Funds.track(Funds.monthly(2020, 0.05, -1, 0.1, 0.02)), null, 2);
        assertThat(lost.total().values()).containsExactly(-1, -1);
    }
}
