package io.fundcalc.engine.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MomentsTest {

    @Test
    void worksOnNumbersCheckedByHand() {
        Moments moments = Moments.of(new double[] {2, 4, 4, 4, 5, 5, 7, 9});
        // Sum 40; deviations −3 −1 −1 −1 0 0 2 4: squares 32, cubes −27 − 3 + 8 + 64 = 42, fourths 81 + 3 + 16 + 256.
        assertThat(moments).isEqualTo(new Moments(8, 5, 32, 42, 356));
        assertThat(moments.deviation(0)).isEqualTo(2);
        assertThat(moments.variance(1)).isEqualTo(32.0 / 7);
        assertThat(moments.skewness()).isEqualTo(42.0 / 8 / 8);
        assertThat(moments.excessKurtosis()).isEqualTo(356.0 / 8 / 16 - 3);
    }

    /** NIST Statistical Reference Datasets, univariate summary statistics. */
    @Test
    void keepsTheDigitsOfTheNistDatasets() {
        assertDeviation(new double[] {10_000_001, 10_000_003, 10_000_002}, 10_000_002, 1, 1e-15);
        assertDeviation(alternating(1.2), 1.2, 0.1, 1e-14);
        assertDeviation(alternating(1_000_000.2), 1_000_000.2, 0.1, 1e-9);
        assertDeviation(alternating(10_000_000.2), 10_000_000.2, 0.1, 1e-8);
    }

    @Test
    void seesNoSpreadInEqualNumbers() {
        for (double value : new double[] {0.1, 0.01, 1e-300, -0.7, 1.0 / 3}) {
            double[] flat = new double[1001];
            Arrays.fill(flat, value);
            assertThat(Moments.of(flat)).isEqualTo(new Moments(1001, value, 0, 0, 0));
        }
    }

    @Test
    void isUnmovedByShiftAndFollowsScale() {
        Random random = new Random(20260801);
        for (int round = 0; round < 50; round++) {
            double[] values =
                    random.doubles(3 + round * 7).map(u -> u * u - 0.3).toArray();
            double shift = random.nextDouble() * 10;
            Moments moments = Moments.of(values);
            Moments moved =
                    Moments.of(Arrays.stream(values).map(v -> 4 * v + shift).toArray());
            assertThat(moved.mean()).isCloseTo(4 * moments.mean() + shift, within(1e-14 * (1 + shift)));
            assertThat(moved.second()).isCloseTo(16 * moments.second(), within(1e-12 * moments.second() * 16));
            assertThat(moved.skewness()).isCloseTo(moments.skewness(), within(1e-11));
            assertThat(moved.excessKurtosis()).isCloseTo(moments.excessKurtosis(), within(1e-11));
        }
    }

    @Test
    void hasEdges() {
        assertThat(Moments.of(new double[0])).isEqualTo(new Moments(0, 0, 0, 0, 0));
        assertThat(Moments.of(new double[] {0.25})).isEqualTo(new Moments(1, 0.25, 0, 0, 0));
        assertThat(Moments.of(new double[] {9, 1, 3, 9}, 1, 3)).isEqualTo(new Moments(2, 2, 2, 0, 2));
    }

    private static void assertDeviation(double[] values, double mean, double deviation, double tolerance) {
        Moments moments = Moments.of(values);
        assertThat(moments.mean()).isCloseTo(mean, within(mean * 1e-15));
        assertThat(moments.deviation(1)).isCloseTo(deviation, within(tolerance));
    }

    /** The centre once, then 0.1 below and above it by turns, 1,001 numbers. */
    private static double[] alternating(double centre) {
        double[] values = new double[1001];
        double whole = Math.floor(centre);
        Arrays.setAll(values, i -> i == 0 ? centre : whole + (i % 2 == 1 ? 0.1 : 0.3));
        return values;
    }
}
