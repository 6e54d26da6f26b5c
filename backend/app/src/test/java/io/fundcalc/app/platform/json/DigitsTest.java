package io.fundcalc.app.platform.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigitsTest {

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void readsAsManyDigitsAsThereAre() {
        Random random = new Random(11);
        for (int i = 0; i < 10_000; i++) {
            int count = 1 + random.nextInt(Digits.MOST);
            String digits = String.format("%0" + count + "d", random.nextInt((int) Digits.tenTo(count)));
            long word = Digits.at(bytes("x" + digits + ",99999999"), 1);

            assertThat(Digits.count(word)).isEqualTo(count);
            assertThat(Digits.value(word, count)).isEqualTo(Long.parseLong(digits));
        }
    }

    /** Every byte but the digits ends the count, whatever stands behind it. */
    @Test
    void endsAtEveryOtherByte() {
        for (int value = 0; value < 256; value++) {
            for (int before = 0; before < Digits.MOST; before++) {
                byte[] text = bytes("99999999");
                text[before] = (byte) value;

                boolean digit = value >= '0' && value <= '9';
                assertThat(Digits.count(Digits.at(text, 0))).isEqualTo(digit ? Digits.MOST : before);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2024-02-29", "2023-02-28", "1900-02-28", "2000-02-29", "0001-01-01", "9999-12-31", "2024-12-01"
            })
    void readsDatesThroughTheirMonth(String date) {
        assertThat(new IsoMonth().day(bytes(date), 0))
                .isEqualTo((int) java.time.LocalDate.parse(date).toEpochDay());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-30",
                "2023-02-29",
                "1900-02-29",
                "2024-13-01",
                "2024-00-10",
                "2024-01-00",
                "2024-04-31",
                "0000-01-01",
                "2024/01/01",
                "2024-1-001",
                "2024-01-1x",
                "x024-01-01",
                "2024-01+01"
            })
    void refusesWhatTheCalendarDoesNotHave(String date) {
        IsoMonth month = new IsoMonth();
        // After a good date of another month, and of the same one where there is such.
        month.day(bytes("2024-01-31"), 0);

        assertThat(month.day(bytes(date), 0)).isEqualTo(IsoDay.NOT_A_DATE);
    }

    @Test
    void readsEveryDayOfFourHundredYears() {
        IsoMonth month = new IsoMonth();
        java.time.LocalDate day = java.time.LocalDate.of(1899, 12, 28);
        for (int i = 0; i < 146_097 + 10; i++, day = day.plusDays(1)) {
            assertThat(month.day(bytes(day.toString()), 0)).isEqualTo((int) day.toEpochDay());
        }
    }
}
