package io.fundcalc.engine.performance.risk;

import static io.fundcalc.engine.performance.OutcomeAssert.assertFigure;
import static io.fundcalc.engine.performance.OutcomeAssert.assertNone;
import static io.fundcalc.engine.performance.OutcomeAssert.assertTooFew;
import static io.fundcalc.engine.performance.OutcomeAssert.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fundcalc.engine.convention.CvarMethod;
import io.fundcalc.engine.convention.Profile;
import io.fundcalc.engine.convention.VarMethod;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.performance.Choices;
import io.fundcalc.engine.performance.Funds;
import io.fundcalc.engine.performance.track.Track;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Value at risk and the mean loss beyond it. */
class ValueAtRiskTest {

    private static Track bacon(Object... choices) {
        return Funds.track(Funds.bacon(), Choices.of(Profile.DEFAULT, choices));
    }

    private static Track baconAsPerformanceAnalytics(VarMethod method) {
        return Funds.track(Funds.bacon(), Choices.of(Profile.PERFORMANCE_ANALYTICS, "varMethod", method));
    }

    @Test
    void interpolatesBetweenTheTwoWorstMonths() {
        // Position 23 × 0.05 = 1.15 of the sorted months −6.5, −6.1, −4.9 %: −6.1 + 0.15 × 1.2 = −5.92 %.
        assertFigure(ValueAtRisk.of(bacon()), 0.061 - 0.15 * 0.012);
    }

    /** PerformanceAnalytics 2.1.0 on Bacon's fund, twelve digits. */
    @Test
    void meetsPerformanceAnalytics() {
        Track gaussian = baconAsPerformanceAnalytics(VarMethod.GAUSSIAN);
        assertFigure(ValueAtRisk.of(gaussian), 0.0546818983365);
        assertFigure(ConditionalValueAtRisk.of(gaussian).value(), 0.0708596696707);
        Track modified = baconAsPerformanceAnalytics(VarMethod.CORNISH_FISHER);
        assertFigure(ValueAtRisk.of(modified), 0.0560289948166);
        assertFigure(ConditionalValueAtRisk.of(modified).value(), 0.0687911038544);
        assertFigure(
                ConditionalValueAtRisk.of(baconAsPerformanceAnalytics(VarMethod.HISTORICAL))
                        .value(),
                0.063);
    }

    /**
     * With (n − 1)(1 − c) a whole number k the quantile is the return of rank k itself and no part of its tail, whatever
     * 1 − 0.95 is in binary: the k smaller ones are averaged, fewer where some equal it.
     */
    @ParameterizedTest
    @ValueSource(ints = {21, 41, 61, 101, 141, 201, 1001})
    void leavesTheQuantileOutOfItsTail(int count) {
        for (long seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            double[] returns = random.doubles(count)
                    .map(each -> Math.rint(each * 400) / 1e4 - 0.02)
                    .toArray();
            double[] sorted = returns.clone();
            Arrays.sort(sorted);
            double quantile = sorted[(count - 1) / 20];
            double[] tail =
                    Arrays.stream(sorted).filter(each -> each < quantile).toArray();
            double mean =
                    tail.length == 0 ? quantile : Arrays.stream(tail).average().orElseThrow();

            ConditionalValueAtRisk found = ConditionalValueAtRisk.of(Funds.track(Funds.monthly(1900, returns)));

            assertThat(found.tailObservations()).isEqualTo(tail.length);
            assertThat(value(found.value())).isCloseTo(-mean, within(1e-15));
        }
    }

    @Test
    void takesTheSampleDeviationUnlessTold() {
        assertFigure(ValueAtRisk.of(bacon("varMethod", VarMethod.GAUSSIAN)), 0.056052, 1e-5);
        assertFigure(ValueAtRisk.of(bacon("varMethod", VarMethod.GAUSSIAN, "ddof", 0)), 0.0546818983365);
    }

    @Test
    void averagesEachKindOfTail() {
        // Below −5.92 % lie −6.5 and −6.1 %.
        ConditionalValueAtRisk tailMean = ConditionalValueAtRisk.of(bacon());
        assertFigure(tailMean.value(), (0.065 + 0.061) / 2);
        assertThat(tailMean.tailObservations()).isEqualTo(2);
        // ⌊23 × 0.05⌋ + 1 = 2.
        ConditionalValueAtRisk ranks = ConditionalValueAtRisk.of(bacon("cvarMethod", CvarMethod.ORDER_STATISTICS));
        assertFigure(ranks.value(), 0.063);
        assertThat(ranks.tailObservations()).isEqualTo(2);
        // 24 × 0.05 = 1.2 observations.
        ConditionalValueAtRisk fraction =
                ConditionalValueAtRisk.of(bacon("cvarMethod", CvarMethod.ROCKAFELLAR_URYASEV));
        assertFigure(fraction.value(), (0.065 + 0.2 * 0.061) / 1.2);
        assertThat(fraction.tailObservations()).isEqualTo(2);
        // Below the Gaussian quantile −5.605 %.
        ConditionalValueAtRisk below = ConditionalValueAtRisk.of(bacon("cvarMethod", CvarMethod.BELOW_GAUSSIAN));
        assertFigure(below.value(), 0.063);
        assertThat(below.tailObservations()).isEqualTo(2);
    }

    @Test
    void takesTheQuantileItselfWhenNothingLiesBelow() {
        Track flat = Funds.track(Funds.monthly(2020, 0.01, 0.01, 0.01));
        assertFigure(ConditionalValueAtRisk.of(flat).value(), -0.01);
        assertThat(ConditionalValueAtRisk.of(flat).tailObservations()).isZero();
        Track ranked = Funds.track(
                Funds.monthly(2020, 0.01, 0.81, 0.82, 0.83, 0.84, 0.85),
                Choices.of(Profile.DEFAULT, "confidence", 0.8));
        assertFigure(ValueAtRisk.of(ranked), -0.81);
    }

    @Test
    void countsWholeRanksThroughTheRoundingOfOneMinusNinety() {
        // 1 − 0.9 is less than 0.1 in doubles: rank 10 × 0.1 = 1 must not fall back to 0.
        double[] months = {-0.11, -0.10, -0.09, -0.08, -0.07, -0.06, -0.05, -0.04, -0.03, -0.02, -0.01};
        Track track = Funds.track(
                Funds.monthly(2020, months),
                Choices.of(Profile.DEFAULT, "confidence", 0.9, "cvarMethod", CvarMethod.ORDER_STATISTICS));
        assertThat(ConditionalValueAtRisk.of(track).tailObservations()).isEqualTo(2);
        assertFigure(ConditionalValueAtRisk.of(track).value(), 0.105);
    }

    @Test
    void neverLosesLessBeyondThanAt() {
        for (long seed = 1; seed <= 20; seed++) {
            for (VarMethod method : VarMethod.values()) {
                Track track = Funds.track(
                        Funds.random(seed, 30 + (int) seed * 17),
                        Choices.of(Profile.PERFORMANCE_ANALYTICS, "varMethod", method));
                assertThat(value(ConditionalValueAtRisk.of(track).value()))
                        .isGreaterThanOrEqualTo(value(ValueAtRisk.of(track)));
            }
        }
    }

    @Test
    void followsTheScaleOfReturns() {
        for (VarMethod method : VarMethod.values()) {
            Object[] choice = {"varMethod", method};
            Track one = Funds.track(
                    Funds.monthly(2020, 0.02, -0.03, 0.01, -0.05, 0.04), Choices.of(Profile.DEFAULT, choice));
            Track half = Funds.track(
                    Funds.monthly(2020, 0.01, -0.015, 0.005, -0.025, 0.02), Choices.of(Profile.DEFAULT, choice));
            assertThat(value(ValueAtRisk.of(half))).isCloseTo(value(ValueAtRisk.of(one)) / 2, within(1e-15));
        }
    }

    @Test
    void hasEdges() {
        Track none = Funds.track(Funds.daily(LocalDate.of(2024, 2, 29), 1));
        assertTooFew(ValueAtRisk.of(none), 1, 0);
        assertTooFew(ConditionalValueAtRisk.of(none).value(), 1, 0);
        Track one =
                Funds.track(Funds.monthly(2023, 0.02), Choices.of(Profile.DEFAULT, "varMethod", VarMethod.GAUSSIAN));
        assertTooFew(ValueAtRisk.of(one), 2, 1);
        assertFigure(ConditionalValueAtRisk.of(one).value(), -0.02);
        Track flat = Funds.track(
                Funds.monthly(2023, 0.01, 0.01, 0.01),
                Choices.of(Profile.DEFAULT, "varMethod", VarMethod.CORNISH_FISHER));
        assertNone(ValueAtRisk.of(flat), Reason.ZERO_VOLATILITY);
        Track lost = Funds.track(Funds.monthly(2023, 0.05, -1.0, 0.1, 0.02));
        assertFigure(ValueAtRisk.of(lost), 0.847);
    }
}
