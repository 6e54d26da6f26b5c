package io.fundcalc.app.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.fundcalc.app.platform.probe.Exchange;
import io.fundcalc.app.platform.probe.ServiceTest;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A query that cannot be read is refused by the API and left out for the page; either way nothing of it is logged. */
@ServiceTest
class QueryTest {

    private static final String SECRET = "s3cret";

    @LocalServerPort
    int port;

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    @BeforeEach
    void listen() {
        lines.start();
        root.addAppender(lines);
    }

    @AfterEach
    void logsNothingOfIt() {
        root.detachAppender(lines);
        assertThat(lines.list)
                .filteredOn(line -> line.getLevel().isGreaterOrEqual(Level.WARN))
                .isEmpty();
        assertThat(lines.list)
                .noneMatch(line -> (line.getFormattedMessage() + line.getKeyValuePairs()).contains(SECRET));
    }

    static Stream<String> unreadable() {
        return Stream.of(
                "q=" + SECRET + "%",
                "q=" + SECRET + "%zz",
                "%=" + SECRET,
                "q=" + SECRET + "%ff%fe",
                IntStream.range(0, 1100).mapToObj(i -> SECRET + i + "=1").collect(Collectors.joining("&")));
    }

    private String get(String path) throws IOException {
        return send("GET", path);
    }

    private String send(String method, String path) throws IOException {
        return Exchange.raw(
                port,
                method + ' ' + path
                        + " HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 0\r\nConnection: close\r\n\r\n");
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void refusesAQueryThatCannotBeRead(String query) throws IOException {
        for (String answer : List.of(
                get("/api/v1/funds?" + query),
                get("/api/v1/none?" + query),
                send("POST", "/api/v1/probe/sum?" + query),
                send("POST", "/upload?" + query))) {
            assertThat(answer).startsWith("HTTP/1.1 400 ").doesNotContain(SECRET);
            JsonNode problem = Exchange.json(answer);
            assertThat(problem.at("/code").asString()).isEqualTo("MALFORMED");
            assertThat(problem.at("/errors/0/code").asString()).isEqualTo("QUERY_UNREADABLE");
        }
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void showsThePageAndProbesWithoutIt(String query) throws IOException {
        assertThat(get("/livez?" + query)).startsWith("HTTP/1.1 200 ");
        assertThat(get("/health?" + query)).startsWith("HTTP/1.1 200 ");
        // Without a built page there is nothing to show, but that is no fault of the query.
        assertThat(get("/?" + query)).startsWith(get("/").substring(0, "HTTP/1.1 200".length()));
        assertThat(get("/none.js?" + query)).startsWith("HTTP/1.1 404 ");
    }

    @Test
    void readsNoForm() throws IOException {
        String form = " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: 8\r\nConnection: close\r\n\r\n" + SECRET + "=%";

        assertThat(Exchange.raw(port, "POST /health" + form)).startsWith("HTTP/1.1 405 ");
        assertThat(Exchange.raw(port, "POST /" + form)).startsWith("HTTP/1.1 405 ");
        assertThat(Exchange.raw(port, "POST /api/v1/probe/sum?explain=%" + form))
                .startsWith("HTTP/1.1 415 ");
        assertThat(Exchange.raw(port, "POST /upload?preview=%" + form)).startsWith("HTTP/1.1 415 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit", "q", "other", "a/b", "explain"})
    void refusesAParameterThatIsGivenTwice(String name) throws IOException {
        String answer = get("/api/v1/funds?" + name + "=1&x=0&" + name + "=2");

        assertThat(answer).startsWith("HTTP/1.1 400 ").doesNotContain("java.lang", "String");
        JsonNode fault = Exchange.json(answer).at("/errors/0");
        assertThat(fault.at("/code").asString()).isEqualTo("PARAMETER_TWICE");
        assertThat(fault.at("/pointer").asString()).isEqualTo('/' + name.replace("/", "~1"));
        assertThat(fault.at("/message").asString()).contains('"' + name + '"');
    }
}
