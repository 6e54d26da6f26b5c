package io.fundcalc.engine.performance.rolling;

import static io.fundcalc.engine.performance.OutcomeAssert.assertFigure;
import static io.fundcalc.engine.performance.OutcomeAssert.assertNone;
import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.performance.Funds;
import io.fundcalc.engine.series.GrowthSeries;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class HoldingPeriodTest {

    private static List<HoldingPeriod> of(GrowthSeries fund) {
        return HoldingPeriod.of(Funds.track(fund));
    }

    @Test
    void holdsFromEveryMonthEndForAYear() {
        // Growth 1, then ×1.1 in the first month and ×1.2 in the fourteenth, nothing else.
        double[] returns = new double[14];
        returns[0] = 0.1;
        returns[13] = 0.2;
        HoldingPeriod year = of(Funds.monthly(2019, returns)).getFirst();
        assertThat(year.years()).isEqualTo(1);
        assertThat(year.windows()).isEqualTo(3);
        assertFigure(year.worst(), 0);
        assertFigure(year.median(), 0.1);
        assertFigure(year.best(), 0.2);
        assertFigure(year.positiveShare(), 2.0 / 3);
    }

    @Test
    void quotesLongerHoldingsPerYear() {
        double[] returns = new double[36];
        returns[20] = 0.331;
        HoldingPeriod three = of(Funds.monthly(2019, returns)).get(1);
        assertThat(three.windows()).isEqualTo(1);
        assertFigure(three.median(), 0.1);
    }

    /** Every start looked up in the calendar by itself. */
    @Test
    void agreesWithTheCalendarDateByDate() {
        for (long seed = 1; seed <= 5; seed++) {
            GrowthSeries fund = Funds.random(seed, 1500);
            int[] days = fund.dates().days();
            for (HoldingPeriod period : of(fund)) {
                double[] growths = new double[days.length];
                int windows = 0;
                for (int i = 0; i < days.length; i++) {
                    int due = (int) LocalDate.ofEpochDay(days[i])
                            .plusYears(period.years())
                            .toEpochDay();
                    int found = Arrays.binarySearch(days, due);
                    int end = found >= 0 ? found : -found - 1;
                    if (end < days.length) {
                        growths[windows++] = fund.growth()[end] / fund.growth()[i];
                    }
                }
                assertThat(period.windows()).isEqualTo(windows);
                if (windows > 0) {
                    double[] sorted = Arrays.copyOf(growths, windows);
                    Arrays.sort(sorted);
                    assertFigure(period.worst(), Math.pow(sorted[0], 1.0 / period.years()) - 1);
                    assertFigure(period.best(), Math.pow(sorted[windows - 1], 1.0 / period.years()) - 1);
                    double middle = (sorted[(windows - 1) / 2] + sorted[windows / 2]) / 2;
                    assertFigure(period.median(), Math.pow(middle, 1.0 / period.years()) - 1);
                }
            }
        }
    }

    @Test
    void hasEdges() {
        List<HoldingPeriod> none = of(Funds.monthly(2020, 0.01));
        assertThat(none).extracting(HoldingPeriod::years).containsExactly(1, 3, 5, 10);
        assertNone(none.getFirst().worst(), Reason.SHORTER_THAN_PERIOD);
        assertThat(of(Funds.random(1, 16 * 261)))
                .extracting(HoldingPeriod::years)
                .containsExactly(1, 3, 5, 10, 15);
        // Month ends of February: leap and common years alike.
        double[] returns = new double[63];
        HoldingPeriod year = of(Funds.monthly(2018, returns)).getFirst();
        assertThat(year.windows()).isEqualTo(64 - 12);
        assertFigure(year.positiveShare(), 0);
        double[] lost = new double[30];
        lost[2] = -1;
        assertThat(of(Funds.monthly(2018, lost)).getFirst().windows()).isEqualTo(3);
    }
}
