package io.fundcalc.engine.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ComomentsTest {

    @Test
    void worksOnNumbersCheckedByHand() {
        Comoments comoments = Comoments.of(new double[] {-1, 0, 4}, new double[] {1, 2, 6});
        // Means 1 and 3; deviations −2 −1 3 and −2 −1 3.
        assertThat(comoments).isEqualTo(new Comoments(3, 1, 3, 14, 14, 14));
        assertThat(comoments.slope()).isEqualTo(1);
        assertThat(comoments.intercept()).isEqualTo(2);
        assertThat(comoments.correlation()).isEqualTo(1);
        assertThat(comoments.residual()).isZero();
    }

    /** NIST Statistical Reference Datasets, linear regression, Norris: certified coefficients and residual deviation. */
    @Test
    void meetsTheCertifiedLineOfNorris() {
        double[] y = {
            0.1, 338.8, 118.1, 888.0, 9.2, 228.1, 668.5, 998.5, 449.1, 778.9, 559.2, 0.3, 0.1, 778.1, 668.8, 339.3,
            448.9, 10.8, 557.7, 228.3, 998.0, 888.8, 119.6, 0.3, 0.6, 557.6, 339.3, 888.0, 998.5, 778.9, 10.2, 117.6,
            228.9, 668.4, 449.2, 0.2
        };
        double[] x = {
            0.2, 337.4, 118.2, 884.6, 10.1, 226.5, 666.3, 996.3, 448.6, 777.0, 558.2, 0.4, 0.6, 775.5, 666.9, 338.0,
            447.5, 11.6, 556.0, 228.1, 995.8, 887.6, 120.2, 0.3, 0.3, 556.8, 339.1, 887.2, 999.0, 779.0, 11.1, 118.3,
            229.2, 669.1, 448.9, 0.5
        };
        Comoments line = Comoments.of(x, y);
        assertThat(line.slope()).isCloseTo(1.00211681802045, within(1e-14));
        assertThat(line.intercept()).isCloseTo(-0.262323073774029, within(1e-12));
        assertThat(Math.sqrt(line.residual() / 34)).isCloseTo(0.884796396144373, within(1e-9));
    }

    @Test
    void takesEitherSideOfZeroAndLeavesZeroOut() {
        Comoments.Sides sides = sides(new double[] {-2, 0, 1, -4, 3}, new double[] {1, 9, 5, 2, 7});
        assertThat(sides.positive()).isEqualTo(new Comoments(2, 2, 6, 2, 2, 2));
        assertThat(sides.negative()).isEqualTo(new Comoments(2, -3, 1.5, 2, 0.5, -1));
    }

    @Test
    void findsNoPairsOnASideWithoutAny() {
        Comoments.Sides sides = sides(new double[] {1, 2}, new double[] {1, 1});
        assertThat(sides.negative().count()).isZero();
        assertThat(sides.positive()).isEqualTo(new Comoments(2, 1.5, 1, 0.5, 0, 0));
    }

    private static Comoments.Sides sides(double[] x, double[] y) {
        return Comoments.Sides.of(x, y, new double[x.length], new double[x.length]);
    }
}
