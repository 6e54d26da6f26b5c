package io.fundcalc.engine.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartialOrderTest {

    /** Values asserted by the tests of empyrical for [1, 81, 82, 83, 84, 85]. */
    @ParameterizedTest
    @CsvSource({"0.1, 41", "0.2, 81", "0.3, 81.5", "0, 1", "1, 85", "0.5, 82.5"})
    void interpolatesQuantiles(double p, double expected) {
        PartialOrder order = PartialOrder.of(new double[] {84, 1, 85, 82, 81, 83});
        assertThat(order.quantile(p)).isCloseTo(expected, within(1e-12));
    }

    @Test
    void agreesWithASortWhateverIsAskedInWhateverOrder() {
        Random random = new Random(20260802);
        for (int round = 0; round < 200; round++) {
            int size = 1 + random.nextInt(round < 150 ? 50 : 5000);
            int distinct = 1 + random.nextInt(2 * size);
            double[] values =
                    random.ints(size, 0, distinct).mapToDouble(v -> v - 10).toArray();
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            PartialOrder order = PartialOrder.of(values);
            for (int question = 0; question < 20; question++) {
                int rank = random.nextInt(size);
                assertThat(order.at(rank)).isEqualTo(sorted[rank]);
            }
        }
    }

    @Test
    void survivesOrderedAndFlatRows() {
        double[] rising = new double[20_001];
        Arrays.setAll(rising, i -> i);
        assertThat(PartialOrder.of(rising).at(1000)).isEqualTo(1000);
        double[] organPipe = new double[20_001];
        Arrays.setAll(organPipe, i -> Math.min(i, 20_000 - i));
        assertThat(PartialOrder.of(organPipe).quantile(0.5)).isEqualTo(5000);
        assertThat(PartialOrder.of(new double[20_001]).quantile(0.05)).isZero();
    }

    @Test
    void sumsTheTailStrictlyBelowABound() {
        PartialOrder order = PartialOrder.of(new double[] {5, -3, 2, -1, -3, 4});
        assertThat(order.lowest(4, 2)).isEqualTo(new PartialOrder.Tail(3, -7));
        assertThat(order.lowest(2, -3)).isEqualTo(new PartialOrder.Tail(0, 0));
        assertThat(order.lowest(6, 9)).isEqualTo(new PartialOrder.Tail(6, 4));
        assertThat(order.lowest(0, 9)).isEqualTo(new PartialOrder.Tail(0, 0));
    }

    @ParameterizedTest
    @CsvSource({"1, 50", "2, 3000", "3, 3000", "4, 161"})
    void sumsAnyNumberOfLowestRanksAsASortDoes(long seed, int size) {
        double[] values = new Random(seed).doubles(size, -1, 1).toArray();
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        for (int ranks : new int[] {1, size / 20, size / 2, size - 1, size}) {
            PartialOrder.Tail tail = PartialOrder.of(values).lowest(ranks, 0.5);
            double[] below =
                    Arrays.stream(sorted).limit(ranks).filter(v -> v < 0.5).toArray();
            assertThat(tail.count()).isEqualTo(below.length);
            assertThat(tail.sum()).isCloseTo(Arrays.stream(below).sum(), within(1e-10));
        }
    }

    @Test
    void leavesTheRowAsItIs() {
        double[] values = new Random(5).doubles(1000).toArray();
        double[] before = values.clone();
        PartialOrder.of(values).quantile(0.5);
        assertThat(values).isEqualTo(before);
    }
}
