package io.fundcalc.app.platform.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTest {

    @Test
    void beginsWithASecretOf192Bits() {
        // 32 characters of 6 bits each.
        assertThat(IntStream.range(0, 1000)
                        .mapToObj(i -> Session.begin().secret())
                        .collect(Collectors.toSet()))
                .hasSize(1000)
                .allMatch(secret -> secret.matches("[\\w-]{32}"));
    }

    @Test
    void isTheSameSessionForTheSameSecret() {
        Session session = Session.begin();

        assertThat(Session.of(session.secret())).isEqualTo(session).hasSameHashCodeAs(session);
        assertThat(Session.begin()).isNotEqualTo(session);
    }

    /** Computed with {@code printf log | openssl dgst -sha256 -hmac aaaa…} and the same for {@code store}. */
    @Test
    void derivesItsNamesByHmac() {
        Session session = Objects.requireNonNull(Session.of("a".repeat(32)));

        assertThat(session.logName()).isEqualTo("hNK40LBF");
        assertThat(session.storeName()).isEqualTo("4ed9VQMqALXni1NjXNVmbihp");
        assertThat(session).hasToString(session.logName());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "short",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa ",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "../../../../../../../../../../xx"
            })
    void isNoSessionForAnythingElse(String secret) {
        assertThat(Session.of(secret)).isNull();
    }
}
