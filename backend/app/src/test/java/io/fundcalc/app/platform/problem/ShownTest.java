package io.fundcalc.app.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownTest {

    @Test
    void cutsBetweenWholeCharacters() {
        String pair = "\uD83D\uDE00";

        assertThat(Shown.text("a".repeat(40))).isEqualTo("a".repeat(40));
        assertThat(Shown.text("a".repeat(41))).isEqualTo("a".repeat(40) + "…");
        assertThat(Shown.text("a".repeat(39) + pair)).isEqualTo("a".repeat(39) + "…");
        assertThat(Shown.text(null)).isEmpty();
    }

    @Test
    void replacesHalvesOfPairs() {
        assertThat(Shown.text("x\uD83Dy")).isEqualTo("x?y");
        assertThat(Shown.isWhole("\uDE00\uD83D")).isFalse();
        assertThat(Shown.isWhole("\uD83D\uDE00")).isTrue();
    }
}
