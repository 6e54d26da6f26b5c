package io.fundcalc.app.fund.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import io.fundcalc.app.fund.source.SourceFault;
import io.fundcalc.app.fund.source.SourceFault.Kind;
import io.fundcalc.app.platform.trace.Tracing;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a source does, a call ends soon, with bytes or with a reason. */
class OutboundTest {

    private static final Call CALL = new Call("https://source.example/data?x=1", Map.of(), 4096);

    private final PlayedSource source = new PlayedSource();
    private final SourceAddress address = new SourceAddress(source.url(), "source.example");

    @AfterEach
    void close() {
        source.close();
    }

    private String read(Outbound way) {
        return way.read(CALL, Payload::plainText);
    }

    private Kind fault(Outbound way) {
        SourceFault fault = catchThrowableOfType(SourceFault.class, () -> read(way));
        assertThat(fault).isNotNull();
        return fault.kind();
    }

    @Test
    void readsAnAnswerWithoutItsByteOrderMark() {
        source.says("\ufeffdata");

        assertThat(read(source.way(address))).isEqualTo("data");
        assertThat(source.calls()).containsExactly("/data?x=1");
    }

    @Test
    void unpacksGzip() {
        source.does(exchange -> packed(exchange, "packed words".getBytes(StandardCharsets.UTF_8)));

        assertThat(read(source.way(address))).isEqualTo("packed words");
    }

    private static void packed(HttpExchange exchange, byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        }
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        exchange.sendResponseHeaders(200, bytes.size());
        exchange.getResponseBody().write(bytes.toByteArray());
    }

    @Test
    void unpacksNoBomb() {
        source.does(exchange -> packed(exchange, new byte[5_000_000]));

        assertThat(fault(source.way(address))).isEqualTo(Kind.TOO_LARGE);
    }

    @Test
    void takesNoMoreThanTheLimit() {
        source.says("x".repeat(5000));

        assertThat(fault(source.way(address))).isEqualTo(Kind.TOO_LARGE);
        assertThat(source.calls()).hasSize(1);
    }

    @Test
    void recognisesAPageOfWordsWithStatus200() {
        source.says("\n<!DOCTYPE html><html><body>check</body></html>");

        assertThat(fault(source.way(address))).isEqualTo(Kind.UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource({"403, REFUSED, 1", "451, REFUSED, 1", "404, NO_FUND, 1", "500, FAILING, 3", "503, FAILING, 3"})
    void repeatsOnlyWhatMayHelp(int status, Kind kind, int calls) {
        source.does(exchange -> PlayedSource.respond(exchange, status, "text/plain", "no"));

        assertThat(fault(source.way(address))).isEqualTo(kind);
        assertThat(source.calls()).hasSize(calls);
    }

    @Test
    void succeedsOnASecondAttempt() {
        source.does(exchange -> {
            boolean first = source.calls().size() == 1;
            PlayedSource.respond(exchange, first ? 502 : 200, "text/plain", "data");
        });

        assertThat(read(source.way(address))).isEqualTo("data");
        assertThat(source.calls()).hasSize(2);
    }

    @Test
    void waitsAsLongAsASourceAsksIfThatIsShort() {
        source.does(exchange -> {
            boolean first = source.calls().size() == 1;
            exchange.getResponseHeaders().set("Retry-After", "1");
            PlayedSource.respond(exchange, first ? 429 : 200, "text/plain", "data");
        });
        long start = System.nanoTime();

        assertThat(read(source.way(address))).isEqualTo("data");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(990));
    }

    @Test
    void leavesASourceAloneThatAsksForLongPatience() {
        source.does(exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "600");
            PlayedSource.respond(exchange, 429, "text/plain", "later");
        });
        Outbound way = source.way(address);

        assertThat(fault(way)).isEqualTo(Kind.THROTTLED);
        assertThat(fault(way)).isEqualTo(Kind.PAUSED);
        assertThat(way.breaker()).isEqualTo("open");
        assertThat(source.calls()).hasSize(1);
    }

    @Test
    void endsASlowDripInTime() {
        source.does(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 100; i++) {
                exchange.getResponseBody().write('x');
                exchange.getResponseBody().flush();
                pause(50);
            }
        });
        long start = System.nanoTime();

        assertThat(fault(source.way(address, Duration.ofMillis(600)))).isEqualTo(Kind.TIMED_OUT);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void tellsOfACutConnection() {
        source.does(exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("half".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
        });

        assertThat(fault(source.way(address))).isEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void followsRedirectsWithinTheSourceAndNowhereElse() {
        source.does(exchange -> {
            boolean first = source.calls().size() == 1;
            exchange.getResponseHeaders().set("Location", "/moved");
            PlayedSource.respond(exchange, first ? 302 : 200, "text/plain", "data");
        });
        assertThat(read(source.way(address))).isEqualTo("data");

        try (PlayedSource other = new PlayedSource()) {
            other.says("secret");
            source.does(exchange -> {
                exchange.getResponseHeaders().set("Location", other.url() + "/data");
                PlayedSource.respond(exchange, 302, "text/plain", "");
            });
            assertThat(fault(source.way(address))).isEqualTo(Kind.FOREIGN_HOST);
            assertThat(other.calls()).isEmpty();
        }
    }

    @Test
    void givesUpOnASourceThatKeepsFailing() {
        source.does(exchange -> PlayedSource.respond(exchange, 403, "text/plain", "no"));
        Outbound way = source.way(address);
        for (int i = 0; i < 5; i++) {
            assertThat(fault(way)).isEqualTo(Kind.REFUSED);
        }

        assertThat(fault(way)).isEqualTo(Kind.PAUSED);
        assertThat(source.calls()).hasSize(5);
        assertThat(way.record().lastFault()).isNotNull();
    }

    @Test
    void keepsToItsOwnLimitOfCalls() {
        source.says("data");
        Outbound way = new Outbound(
                address,
                new Outbound.Limits(Duration.ofMillis(300), 1, 2),
                new Wire(Duration.ofSeconds(2), Tracing.OFF),
                new SourceRecord("slow", new SimpleMeterRegistry()));

        assertThat(read(way)).isEqualTo("data");
        assertThat(read(way)).isEqualTo("data");
        assertThat(fault(way)).isEqualTo(Kind.BUSY);
        assertThat(source.calls()).hasSize(2);
    }

    @Test
    void countsAnAnswerThatCannotBeReadAsAFault() {
        source.says("{}");
        SourceFault fault = catchThrowableOfType(
                SourceFault.class,
                () -> source.way(address).read(CALL, payload -> {
                    throw new IllegalStateException("no such field");
                }));

        assertThat(fault.kind()).isEqualTo(Kind.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://other.example/data",
                "http://source.example/data",
                "https://source.example@other.example/data",
                "https://source.example.other.example/data",
                "file:///etc/passwd"
            })
    void callsNoHostThatIsNotItsOwn(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> source.way(address).read(new Call(url), Payload::text));
        assertThat(source.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://mirror", "http://user@mirror", "http://mirror/path", "http://mirror?x", "mirror:8080"})
    void acceptsOnlyPlainAddressesInstead(String instead) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SourceAddress(instead, "source.example"));
    }
}
