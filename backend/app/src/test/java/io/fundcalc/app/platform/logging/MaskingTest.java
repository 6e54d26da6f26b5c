package io.fundcalc.app.platform.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No secret and no amount of the corpus is left, and texts without any stay as they are. */
class MaskingTest {

    private static final Path CORPUS = Path.of("src/test/resources/logging/masking.txt");
    private static final Pattern MARKED = Pattern.compile("⟦(.*?)⟧");

    static Stream<String> texts() throws IOException {
        return Files.readAllLines(CORPUS).stream().filter(line -> !line.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void masksWhatIsMarkedAndNothingElse(String text) {
        List<String> secrets = MARKED.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        String bare = text.replaceAll("[⟦⟧]", "");

        String masked = Masking.mask(bare);

        if (secrets.isEmpty()) {
            assertThat(masked).isEqualTo(bare);
        } else {
            assertThat(masked).contains(Masking.MASK).doesNotContain(secrets);
        }
    }

    @Test
    void corpusHasBothKinds() throws IOException {
        assertThat(texts().filter(text -> text.contains("⟦"))).hasSizeGreaterThan(30);
        assertThat(texts().filter(text -> !text.contains("⟦"))).hasSizeGreaterThan(8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "redis.password",
                "http.request.headers.authorization",
                "http.request.headers.set-cookie",
                "clientSecret",
                "url.query.api_key",
                "amount",
                "request.amounts",
                "position.shares"
            })
    void hidesFieldsByName(String field) {
        assertThat(Masking.hides(field)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"url.path", "event.duration", "http.response.status_code", "session_id", "user_id"})
    void showsOtherFields(String field) {
        assertThat(Masking.hides(field)).isFalse();
    }

    /** A regular expression that calls itself for each letter would end the thread that writes the log. */
    @ParameterizedTest
    @ValueSource(
            strings = {"password=\"\\", "=\"", "://", "amounts: [", "-----BEGIN PRIVATE KEY-----", "cookie: ", "1,"})
    void takesLongTexts(String piece) {
        String text = "=" + piece.repeat(65_536 / piece.length());

        assertThat(Masking.mask(text)).isNotNull();
        assertThat(Masking.mask("=" + piece + "x".repeat(65_536))).isNotNull();
    }
}
