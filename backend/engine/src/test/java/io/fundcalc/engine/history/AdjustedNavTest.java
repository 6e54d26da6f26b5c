package io.fundcalc.engine.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.fundcalc.engine.convention.NavBasis;
import io.fundcalc.engine.series.Dates;
import io.fundcalc.engine.series.Dividend;
import io.fundcalc.engine.series.InvalidSeriesException;
import io.fundcalc.engine.series.InvalidSeriesException.Rule;
import io.fundcalc.engine.series.NavSeries;
import io.fundcalc.engine.series.Split;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AdjustedNavTest {

    private static NavSeries nav(double... values) {
        int[] days = new int[values.length];
        for (int i = 0; i < days.length; i++) {
            days[i] = 10 * (i + 1);
        }
        return new NavSeries(Dates.of(days), values);
    }

    private static double[] adjusted(NavSeries nav, List<Dividend> dividends, List<Split> splits) {
        return AdjustedNav.of(nav, dividends, splits, NavBasis.ADJUSTED).values();
    }

    @Test
    void reinvestsAPayoutAtTheNavOfItsDay() {
        // 0.10 on a NAV of 1.00 buys a tenth of a unit: 1.1 units from then on.
        double[] values = adjusted(nav(1.10, 1.00, 1.20), List.of(new Dividend(20, 0.10)), List.of());
        assertThat(values).containsExactly(new double[] {1.10, 1.10, 1.32}, within(1e-15));
    }

    @Test
    void multipliesUnitsOnASplit() {
        double[] values = adjusted(nav(2, 1, 1.5), List.of(), List.of(new Split(20, 2)));
        assertThat(values).containsExactly(2, 2, 3);
    }

    @Test
    void paysOnNewUnitsWhenBothFallOnOneDay() {
        // Two new units for one old, each pays 0.05 at a NAV of 1: 2 × 1.05 units.
        double[] values = adjusted(nav(2, 1), List.of(new Dividend(20, 0.05)), List.of(new Split(20, 2)));
        assertThat(values[1]).isCloseTo(2.1, within(1e-15));
    }

    @Test
    void addsPayoutsOfOneDay() {
        double[] values = adjusted(nav(1, 1), List.of(new Dividend(20, 0.1), new Dividend(20, 0.2)), List.of());
        assertThat(values[1]).isCloseTo(1.3, within(1e-15));
    }

    @Test
    void keepsPayoutsAsideOnTheCumulativeBasis() {
        List<Dividend> dividends = List.of(new Dividend(3, 0.4), new Dividend(20, 0.1), new Dividend(30, 0.2));
        NavSeries cumulative = AdjustedNav.of(nav(1, 1, 1), dividends, List.of(), NavBasis.CUMULATIVE);
        assertThat(cumulative.values()).containsExactly(new double[] {1.4, 1.5, 1.7}, within(1e-15));
        NavSeries split = AdjustedNav.of(
                nav(2, 1, 1), List.of(new Dividend(30, 0.1)), List.of(new Split(20, 2)), NavBasis.CUMULATIVE);
        assertThat(split.values()).containsExactly(new double[] {2, 2, 2.2}, within(1e-15));
    }

    @Test
    void leavesTheUnitNavAlone() {
        NavSeries nav = nav(1, 0.9);
        assertThat(AdjustedNav.of(nav, List.of(new Dividend(20, 0.1)), List.of(), NavBasis.UNIT))
                .isSameAs(nav);
        assertThat(AdjustedNav.of(nav, List.of(), List.of(), NavBasis.ADJUSTED)).isSameAs(nav);
    }

    @Test
    void leavesOutEventsOutsideTheSeries() {
        double[] values = adjusted(
                nav(1, 1),
                List.of(new Dividend(10, 0.5), new Dividend(21, 0.5)),
                List.of(new Split(1, 3), new Split(30, 3)));
        assertThat(values).containsExactly(1, 1);
    }

    @Test
    void refusesEventsWithoutANav() {
        assertThatThrownBy(() -> adjusted(nav(1, 1), List.of(new Dividend(15, 0.1)), List.of()))
                .isInstanceOfSatisfying(InvalidSeriesException.class, e -> {
                    assertThat(e.rule()).isEqualTo(Rule.DATE_NOT_IN_SERIES);
                    assertThat(e.field()).isEqualTo("dividends");
                    assertThat(e.index()).isZero();
                });
        assertThatThrownBy(() -> adjusted(nav(1, 1), List.of(), List.of(new Split(20, 0))))
                .isInstanceOfSatisfying(
                        InvalidSeriesException.class, e -> assertThat(e.rule()).isEqualTo(Rule.NOT_POSITIVE));
        assertThatThrownBy(() -> adjusted(nav(1, 1), List.of(new Dividend(20, Double.NaN)), List.of()))
                .isInstanceOfSatisfying(
                        InvalidSeriesException.class, e -> assertThat(e.rule()).isEqualTo(Rule.NOT_FINITE));
    }

    /** A fund split by any ratio on any day is the same fund. */
    @Test
    void isUnmovedBySplits() {
        for (long seed = 1; seed <= 50; seed++) {
            Random random = new Random(seed);
            double[] whole = new double[30];
            whole[0] = 1;
            for (int i = 1; i < whole.length; i++) {
                whole[i] = whole[i - 1] * (1 + 0.02 * random.nextGaussian());
            }
            int at = 1 + random.nextInt(29);
            double ratio = 0.5 + 2 * random.nextDouble();
            double[] parted = whole.clone();
            for (int i = at; i < parted.length; i++) {
                parted[i] /= ratio;
            }
            double[] joined = adjusted(nav(parted), List.of(), List.of(new Split(10 * (at + 1), ratio)));
            assertThat(joined).containsExactly(whole, within(1e-14));
        }
    }

    /** Paying out and buying back at once is the same fund. */
    @Test
    void isUnmovedByPayouts() {
        for (long seed = 1; seed <= 50; seed++) {
            Random random = new Random(seed);
            double[] whole = new double[30];
            double[] paying = new double[30];
            int at = 1 + random.nextInt(29);
            double share = 0.3 * random.nextDouble();
            double value = 1;
            for (int i = 0; i < whole.length; i++) {
                whole[i] = value;
                paying[i] = i < at ? value : value * (1 - share);
                value *= 1 + 0.02 * random.nextGaussian();
            }
            Dividend dividend = new Dividend(10 * (at + 1), whole[at] * share);
            assertThat(adjusted(nav(paying), List.of(dividend), List.of())).containsExactly(whole, within(1e-14));
        }
    }
}
