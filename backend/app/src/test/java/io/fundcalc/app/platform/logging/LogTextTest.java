package io.fundcalc.app.platform.logging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogTextTest {

    @ParameterizedTest
    @CsvSource({
        "a\u0000b, a\\u0000b",
        "a\u001b[31mred, a\\u001b[31mred",
        "a\u007fb\u009b, a\\u007fb\\u009b",
        "x\u2028y\u202ez, x\\u2028y\\u202ez",
        "half \ud83d only, half \\ud83d only",
        "\udc00 half, \\udc00 half"
    })
    void writesCharactersThatActOnATerminalAsTheirNumbers(String text, String shown) {
        assertThat(LogText.of(text, 100)).isEqualTo(shown);
    }

    @Test
    void encodesCarriageReturnsAndLeavesTheRest() {
        assertThat(LogText.of("one\r\ntwo\t三 😀", 100)).isEqualTo("one\\u000d\ntwo\t三 😀");
    }

    @Test
    void saysThatItIsCutOffAndCutsNoCharacterInTwo() {
        assertThat(LogText.of("x".repeat(50), 10)).isEqualTo("x".repeat(10) + "… (cut off)");
        assertThat(LogText.of("x".repeat(9) + "😀😀", 10)).isEqualTo("x".repeat(9) + "… (cut off)");
    }

    @Test
    void masksBeforeItCuts() {
        assertThat(LogText.of("redis://default:correct-horse@redis:6379", 24)).isEqualTo("redis://****@redis:6379");
    }
}
