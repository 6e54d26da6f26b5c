package io.fundcalc.engine.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.fundcalc.engine.series.InvalidSeriesException.Rule;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GrowthSeriesTest {

    private static Dates dates(int count) {
        int[] days = new int[count];
        Arrays.setAll(days, i -> i + 1);
        return Dates.of(days);
    }

    private static GrowthSeries nav(double... values) {
        return GrowthSeries.of(new NavSeries(dates(values.length), values));
    }

    private static GrowthSeries returns(double... values) {
        return GrowthSeries.of(new ReturnSeries(0, dates(values.length), values));
    }

    @Test
    void beginsWithOne() {
        assertThat(nav(2, 3, 1.5).growth()).containsExactly(1, 1.5, 0.75);
        assertThat(nav(2, 3, 1.5).returns()).containsExactly(0.5, -0.5);
        assertThat(returns(0.5, -0.5).growth()).containsExactly(1, 1.5, 0.75);
        assertThat(returns(0.5, -0.5).dates().days()).containsExactly(0, 1, 2);
        assertThat(nav(7).size()).isZero();
    }

    @Test
    void isBackAtAValueWithoutRounding() {
        double[] growth = nav(100, 90, 100, 33.3, 100).growth();
        assertThat(growth[2]).isEqualTo(1);
        assertThat(growth[4]).isEqualTo(1);
    }

    @Test
    void staysAtNothingAfterATotalLoss() {
        GrowthSeries lost = returns(0.1, -1, 0.5, 0.2);
        assertThat(lost.growth()).containsExactly(new double[] {1, 1.1, 0, 0, 0}, within(1e-15));
        GrowthSeries thinned = lost.thinned(new int[] {0, 2, 4});
        assertThat(thinned.growth()).containsExactly(1, 0, 0);
        assertThat(thinned.returns()).containsExactly(-1, 0);
    }

    @Test
    void compoundsWhenThinned() {
        GrowthSeries thinned = nav(2, 3, 4, 8).thinned(new int[] {1, 3});
        assertThat(thinned.growth()).containsExactly(new double[] {1, 8.0 / 3}, within(1e-15));
        assertThat(thinned.dates().days()).containsExactly(2, 4);
    }

    @Test
    void refusesGrowthBeyondNumbers() {
        assertThatThrownBy(() -> nav(1e-200, 1e200)).satisfies(e -> assertRule(e, Rule.OUT_OF_RANGE));
        assertThatThrownBy(() -> nav(1e200, 1e-200)).satisfies(e -> assertRule(e, Rule.OUT_OF_RANGE));
        assertThatThrownBy(() -> returns(1e300, 1e300)).satisfies(e -> assertRule(e, Rule.OUT_OF_RANGE));
        assertThat(nav(1e-9, 1e9).size()).isEqualTo(1);
    }

    @Test
    void refusesDisorder() {
        assertThatThrownBy(() -> Dates.of(new int[] {2, 1})).satisfies(e -> assertRule(e, Rule.NOT_ASCENDING));
        assertThatThrownBy(() -> Dates.of(new int[] {1, 1})).satisfies(e -> assertRule(e, Rule.DUPLICATE_DATE));
        assertThatThrownBy(() -> Dates.of(new int[0])).satisfies(e -> assertRule(e, Rule.EMPTY));
        assertThatThrownBy(() -> nav(1, 0)).satisfies(e -> assertRule(e, Rule.NOT_POSITIVE));
        assertThatThrownBy(() -> nav(1, Double.NaN)).satisfies(e -> assertRule(e, Rule.NOT_FINITE));
        assertThatThrownBy(() -> returns(-1.01)).satisfies(e -> assertRule(e, Rule.BELOW_TOTAL_LOSS));
        assertThatThrownBy(() -> new NavSeries(dates(2), new double[] {1}))
                .satisfies(e -> assertRule(e, Rule.LENGTH_MISMATCH));
        assertThatThrownBy(() -> new ReturnSeries(1, dates(1), new double[] {0}))
                .satisfies(e -> assertRule(e, Rule.BASE_NOT_BEFORE));
    }

    @Test
    void cutsAWindow() {
        NavSeries nav = new NavSeries(dates(5), new double[] {1, 2, 3, 4, 5});
        assertThat(nav.window(2, 4).values()).containsExactly(2, 3, 4);
        assertThat(nav.window(-10, 10)).isSameAs(nav);
        ReturnSeries returns = new ReturnSeries(0, dates(3), new double[] {0.1, 0.2, 0.3});
        assertThat(returns.window(2, 3).values()).containsExactly(0.2, 0.3);
        assertThat(returns.window(2, 3).baseDay()).isEqualTo(1);
        assertThat(returns.window(1, 1).baseDay()).isZero();
        assertThatThrownBy(() -> nav.window(6, 9)).satisfies(e -> assertRule(e, Rule.EMPTY_WINDOW));
        assertThatThrownBy(() -> nav.window(4, 2)).satisfies(e -> assertRule(e, Rule.EMPTY_WINDOW));
    }

    private static void assertRule(Throwable thrown, Rule rule) {
        assertThat(thrown)
                .isInstanceOfSatisfying(
                        InvalidSeriesException.class, e -> assertThat(e.rule()).isEqualTo(rule));
    }
}
