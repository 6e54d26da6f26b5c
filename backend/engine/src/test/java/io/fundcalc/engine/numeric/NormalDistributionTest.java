package io.fundcalc.engine.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values: mpmath 1.x at 40 digits (complementary error function and its inverse). */
class NormalDistributionTest {

    /** 1e-15 relative, in percent. */
    private static final double LAST_BITS = 2e-13;

    @ParameterizedTest
    @CsvSource({
        "-37, 5.7255712225245768227e-300, 2.1200065515246056269e-298",
        "-20, 2.7536241186062336951e-89, 5.5209483621597631896e-88",
        "-10, 7.619853024160526066e-24, 7.6945986267064193463e-23",
        "-5, 2.8665157187919391167e-7, 1.4867195147342977079e-6",
        "-3, 0.0013498980316300945267, 0.0044318484119380071756",
        "-2, 0.0227501319481792072, 0.053990966513188051951",
        "-1.0625, 0.14400437900197094344, 0.2268669269688126467",
        "-1, 0.15865525393145705141, 0.2419707245191433498",
        "-0.5, 0.30853753872598689636, 0.35206532676429947777",
        "0, 0.5, 0.39894228040143267794",
        "0.25, 0.59870632568292372424, 0.38666811680284920694",
        "1, 0.84134474606854294859, 0.2419707245191433498",
        "1.5, 0.933192798731141934, 0.12951759566589172761",
        "3, 0.99865010196836990547, 0.0044318484119380071756",
        "8, 0.9999999999999993779, 5.052271083536892288e-15"
    })
    void agreesWithMpmath(double x, double cumulative, double density) {
        assertThat(NormalDistribution.cumulative(x)).isCloseTo(cumulative, withinPercentage(LAST_BITS));
        assertThat(NormalDistribution.density(x)).isCloseTo(density, withinPercentage(LAST_BITS));
    }

    @ParameterizedTest
    @CsvSource({
        "1e-300, -37.047096299361199237",
        "1e-20, -9.2623400897984075796",
        "0.001, -3.0902323061678135354",
        "0.01, -2.3263478740408410931",
        "0.025, -1.9599639845400542118",
        "0.05, -1.644853626951472688",
        "0.1, -1.2815515655446004353",
        "0.25, -0.6744897501960817432",
        "0.9, 1.2815515655446005935",
        "0.95, 1.6448536269514722843",
        "0.99, 2.3263478740408407676",
        "0.999, 3.0902323061678132778"
    })
    void findsTheQuantile(double p, double expected) {
        assertThat(NormalDistribution.quantile(p)).isCloseTo(expected, withinPercentage(LAST_BITS));
    }

    @Test
    void quantileUndoesTheDistribution() {
        for (double x = -8; x <= 1; x += 1.0 / 64) {
            assertThat(NormalDistribution.quantile(NormalDistribution.cumulative(x)))
                    .isCloseTo(x, within(2e-15 * Math.max(1, Math.abs(x))));
        }
    }

    @Test
    void hasNothingBeyondTheRangeOfDoubles() {
        assertThat(NormalDistribution.cumulative(-1e6)).isZero();
        assertThat(NormalDistribution.cumulative(1e6)).isEqualTo(1);
        assertThat(NormalDistribution.density(-1e6)).isZero();
        assertThat(NormalDistribution.quantile(0.5)).isCloseTo(0, within(1e-17));
    }
}
