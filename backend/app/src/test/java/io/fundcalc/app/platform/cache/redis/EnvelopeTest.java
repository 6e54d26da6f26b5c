package io.fundcalc.app.platform.cache.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.app.platform.cache.CacheKey;
import io.fundcalc.app.platform.cache.KeptAnswer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {

    private static final long NOW = 1_800_000_000_000L;
    private static final long HOUR = 3_600_000;

    private final Envelope envelope = new Envelope(2 * HOUR);
    private final CacheKey key = new CacheKey("performance/tear-sheet", "1", new byte[] {1, 2, 3});

    private static KeptAnswer answer(byte[] bytes) {
        return new KeptAnswer(bytes, NOW, NOW + HOUR / 2, NOW + HOUR);
    }

    private static byte[] text(int length) {
        return "{\"sharpe\":1.25}".repeat(length / 15 + 1).substring(0, length).getBytes(StandardCharsets.UTF_8);
    }

    private @Nullable KeptAnswer opened(byte[] sealed) {
        return envelope.open(key, sealed, NOW + 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8191, 8192, 100_000})
    void givesBackWhatWasSealed(int length) {
        KeptAnswer opened = Objects.requireNonNull(opened(envelope.seal(key, answer(text(length)))));

        assertThat(opened.answer()).isEqualTo(text(length));
        assertThat(opened.createdMillis()).isEqualTo(NOW);
        assertThat(opened.softMillis()).isEqualTo(NOW + HOUR / 2);
        assertThat(opened.hardMillis()).isEqualTo(NOW + HOUR);
    }

    @Test
    void compressesWhatIsLongAndRepeats() {
        assertThat(envelope.seal(key, answer(text(100_000))).length).isLessThan(5_000);
        byte[] noise = new byte[20_000];
        new Random(1).nextBytes(noise);
        assertThat(envelope.seal(key, answer(noise)).length).isBetween(20_000, 20_100);
        assertThat(Objects.requireNonNull(opened(envelope.seal(key, answer(noise))))
                        .answer())
                .isEqualTo(noise);
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 9_000})
    void takesNoDamagedBytes(int length) {
        byte[] sealed = envelope.seal(key, answer(text(length)));
        for (int i = 0; i < sealed.length; i++) {
            byte[] flipped = sealed.clone();
            flipped[i] ^= (byte) (1 << (i % 8));
            assertThat(opened(flipped)).as("byte %d", i).isNull();
            assertThat(opened(Arrays.copyOf(sealed, i))).as("cut at %d", i).isNull();
        }
        assertThat(opened(Arrays.copyOf(sealed, sealed.length + 1))).isNull();
    }

    @Test
    void takesNoOtherQuestionsAnswer() {
        CacheKey other = new CacheKey("performance/tear-sheet", "2", new byte[] {1, 2, 3});

        assertThat(opened(envelope.seal(other, answer(text(10))))).isNull();
    }

    @Test
    void takesNoTimeThatCannotBe() {
        assertThat(envelope.open(key, envelope.seal(key, answer(text(10))), NOW + HOUR))
                .as("expired")
                .isNull();
        assertThat(envelope.open(key, envelope.seal(key, answer(text(10))), NOW - 2 * 60_000))
                .as("made in the future")
                .isNull();
        assertThat(opened(envelope.seal(key, new KeptAnswer(text(10), NOW, NOW + HOUR, NOW + 3 * HOUR))))
                .as("lives longer than any answer")
                .isNull();
    }

    @Test
    void takesNoOtherFormat() {
        byte[] sealed = envelope.seal(key, answer(text(10)));
        for (int format = 0; format < 256; format++) {
            byte[] other = sealed.clone();
            other[0] = (byte) format;
            assertThat(opened(other) != null).isEqualTo(format == 1);
        }
        assertThat(opened("{\"result\":{}}".repeat(20).getBytes(StandardCharsets.UTF_8)))
                .isNull();
    }
}
