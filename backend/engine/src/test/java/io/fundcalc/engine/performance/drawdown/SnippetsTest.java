package io.fundcalc.engine.performance.drawdown;

import static io.fundcalc.engine.performance.OutcomeAssert.assertFigure;
import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.performance.Funds;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The examples that doc comments of this package show. */
class SnippetsTest {

    /** Values of consecutive days from 1970-01-01, day 0: two falls, of 10 and of 20 %. */
    private static Underwater falls() {
        return Underwater.of(Funds.track(Funds.daily(LocalDate.EPOCH, 100, 90, 110, 88, 121)));
    }

    @Test
    void maxDrawdown() {
        // @start region="maxDrawdown"
        // 100, 90, 110, 88, 121: from 110 to 88, and back above 110 a day later.
        MaxDrawdown deepest = MaxDrawdown.of(falls());
        assertFigure(deepest.depth(), (110 - 88) / 110.0);
        assertThat(deepest.peak()).isEqualTo(Outcome.computed(2));
        assertThat(deepest.trough()).isEqualTo(Outcome.computed(3));
        assertThat(deepest.recovery()).isEqualTo(Outcome.computed(4));
        // @end
    }

    @Test
    void averageDrawdown() {
        // @start region="averageDrawdown"
        // 100, 90, 110, 88, 121: falls of 10 and of 20 %.
        assertFigure(AverageDrawdown.of(falls()), (0.10 + 0.20) / 2);
        // @end
    }

    @Test
    void ulcerIndex() {
        // @start region="ulcerIndex"
        // 100, 90, 110, 88, 121: 10, 0, 20 and 0 % below the peak.
        assertFigure(UlcerIndex.of(falls()), Math.sqrt((0.01 + 0.04) / 4));
        // @end
    }

    @Test
    void painIndex() {
        // @start region="painIndex"
        // 100, 90, 110, 88, 121: 10, 0, 20 and 0 % below the peak.
        assertFigure(PainIndex.of(falls()), (0.10 + 0.20) / 4);
        // @end
    }

    @Test
    void conditionalDrawdown() {
        // @start region="conditionalDrawdown"
        // 10, 0, 20 and 0 % below the peak: beyond the 95 % quantile of 18.5 % lies 20 %.
        assertFigure(ConditionalDrawdown.of(falls()), 0.20);
        // @end
    }

    /** Falls of 20 and of 40 days, which rise again for 10 and for 30 of them. */
    private static Underwater longFalls() {
        return Underwater.of(Funds.track(
                Funds.dated("1970-01-01:100", "1970-01-11:90", "1970-01-21:110", "1970-01-31:88", "1970-03-02:121")));
    }

    @Test
    void longestDrawdownDays() {
        // @start region="longestDrawdownDays"
        // From the peak of 21 January back to it on 2 March.
        assertFigure(DrawdownDays.longest(longFalls()), 40);
        // @end
    }

    @Test
    void averageDrawdownDays() {
        // @start region="averageDrawdownDays"
        // 20 days and 40 days.
        assertFigure(DrawdownDays.average(longFalls()), 30);
        // @end
    }

    @Test
    void averageRecoveryDays() {
        // @start region="averageRecoveryDays"
        // 10 days from the first trough, 30 from the second.
        assertFigure(DrawdownDays.averageRecovery(longFalls()), 20);
        // @end
    }
}
