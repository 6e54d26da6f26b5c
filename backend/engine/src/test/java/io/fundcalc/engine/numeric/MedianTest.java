package io.fundcalc.engine.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MedianTest {

    @Test
    void takesTheMiddleOrTheMeanOfTheTwoInTheMiddle() {
        assertThat(median(3)).isEqualTo(3);
        assertThat(median(9, 1, 4)).isEqualTo(4);
        assertThat(median(9, 1, 4, 6)).isEqualTo(5);
        assertThat(median(2, 2, 2, 2)).isEqualTo(2);
    }

    @Test
    void looksAtTheFirstSoManyOnlyAndLeavesThemAsTheyAre() {
        double[] values = {5, 1, 3, 100, 200};
        assertThat(Median.of(values, 3, new double[5])).isEqualTo(3);
        assertThat(values).containsExactly(5, 1, 3, 100, 200);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void agreesWithASort(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            int size = 1 + random.nextInt(4000);
            int distinct = 1 + random.nextInt(2 * size);
            double[] values =
                    random.ints(size, -distinct, distinct).asDoubleStream().toArray();
            assertThat(median(values)).isEqualTo(sortedMiddle(values));
        }
    }

    /** The sample takes every n-th number: a row that shows it nothing but extremes must not be believed. */
    @ParameterizedTest
    @ValueSource(ints = {43 * 40, 43 * 40 + 1})
    void isNotMisledByItsSample(int size) {
        double[] values = new Random(7).doubles(size).toArray();
        for (int i = 20; i < size; i += 40) {
            values[i] = 1000;
        }
        assertThat(median(values)).isEqualTo(sortedMiddle(values));
    }

    private static double sortedMiddle(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(sorted.length - 1) / 2] / 2 + sorted[sorted.length / 2] / 2;
    }

    private static double median(double... values) {
        return Median.of(values, values.length, new double[values.length]);
    }
}
