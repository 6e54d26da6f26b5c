package io.fundcalc.app.platform.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.fundcalc.app.FundCalcApplication;
import io.fundcalc.app.platform.probe.Exchange;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Keys against the running service. */
class ApiKeyTest {

    private static final String CALL = "/api/v1/none";

    /** Digested by GNU coreutils, as in {@link ApiKeyFileTest}. */
    private static final String LINE =
            "desk sha256:000102030405060708090a0b0c0d0e0f:a8083bf0eae9d6cd2649317e307f9e39ce8f228d03244ac5ca0c49de1c6fab4b 7/70\n";

    /** With a wider quota: polls until the file is read again, without meeting the limit. Digested likewise. */
    private static final String POLLING =
            "poll sha256:000102030405060708090a0b0c0d0e0f:4bc5ae9748a33b0625abe46792a073c5161eb506b6c9afbe99702bcecd9204b3 1000/60000\n";

    @TempDir
    static Path folder;

    private static Path keys = Path.of("none");
    private static ConfigurableApplicationContext service;
    private static int port;

    @BeforeAll
    static void start() throws IOException {
        keys = Files.writeString(folder.resolve("keys"), LINE + POLLING);
        service = new SpringApplicationBuilder(FundCalcApplication.class)
                .run(
                        "--server.port=0",
                        "--fundcalc.caller.api-keys-file=" + keys,
                        "--fundcalc.rate-limit.enabled=on",
                        "--fundcalc.rate-limit.quota.per-second=90",
                        "--fundcalc.rate-limit.quota.per-minute=900");
        port = service.getEnvironment().getRequiredProperty("local.server.port", int.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static HttpResponse<String> call(String authorization) {
        return Exchange.get(port, CALL, "Authorization", authorization);
    }

    /** Lines come after their answers: those of calls before may still be on their way. */
    private static List<ILoggingEvent> ofPath(ListAppender<ILoggingEvent> lines, String path) {
        return List.copyOf(lines.list).stream()
                .filter(line -> String.valueOf(line.getKeyValuePairs()).contains(path))
                .toList();
    }

    private static String policy(HttpResponse<String> answer) {
        return answer.headers().firstValue("RateLimit-Policy").orElseThrow();
    }

    @Test
    void givesAKeyItsOwnQuotaAndEverybodyElseTheCommonOne() {
        assertThat(policy(call("Bearer fck_desk.secret"))).isEqualTo("\"second\";q=7;w=1, \"minute\";q=70;w=60");
        assertThat(policy(call("bearer   fck_desk.secret"))).contains("q=70;");
        assertThat(policy(Exchange.get(port, CALL))).isEqualTo("\"second\";q=90;w=1, \"minute\";q=900;w=60");
        assertThat(policy(call("Basic b3BlcmF0b3I6cHc=")))
                .as("a proxy's business")
                .contains("q=900;");
    }

    @Test
    void refusesAWrongKeyInsteadOfTakingItForNobody() {
        for (String wrong : new String[] {
            "Bearer fck_desk.wrong", "Bearer fck_other.secret", "Bearer secret", "Bearer ", "Bearer fck_.x"
        }) {
            HttpResponse<String> answer = call(wrong);

            assertThat(answer.statusCode()).as(wrong).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate"))
                    .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Bearer "));
            assertThat(Exchange.json(answer).at("/code").asString()).isEqualTo("UNAUTHORIZED");
            assertThat(Exchange.json(answer).at("/errors/0/code").asString()).isEqualTo("UNKNOWN_API_KEY");
            assertThat(Exchange.json(answer).at("/detail").asString()).contains("Authorization: Bearer");
            assertThat(policy(answer)).as("counted by address").contains("q=900;");
        }
    }

    @Test
    void namesTheKeyInTheLogAndNeverItsSecret() {
        Logger access = (Logger) LoggerFactory.getLogger("fundcalc.access");
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        access.addAppender(lines);
        try {
            String path = CALL + "/logged";
            Exchange.get(port, path, "Authorization", "Bearer fck_desk.secret");
            Exchange.get(port, path);
            Exchange.get(port, path, "Authorization", "Bearer fck_desk.wrong");
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> ofPath(lines, path).size() == 3);

            assertThat(ofPath(lines, path))
                    .extracting(line -> line.getMDCPropertyMap().get("user_id"))
                    .containsExactlyInAnyOrder("desk", "anonymous", "anonymous");
            assertThat(ofPath(lines, path))
                    .noneMatch(line -> (line.getFormattedMessage() + line.getKeyValuePairs()).contains("secret"));
        } finally {
            access.detachAppender(lines);
        }
    }

    @Test
    void tellsTheCallersNamesToTheProxyThatWritesTheLines() {
        Logger access = (Logger) LoggerFactory.getLogger("fundcalc.access");
        String session = "0123456789abcdefghijklmnopqrstuv";
        assertThat(call("Bearer fck_desk.secret").headers().map()).doesNotContainKey("x-log-user-id");
        access.setLevel(Level.OFF);
        try {
            HttpResponse<String> known = Exchange.get(
                    port, CALL, "Authorization", "Bearer fck_desk.secret", "Cookie", "fundcalc_session=" + session);
            assertThat(known.headers().allValues("X-Log-User-Id")).containsExactly("desk");
            // printf log | openssl mac -digest SHA256 -macopt key:… HMAC: its first six bytes in base64url.
            assertThat(known.headers().allValues("X-Log-Session-Id")).containsExactly("M2yE_7KF");
            for (HttpResponse<String> anonymous :
                    List.of(Exchange.get(port, CALL), Exchange.get(port, "/livez"), call("Bearer fck_desk.wrong"))) {
                assertThat(anonymous.headers().allValues("X-Log-User-Id")).containsExactly("anonymous");
                assertThat(anonymous.headers().map()).doesNotContainKey("x-log-session-id");
            }
        } finally {
            access.setLevel(Level.INFO);
        }
    }

    @Test
    void readsAChangedFileAgainAndKeepsTheKeysWhenItIsWrong() throws IOException {
        Files.writeString(keys, "nonsense");
        await().during(Duration.ofMillis(1500))
                .atMost(Duration.ofSeconds(30))
                .until(() -> call("Bearer fck_poll.secret").statusCode() == 404);
        Files.writeString(keys, "# none left\n");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> call("Bearer fck_poll.secret").statusCode() == 401);
        Files.writeString(keys, LINE + POLLING);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> call("Bearer fck_poll.secret").statusCode() == 404);
    }
}
