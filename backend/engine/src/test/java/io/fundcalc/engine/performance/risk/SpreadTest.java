package io.fundcalc.engine.performance.risk;

import static io.fundcalc.engine.performance.OutcomeAssert.assertFigure;
import static io.fundcalc.engine.performance.OutcomeAssert.assertNone;
import static io.fundcalc.engine.performance.OutcomeAssert.assertTooFew;
import static io.fundcalc.engine.performance.OutcomeAssert.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fundcalc.engine.convention.Downside;
import io.fundcalc.engine.convention.MomentKind;
import io.fundcalc.engine.convention.Profile;
import io.fundcalc.engine.convention.ReturnKind;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.performance.Choices;
import io.fundcalc.engine.performance.Funds;
import io.fundcalc.engine.performance.track.Track;
import io.fundcalc.engine.series.GrowthSeries;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Volatility, downside deviation, skewness and kurtosis. */
class SpreadTest {

    /** Half a percent a month, as a yearly rate. */
    private static final double MAR = Math.pow(1.005, 12) - 1;

    private static Track bacon(Object... choices) {
        return Funds.track(Funds.bacon(), Choices.of(Profile.DEFAULT, choices));
    }

    @Test
    void worksOnMonthsCheckedByHand() {
        // Mean 1 %, deviations 2, −2, 1, −1 %: squares 10, of which 10 ÷ 3 and × 12.
        Track track = Funds.track(Funds.monthly(2020, 0.03, -0.01, 0.02, 0.0));
        assertFigure(Volatility.of(track), Math.sqrt(0.0010 / 3 * 12));
        assertFigure(Volatility.ofPeriod(track), Math.sqrt(0.0010 / 3));
        assertFigure(DownsideDeviation.of(track), Math.sqrt(0.0001 / 4 * 12));
        assertFigure(Skewness.of(track), 0, 1e-9);
        // m₄ = (16 + 16 + 1 + 1)/4, m₂ = 2.5: g₂ = 8.5 ÷ 6.25 − 3 = −1.64; G₂ = (5 × −1.64 + 6) × 3 ÷ 2.
        assertFigure(ExcessKurtosis.of(track), (5 * -1.64 + 6) * 3 / 2);
    }

    /** PerformanceAnalytics 2.1.0 on Bacon's fund, twelve digits. */
    @Test
    void meetsPerformanceAnalytics() {
        assertFigure(Volatility.of(bacon()), 0.13700015868);
        assertFigure(Volatility.ofPeriod(bacon()), 0.0395485392464);
        assertFigure(DownsideDeviation.ofPeriod(bacon("mar", MAR)), 0.0255367382412);
        assertFigure(DownsideDeviation.ofPeriod(bacon("mar", MAR, "downside", Downside.SUBSET)), 0.0377202622183);
        assertFigure(Skewness.of(bacon("moments", MomentKind.POPULATION)), -0.0825624552086);
        assertFigure(ExcessKurtosis.of(bacon("moments", MomentKind.POPULATION)), -0.567546205892);
    }

    /** Portfolio Performance, RiskTest: log returns, sample deviation × √6. */
    @Test
    void takesLogReturnsWhenAsked() {
        Track track = Funds.track(
                Funds.monthly(2020, 0.005, -1.0 / 300, -0.005, 0.01, 0.01, -0.005),
                Choices.of(Profile.DEFAULT, "returns", ReturnKind.LOG, "periodsPerYear", 6.0));
        assertFigure(Volatility.of(track), 0.017736692475);
        Track simple = Funds.track(
                Funds.monthly(2020, 0.005, -1.0 / 300, -0.005, 0.01, 0.01, -0.005),
                Choices.of(Profile.DEFAULT, "periodsPerYear", 6.0));
        assertFigure(Volatility.of(simple), 0.017779513804);
    }

    /** Values asserted by the tests of empyrical: the nine days of its "mixed" returns without the leading gap. */
    @Test
    void meetsEmpyrical() {
        Track mixed = Funds.track(
                Funds.monthly(2020, 0.01, 0.10, -0.04, 0.02, 0.03, 0.02, 0.01, -0.10),
                Choices.of(Profile.EMPYRICAL, "periodsPerYear", 252.0));
        assertFigure(Volatility.of(mixed), 0.9136465399704637);
        assertFigure(DownsideDeviation.of(mixed), 0.6044832503882965);
    }

    @Test
    void isUnmovedByOrderAndShift() {
        for (long seed = 1; seed <= 20; seed++) {
            double[] returns = Funds.random(seed, 40).returns();
            double[] shifted = new double[returns.length];
            for (int i = 0; i < returns.length; i++) {
                shifted[i] = returns[returns.length - 1 - i] + 0.01;
            }
            Track track = Funds.track(Funds.monthly(2000, returns));
            Track other = Funds.track(Funds.monthly(2000, shifted));
            assertThat(value(Volatility.of(other))).isCloseTo(value(Volatility.of(track)), within(1e-14));
            assertThat(value(Skewness.of(other))).isCloseTo(value(Skewness.of(track)), within(1e-10));
            assertThat(value(ExcessKurtosis.of(other))).isCloseTo(value(ExcessKurtosis.of(track)), within(1e-10));
        }
    }

    @Test
    void hasEdges() {
        Track one = Funds.track(Funds.monthly(2020, 0.02));
        assertTooFew(Volatility.of(one), 2, 1);
        assertTooFew(Skewness.of(one), 3, 1);
        assertTooFew(ExcessKurtosis.of(one), 4, 1);
        assertFigure(DownsideDeviation.of(one), 0);
        assertNone(
                DownsideDeviation.of(Funds.track(
                        Funds.monthly(2020, 0.02), Choices.of(Profile.DEFAULT, "downside", Downside.SUBSET))),
                Reason.NO_DOWNSIDE);
        Track flat = Funds.track(Funds.monthly(2020, 0.01, 0.01, 0.01, 0.01));
        assertFigure(Volatility.of(flat), 0);
        assertNone(Skewness.of(flat), Reason.ZERO_VOLATILITY);
        assertNone(ExcessKurtosis.of(flat), Reason.ZERO_VOLATILITY);
        assertThat(Volatility.of(Funds.track(constantGrowth()))).isEqualTo(Outcome.of(0));
    }

    /** A value that grows one percent a day: its returns differ by rounding alone. */
    private static GrowthSeries constantGrowth() {
        double[] values = new double[500];
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.pow(1.01, i);
        }
        return Funds.daily(LocalDate.of(2020, 1, 1), values);
    }
}
