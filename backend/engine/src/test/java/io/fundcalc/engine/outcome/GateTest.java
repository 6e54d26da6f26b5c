package io.fundcalc.engine.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No outcome, row or term holds a number that is not finite. */
class GateTest {

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void turnsAnyNumberThatIsNotFiniteIntoOutOfRange(double number) {
        Outcome<Double> none = Outcome.unavailable(Reason.OUT_OF_RANGE);

        assertThat(Outcome.of(number)).isEqualTo(none);
        assertThat(Outcome.computed(number)).isEqualTo(none);
        assertThat(Outcome.of(1).map(one -> one * number)).isEqualTo(none);
        assertThatThrownBy(() -> new Outcome.Computed<>(number)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Terms.of("a", number).and("b", 2).values()).containsOnlyKeys("b");
    }

    @Test
    void keepsOtherReasonsOfARow() {
        PartialValues plain = PartialValues.of(new double[] {1, Double.NaN, 3});
        PartialValues flat = new PartialValues(
                new double[] {0, Double.POSITIVE_INFINITY, 3},
                new boolean[] {true, false, false},
                Reason.ZERO_VOLATILITY);

        assertThat(plain.values()).containsExactly(1, 0, 3);
        assertThat(plain.missing()).containsExactly(false, true, false);
        assertThat(plain.reason()).isEqualTo(Reason.OUT_OF_RANGE);
        assertThat(flat.missing()).containsExactly(true, true, false);
        assertThat(flat.reason()).isEqualTo(Reason.ZERO_VOLATILITY);
    }
}
