package io.fundcalc.app.platform.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.fundcalc.app.platform.config.RateLimitProperties.Quota;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyFileTest {

    private static final String SALT = "000102030405060708090a0b0c0d0e0f";

    /** {@code printf '%s' 000102030405060708090a0b0c0d0e0ffck_desk.secret | sha256sum} of GNU coreutils. */
    private static final String DIGEST = "a8083bf0eae9d6cd2649317e307f9e39ce8f228d03244ac5ca0c49de1c6fab4b";

    private static final String LINE = "desk sha256:" + SALT + ":" + DIGEST;

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("keys"), text);
    }

    @Test
    void readsKeysWithAndWithoutAQuota() throws IOException {
        Map<String, ApiKey> keys =
                ApiKeyFile.read(file("# of the desk\n\n" + LINE + "\n  job-2   " + LINE.substring(5) + "  5/100 \n"));

        assertThat(keys).containsOnlyKeys("desk", "job-2");
        assertThat(keys.get("desk")).extracting(ApiKey::quota).isNull();
        assertThat(keys.get("job-2")).extracting(ApiKey::quota).isEqualTo(new Quota(5, 100));
    }

    @Test
    void knowsTheKeyByItsDigestAlone() throws IOException {
        ApiKey key = ApiKeyFile.read(file(LINE)).get("desk");

        assertThat(ApiKey.proves(key, "fck_desk.secret")).isTrue();
        assertThat(ApiKey.proves(key, "fck_desk.secreT")).isFalse();
        assertThat(ApiKey.proves(key, "")).isFalse();
        assertThat(ApiKey.proves(null, "fck_desk.secret")).isFalse();
        assertThat(String.valueOf(key)).contains("desk").doesNotContain(SALT).doesNotContain(DIGEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "desk",
                "Desk sha256:" + SALT + ":00",
                "desk fck_desk.secret",
                LINE + " 5",
                LINE + " 0/5",
                LINE + " 9/5",
                LINE + " 5/100 more",
                LINE + "\n" + LINE,
            })
    void namesTheLineOfAFaultAndNotItsText(String text) throws IOException {
        Path file = file("# keys\n" + text);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiKeyFile.read(file))
                .withMessageContaining("FUNDCALC_API_KEYS_FILE")
                .withMessageContaining(text.contains("\n") ? "line 3" : "line 2")
                .withMessageNotContaining("secret")
                .satisfies(thrown -> assertThat(thrown.getMessage()).doesNotContain("\n"));
        assertThat(ApiKeyFile.fault(file)).isNotNull();
    }

    @Test
    void saysThatThereIsNoFile() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiKeyFile.read(folder.resolve("none")))
                .withMessageContaining("cannot be read");
    }
}
