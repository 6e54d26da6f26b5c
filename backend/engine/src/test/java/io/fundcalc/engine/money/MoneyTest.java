package io.fundcalc.engine.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @Test
    void isEqualWhateverZerosItWasWrittenWith() {
        assertThat(Money.of("50000.00")).isEqualTo(Money.of("5E+4")).hasSameHashCodeAs(Money.of("50000"));
        assertThat(Money.of("5E+4").value().toString()).isEqualTo("50000");
    }

    /** A double would make 0.30000000000000004 of it. */
    @Test
    void addsExactly() {
        assertThat(Money.of("0.1").plus(Money.of("0.2"))).isEqualTo(Money.of("0.3"));
    }

    @ParameterizedTest
    @CsvSource({"HALF_UP, 2.345, 2.35", "HALF_UP, -2.345, -2.35", "DOWN, 2.349, 2.34", "DOWN, -2.349, -2.34"})
    void roundsAsTheFundBooks(Rounding.Mode mode, String amount, String booked) {
        Rounding rounding = new Rounding(mode, mode, 2, 2, Rounding.Redemption.ORDER);

        assertThat(Money.of(amount).rounded(rounding)).isEqualTo(Money.of(booked));
    }

    @Test
    void showsTheDigitsThatAreBookedAndAllThatItHas() {
        assertThat(Rounding.USUAL.digits(Money.of("5")).toString()).isEqualTo("5.00");
        assertThat(Rounding.USUAL.digits(Money.of("37.035")).toString()).isEqualTo("37.035");
        assertThat(Rounding.USUAL.digits(Shares.of("100")).toString()).isEqualTo("100.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.001", "1", "1.5"})
    void refusesARateOutsideItsRange(String rate) {
        assertThatIllegalArgumentException().isThrownBy(() -> Rate.of(rate));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1"})
    void refusesANavThatIsNotAboveZero(String nav) {
        assertThatIllegalArgumentException().isThrownBy(() -> Nav.of(nav));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 9})
    void refusesDecimalsThatNoFundBooks(int decimals) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rounding(
                        Rounding.Mode.HALF_UP, Rounding.Mode.HALF_UP, decimals, 2, Rounding.Redemption.ORDER));
    }

    @Test
    void leavesNoNegativeDifferenceOfRates() {
        assertThat(Rate.of("0.006").above(Rate.of("0.008"))).isEqualTo(Rate.ZERO);
        assertThat(Rate.of("0.015").times(new BigDecimal("0.1"))).isEqualTo(Rate.of("0.0015"));
    }
}
