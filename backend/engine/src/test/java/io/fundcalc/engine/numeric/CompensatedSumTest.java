package io.fundcalc.engine.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CompensatedSumTest {

    @Test
    void keepsWhatPlainAdditionLoses() {
        assertThat(CompensatedSum.of(new double[] {1, 1e100, 1, -1e100})).isEqualTo(2);
    }

    @Test
    void addsTenthsExactly() {
        double[] tenths = new double[1000];
        Arrays.fill(tenths, 0.1);
        assertThat(CompensatedSum.of(tenths)).isEqualTo(100);
        assertThat(CompensatedSum.of(tenths, 10, 20)).isEqualTo(1);
        assertThat(CompensatedSum.of(tenths, 5, 5)).isZero();
    }
}
