package io.fundcalc.engine.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "-0.0, 0.0, 0",
        "0.0, -0.0, 0",
        "4.9e-324, 0, 0",
        "0, 4.9e-324, 1",
        "-4.9e-324, 0, 1",
        "2.2250738585072014e-308, 2.225073858507202e-308, 1",
        "1, 1.0000000000000002, 1",
        "1.0000000000000002, 1, 0",
        "-1.7976931348623157e308, 1.7976931348623157e308, 1",
        "1.7976931348623157e308, -1.7976931348623157e308, 0"
    })
    void saysWhetherTheFirstIsSmaller(double a, double b, int expected) {
        assertThat(Indicator.below(a, b)).isEqualTo(expected);
    }
}
