package io.fundcalc.engine.performance.drawdown;

import static io.fundcalc.engine.performance.OutcomeAssert.assertFigure;
import static io.fundcalc.engine.performance.OutcomeAssert.assertNone;
import static io.fundcalc.engine.performance.OutcomeAssert.assertTooFew;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fundcalc.engine.convention.Profile;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.performance.Choices;
import io.fundcalc.engine.performance.Funds;
import io.fundcalc.engine.series.GrowthSeries;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Falls from running peaks. */
class DrawdownTest {

    private static final LocalDate START = LocalDate.of(2024, 2, 26);

    private static Underwater walk(GrowthSeries fund) {
        return Underwater.of(Funds.track(fund));
    }

    private static Underwater walk(double... values) {
        return walk(Funds.daily(START, values));
    }

    private static int day(int offset) {
        return (int) START.toEpochDay() + offset;
    }

    @Test
    void findsPeakTroughAndRecovery() {
        // QuantStats PR 541: 5200 → 4800 is the deepest; the end at 5050 is below the peak.
        Underwater underwater = walk(5000, 5100, 4900, 5200, 4800, 5050);
        MaxDrawdown max = MaxDrawdown.of(underwater);
        assertFigure(max.depth(), 400.0 / 5200);
        assertThat(max.peak()).isEqualTo(Outcome.computed(day(3)));
        assertThat(max.trough()).isEqualTo(Outcome.computed(day(4)));
        assertNone(max.recovery(), Reason.NOT_RECOVERED);
        List<Drawdown> falls = Drawdowns.of(underwater);
        assertThat(falls).hasSize(2);
        assertThat(falls.get(0).days()).isEqualTo(2);
        assertNone(falls.get(0).daysToRecovery(), Reason.NOT_RECOVERED);
        Drawdown first = falls.get(1);
        assertThat(first.peak()).isEqualTo(day(1));
        assertThat(first.trough()).isEqualTo(day(2));
        assertThat(first.recovery()).isEqualTo(Outcome.computed(day(3)));
        assertThat(first.depth()).isCloseTo(200.0 / 5100, within(1e-15));
        assertThat(first.days()).isEqualTo(2);
        assertThat(first.daysToTrough()).isEqualTo(1);
        assertThat(first.daysToRecovery()).isEqualTo(Outcome.computed(1));
    }

    @Test
    void settlesTies() {
        // The last of two equal highs, the first of two equal lows, back at exactly the peak.
        Underwater underwater = walk(1, 2, 2, 1.5, 1.5, 1.8, 2, 1.5, 2);
        assertThat(underwater.count()).isEqualTo(2);
        MaxDrawdown max = MaxDrawdown.of(underwater);
        assertThat(max.peak()).isEqualTo(Outcome.computed(day(2)));
        assertThat(max.trough()).isEqualTo(Outcome.computed(day(3)));
        assertThat(max.recovery()).isEqualTo(Outcome.computed(day(6)));
        assertThat(Drawdowns.of(underwater)).extracting(Drawdown::peak).containsExactly(day(2), day(6));
    }

    @Test
    void takesRoundingForBeingBack() {
        // −10 % and then +1/9 compounds to 1 less a rounding.
        Underwater underwater = walk(Funds.monthly(2020, -0.1, 1.0 / 9, -0.3, 3.0 / 7, 0.01));
        assertThat(underwater.count()).isEqualTo(2);
        assertThat(underwater.isRecovered(0)).isTrue();
        assertFigure(AverageDrawdown.of(underwater), 0.2);
    }

    /** Value asserted by the tests of empyrical; with the start left out it would be 0.32543. */
    @Test
    void countsTheStartingValueAsPeak() {
        Underwater underwater = walk(Funds.monthly(2020, 0, -0.06, -0.07, -0.01, -0.09, -0.02, -0.06, -0.08, -0.05));
        assertFigure(MaxDrawdown.of(underwater).depth(), 0.365907303498736);
        Underwater firstMonth = walk(Funds.monthly(2020, -0.1, 0.05));
        assertFigure(MaxDrawdown.of(firstMonth).depth(), 0.1);
        assertThat(MaxDrawdown.of(firstMonth).peak())
                .isEqualTo(Outcome.computed((int) LocalDate.of(2020, 12, 31).toEpochDay()));
    }

    /** PerformanceAnalytics 2.1.0 on Bacon's fund; the n − 1 figure as printed for QuantStats. */
    @Test
    void meetsPublishedFigures() {
        Underwater underwater = walk(Funds.bacon());
        assertFigure(MaxDrawdown.of(underwater).depth(), 0.144672955739);
        assertFigure(UlcerIndex.of(underwater), 0.0611842872619);
        assertFigure(PainIndex.of(underwater), 0.0399896906873);
        Underwater quantstats = Underwater.of(Funds.track(Funds.bacon(), Choices.of(Profile.QUANTSTATS)));
        assertFigure(UlcerIndex.of(quantstats), 0.0625002, 1e-6);
    }

    @Test
    void agreesWithEveryPairOfDaysOnRandomFunds() {
        for (long seed = 1; seed <= 30; seed++) {
            GrowthSeries fund = Funds.random(seed, 20 + (int) seed * 3);
            double deepest = 0;
            double[] growth = fund.growth();
            for (int from = 0; from < growth.length; from++) {
                for (int to = from; to < growth.length; to++) {
                    deepest = Math.max(deepest, 1 - growth[to] / growth[from]);
                }
            }
            Underwater underwater = walk(fund);
            assertFigure(MaxDrawdown.of(underwater).depth(), deepest);
            List<Drawdown> falls = Drawdowns.of(underwater);
            assertThat(falls).isSortedAccordingTo((a, b) -> Double.compare(b.depth(), a.depth()));
            assertThat(falls.getFirst().depth()).isCloseTo(deepest, within(1e-12));
            assertThat(falls.size()).isEqualTo(Math.min(10, underwater.count()));
        }
    }

    @Test
    void isUnmovedByTheScaleOfValues() {
        GrowthSeries fund = Funds.random(7, 300);
        double[] scaled = fund.growth().clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= 4;
        }
        Underwater one = walk(Funds.daily(START, fund.growth()));
        Underwater four = walk(Funds.daily(START, scaled));
        assertThat(Drawdowns.of(four)).isEqualTo(Drawdowns.of(one));
        assertThat(UlcerIndex.of(four)).isEqualTo(UlcerIndex.of(one));
    }

    @Test
    void hasEdges() {
        Underwater none = walk(1);
        assertTooFew(MaxDrawdown.of(none).depth(), 1, 0);
        assertTooFew(AverageDrawdown.of(none), 1, 0);
        assertTooFew(UlcerIndex.of(none), 1, 0);
        assertTooFew(PainIndex.of(none), 1, 0);
        assertThat(Drawdowns.of(none)).isEmpty();
        Underwater rising = walk(1, 1.1, 1.2);
        assertFigure(MaxDrawdown.of(rising).depth(), 0);
        assertNone(MaxDrawdown.of(rising).peak(), Reason.NO_DRAWDOWN);
        assertNone(AverageDrawdown.of(rising), Reason.NO_DRAWDOWN);
        assertFigure(UlcerIndex.of(rising), 0);
        Underwater lost = walk(Funds.monthly(2020, 0.05, -1, 0.1, 0.02));
        assertFigure(MaxDrawdown.of(lost).depth(), 1);
        assertNone(MaxDrawdown.of(lost).recovery(), Reason.NOT_RECOVERED);
    }
}
