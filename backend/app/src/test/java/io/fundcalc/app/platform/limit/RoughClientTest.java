package io.fundcalc.app.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.app.platform.probe.Exchange;
import io.fundcalc.app.platform.probe.ServiceTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Clients that send too much, too slowly or nonsense get a problem, and nothing of the server's own pages. */
@ServiceTest
class RoughClientTest {

    private static final String SUM = "/api/v1/probe/sum";
    private static final int NINE_MEGABYTES = 9 * 1024 * 1024;

    @LocalServerPort
    int port;

    @Test
    void refusesABodyAnnouncedAsTooLarge() {
        HttpResponse<String> answer = Exchange.post(port, SUM, " ".repeat(NINE_MEGABYTES));

        expectTooLarge(answer);
    }

    @Test
    void refusesABodyThatTurnsOutTooLarge() {
        byte[] body = new byte[NINE_MEGABYTES];
        Arrays.fill(body, (byte) ' ');

        HttpResponse<String> answer = Exchange.send(Exchange.request(port, SUM)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build());

        expectTooLarge(answer);
    }

    @Test
    void takesABodyInChunks() {
        byte[] body = "{\"values\": [20, 22]}".getBytes(StandardCharsets.UTF_8);

        HttpResponse<String> answer = Exchange.send(Exchange.request(port, SUM)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build());

        assertThat(Exchange.json(answer).at("/result/sum").asDouble()).isEqualTo(42);
    }

    @Test
    void doesNotWaitForAClientThatFallsSilent() throws IOException {
        String answer = Exchange.raw(port, head("Content-Length: 100") + "{\"values\":");

        assertThat(answer).startsWith("HTTP/1.1 408 ");
        assertThat(Exchange.json(answer).at("/code").asString()).isEqualTo("TIMEOUT");
    }

    @Test
    void refusesBrokenChunks() throws IOException {
        String answer = Exchange.raw(port, head("Transfer-Encoding: chunked") + "zz\r\n{}\r\n0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400 ");
        assertThat(Exchange.json(answer).at("/code").asString()).isEqualTo("MALFORMED");
        assertThat(Exchange.json(answer).at("/errors/0/code").asString()).isEqualTo("BODY_BROKEN");
        assertThat(Exchange.json(answer).at("/errors/0/message").asString()).contains("Content-Length");
    }

    @Test
    void refusesHeadersBeyondTheLimit() throws IOException {
        String answer = Exchange.raw(
                port, "GET /api/v1/glossary HTTP/1.1\r\nHost: localhost\r\nX-Bomb: " + "a".repeat(70_000) + "\r\n\r\n");

        expectHeaderProblem(answer);
    }

    @Test
    void refusesAThousandHeaders() throws IOException {
        StringBuilder request = new StringBuilder("GET /api/v1/glossary HTTP/1.1\r\nHost: localhost\r\n");
        for (int i = 0; i < 1000; i++) {
            request.append("X-").append(i).append(": 1\r\n");
        }

        expectHeaderProblem(Exchange.raw(port, request.append("\r\n").toString()));
    }

    @Test
    void refusesARequestLineBeyondTheLimit() throws IOException {
        expectHeaderProblem(
                Exchange.raw(port, "GET /api/v1/" + "a".repeat(70_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/<script> HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "G€T / HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /api/%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
            })
    void answersNonsenseWithAProblem(String request) throws IOException {
        String answer = Exchange.raw(port, request);

        assertThat(answer).doesNotContain("<html").doesNotContain("Tomcat").doesNotContain("Exception");
        assertThat(Exchange.json(answer).at("/type").asString()).startsWith("urn:fundcalc:problem:");
    }

    @ParameterizedTest
    @CsvSource({
        "CONNECT example.org:443 HTTP/1.1, example.org:443, X: 1, 501, NOT_IMPLEMENTED",
        "CONNECT example.org:443 HTTP/1.1, localhost, X: 1, 501, NOT_IMPLEMENTED",
        "CONNECT / HTTP/1.1, localhost, X: 1, 501, NOT_IMPLEMENTED",
        "POST /api/v1/probe/sum HTTP/1.1, localhost, Transfer-Encoding: foo, 501, NOT_IMPLEMENTED",
        "POST /api/v1/probe/sum HTTP/1.1, localhost, 'Transfer-Encoding: gzip, chunked', 501, NOT_IMPLEMENTED",
        "POST /api/v1/probe/sum HTTP/1.1, localhost, 'Transfer-Encoding: chunked, gzip', 400, MALFORMED",
        "GET /livez HTTP/2.0, localhost, X: 1, 505, VERSION_NOT_SUPPORTED",
        "GET /livez HTTP/1.2, localhost, X: 1, 505, VERSION_NOT_SUPPORTED",
        "GET /livez HTTP/1.1, localhost, Expect: 200-maybe, 417, EXPECTATION_FAILED",
        "FOO / HTTP/1.1, localhost, X: 1, 405, METHOD_NOT_ALLOWED",
        "PROPFIND /api/v1/funds HTTP/1.1, localhost, X: 1, 405, METHOD_NOT_ALLOWED",
        "TRACE /livez HTTP/1.1, localhost, X: 1, 405, METHOD_NOT_ALLOWED",
    })
    void namesWhatTheServiceDoesNotOffer(String line, String host, String header, int status, String code)
            throws IOException {
        String answer =
                Exchange.raw(port, line + "\r\nHost: " + host + "\r\n" + header + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 " + status + ' ').doesNotContain("Tomcat", "Exception");
        assertThat(Exchange.json(answer).at("/code").asString()).isEqualTo(code);
        assertThat(Exchange.json(answer).at("/status").asInt()).isEqualTo(status);
    }

    private static String head(String header) {
        return "POST " + SUM + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + header
                + "\r\n\r\n";
    }

    private static void expectTooLarge(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(413);
        JsonNode problem = Exchange.json(answer);
        assertThat(problem.at("/code").asString()).isEqualTo("TOO_LARGE");
        assertThat(problem.at("/detail").asString()).contains("8 MB");
    }

    /** Says which limits there are and what to do; 16 kB and 100 headers are the service's. */
    private static void expectHeaderProblem(String answer) {
        assertThat(answer).startsWith("HTTP/1.1 431 ").contains("application/problem+json");
        JsonNode problem = Exchange.json(answer);
        assertThat(problem.at("/status").asInt()).isEqualTo(431);
        assertThat(problem.at("/code").asString()).isEqualTo("HEADERS_TOO_LARGE");
        assertThat(problem.at("/errors/0/code").asString()).isEqualTo("HEADERS_BEYOND_LIMIT");
        assertThat(problem.at("/detail").asString())
                .contains("16 kB")
                .contains("100 in number")
                .contains("cookies");
        assertThat(answer).contains("X-Request-Id: " + problem.at("/requestId").asString());
    }
}
