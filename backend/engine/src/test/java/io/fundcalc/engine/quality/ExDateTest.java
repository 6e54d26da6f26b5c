package io.fundcalc.engine.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.engine.series.Dates;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The day of a payout within a range of days. */
class ExDateTest {

    /** A value of 2 that grows by a thousandth a day with a small swing, and falls by 0.1 on some rows. */
    private static StatedHistory falling(int... rows) {
        double[] values = IntStream.range(0, 80)
                .mapToDouble(i -> 2 * Math.pow(1.001, i) * (1 + 0.0005 * Math.sin(i))
                        - 0.1 * IntStream.of(rows).filter(row -> row <= i).count())
                .toArray();
        int[] days = IntStream.range(0, 80).map(i -> 19_000 + i).toArray();
        return new StatedHistory(Dates.of(days), values, null, new TreeMap<>(), new TreeMap<>());
    }

    @Test
    void findsTheOneRowThatFalls() {
        assertThat(ExDate.within(falling(45), 20, 60, 0.1)).isEqualTo(new ExDate.Found(45, true));
    }

    @Test
    void isNotCertainOfOneFallOfSeveral() {
        assertThat(ExDate.within(falling(30, 45), 20, 60, 0.1).certain()).isFalse();
        assertThat(ExDate.within(falling(), 20, 60, 0.1).certain()).isFalse();
    }

    @Test
    void isNotCertainWhereTheFallIsAnother() {
        assertThat(ExDate.within(falling(45), 20, 60, 0.3).certain()).isFalse();
        assertThat(ExDate.within(falling(45), 20, 60, 0.03).certain()).isFalse();
    }
}
