package io.fundcalc.engine.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.engine.series.Dates;
import io.fundcalc.engine.series.GrowthSeries;
import io.fundcalc.engine.series.NavSeries;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which moves beyond 20 % of a history without publisher are reported, and what would repair them. */
class UnexplainedJumpTest {

    private static List<Finding> jumps(int daysApart, double... values) {
        int[] days = IntStream.range(0, values.length)
                .map(i -> 19_000 + i * daysApart)
                .toArray();
        return UnexplainedJump.beyondPriceLimits(GrowthSeries.of(new NavSeries(Dates.of(days), values)));
    }

    /** Values that swing by up to this share, as a sine has it, with one last move. */
    private static double[] swinging(double share, double last) {
        double[] values = new double[41];
        values[0] = 1;
        for (int i = 1; i < 40; i++) {
            values[i] = values[i - 1] * (1 + share * Math.sin(i));
        }
        values[40] = values[39] * (1 + last);
        return values;
    }

    @Test
    void proposesTheRoundestSplit() {
        List<Finding> found = jumps(1, 3.02, 3.04, 1.01, 1.02);

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().from()).isEqualTo(19_002);
        assertThat(found.getFirst().size()).isEqualTo(1.01 / 3.04 - 1);
        assertThat(found.getFirst().repairs()).containsExactly(new Repair.UnitSplit(19_002, new BigDecimal("3")));
    }

    @Test
    void proposesToLeaveOutWhatTheNextValueTakesBack() {
        assertThat(jumps(1, 2, 2.01, 0.2, 2.02, 2.03))
                .extracting(Finding::repairs)
                .containsExactly(List.of(new Repair.LeaveOut(19_002)));
    }

    @Test
    void comparesWithTheNeighboursWhereThereAreEnough() {
        // Where days move by up to 1 %, 25 % is far outside; where they move by up to 15 %, it is not.
        assertThat(jumps(1, swinging(0.01, 0.25))).hasSize(1);
        assertThat(jumps(1, swinging(0.15, 0.25))).isEmpty();
        // With months it is the same.
        assertThat(jumps(30, swinging(0.01, -0.5))).hasSize(1);
    }

    @Test
    void trustsAMonthsMoveWithoutNeighbours() {
        assertThat(jumps(30, 1, 1.02, 0.7, 0.72)).isEmpty();
        assertThat(jumps(7, 1, 1.02, 0.7, 0.72)).hasSize(1);
    }

    @Test
    void takesJustTwentyPerCentForAPriceLimit() {
        assertThat(jumps(1, 1, 1.2, 0.96, 0.97)).isEmpty();
        assertThat(jumps(1, 1)).isEmpty();
    }
}
