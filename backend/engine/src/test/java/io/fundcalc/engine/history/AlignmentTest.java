package io.fundcalc.engine.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fundcalc.engine.series.Dates;
import io.fundcalc.engine.series.GrowthSeries;
import io.fundcalc.engine.series.NavSeries;
import io.fundcalc.engine.series.ReturnSeries;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AlignmentTest {

    private static GrowthSeries nav(int[] days, double... values) {
        return GrowthSeries.of(new NavSeries(Dates.of(days), values));
    }

    private static GrowthSeries returns(int base, int[] days, double... values) {
        return GrowthSeries.of(new ReturnSeries(base, Dates.of(days), values));
    }

    private static Alignment aligned(GrowthSeries first, GrowthSeries second) {
        return Objects.requireNonNull(Alignment.of(first, second));
    }

    @Test
    void takesReturnsBetweenCommonDates() {
        GrowthSeries fund = nav(new int[] {1, 2, 3, 4}, 1, 2, 3, 6);
        GrowthSeries benchmark = nav(new int[] {0, 1, 3, 4}, 5, 10, 20, 30);
        Alignment pair = aligned(fund, benchmark);
        assertThat(pair.first().dates().days()).containsExactly(1, 3, 4);
        assertThat(pair.first().returns()).containsExactly(2, 1);
        assertThat(pair.second().returns()).containsExactly(1, 0.5);
        assertThat(pair.second().growth()).containsExactly(1, 2, 3);
        assertThat(pair.dropped()).isEqualTo(1);
    }

    @Test
    void pairsReturnsByTheirDate() {
        // The benchmark lacks period 3: a fund's two periods are not compared with one of the benchmark.
        GrowthSeries fund = returns(1, new int[] {2, 3, 4}, 0.1, 0.2, 0.3);
        GrowthSeries benchmark = returns(0, new int[] {2, 4}, 0.05, 0.06);
        Alignment pair = aligned(fund, benchmark);
        assertThat(pair.first().returns()).containsExactly(0.1, 0.3);
        assertThat(pair.second().returns()).containsExactly(0.05, 0.06);
        assertThat(pair.first().growth()).containsExactly(new double[] {1, 1.1, 1.43}, within(1e-15));
        assertThat(pair.first().dates().first()).isEqualTo(1);
        assertThat(pair.dropped()).isEqualTo(1);
    }

    @Test
    void pairsValuesWithReturns() {
        GrowthSeries fund = nav(new int[] {1, 2, 3}, 1, 1.1, 1.21);
        GrowthSeries benchmark = returns(-5, new int[] {2, 3}, 0.05, 0.06);
        assertThat(aligned(fund, benchmark).first().returns()).containsExactly(new double[] {0.1, 0.1}, within(1e-15));
    }

    @Test
    void keepsSeriesThatShareAllDates() {
        GrowthSeries fund = nav(new int[] {1, 2}, 1, 2);
        GrowthSeries benchmark = nav(new int[] {1, 2}, 1, 3);
        assertThat(aligned(fund, benchmark).first()).isSameAs(fund);
        assertThat(aligned(fund, benchmark).dropped()).isZero();
    }

    @Test
    void isNothingWithoutACommonReturn() {
        GrowthSeries fund = nav(new int[] {1, 2}, 1, 2);
        assertThat(Alignment.of(fund, nav(new int[] {2, 3}, 1, 2))).isNull();
        assertThat(Alignment.of(fund, nav(new int[] {5, 6}, 1, 2))).isNull();
        assertThat(Alignment.of(nav(new int[] {1}, 1), nav(new int[] {1}, 1))).isNull();
    }
}
