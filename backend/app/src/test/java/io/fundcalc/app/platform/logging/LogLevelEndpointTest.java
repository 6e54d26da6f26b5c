package io.fundcalc.app.platform.logging;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.app.platform.probe.Exchange;
import io.fundcalc.app.platform.probe.ServiceTest;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServiceTest
class LogLevelEndpointTest {

    private static final String LEVELS = "/operations/log-levels";
    private static final Logger LOG = LoggerFactory.getLogger("io.fundcalc.app.test.levels");

    @LocalServerPort
    int port;

    @AfterEach
    void restore() {
        call("DELETE", LEVELS + "/" + LOG.getName());
    }

    private HttpResponse<String> call(String method, String path, String... headers) {
        var request = Exchange.request(port, path).method(method, BodyPublishers.noBody());
        return Exchange.send((headers.length == 0 ? request : request.headers(headers)).build());
    }

    @Test
    void changesALevelForAWhile() {
        assertThat(LOG.isDebugEnabled()).isFalse();

        HttpResponse<String> answer = call("PUT", LEVELS + "/" + LOG.getName() + "/debug");

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode change = Exchange.json(answer).get(0);
        assertThat(change.get("logger").asString()).isEqualTo(LOG.getName());
        assertThat(change.get("level").asString()).isEqualTo("DEBUG");
        assertThat(change.get("until").asString()).endsWith("Z");
        assertThat(LOG.isDebugEnabled()).isTrue();
        assertThat(Exchange.json(call("GET", LEVELS))).hasSize(1);

        assertThat(call("DELETE", LEVELS + "/" + LOG.getName()).statusCode()).isEqualTo(200);
        assertThat(LOG.isDebugEnabled()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/io.fundcalc/LOUD", "/no.such.logger/DEBUG", "/io.fundcalc/DEBUG/0", "/io.fundcalc/DEBUG/241"})
    void refusesWhatItDoesNotKnow(String path) {
        assertThat(call("PUT", LEVELS + path).statusCode()).isEqualTo(404);
        assertThat(Exchange.json(call("GET", LEVELS))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"X-Forwarded-For, 127.0.0.1", "Forwarded, for=127.0.0.1", "X-Real-IP, ::1", "Via, 1.1 proxy"})
    void doesNotExistBehindAProxy(String header, String value) {
        assertThat(call("PUT", LEVELS + "/" + LOG.getName() + "/DEBUG", header, value)
                        .statusCode())
                .isEqualTo(404);
        assertThat(call("GET", LEVELS, header, value).statusCode()).isEqualTo(404);
        assertThat(LOG.isDebugEnabled()).isFalse();
    }

    @Test
    void doesNotExistUnderAnotherName() throws IOException {
        String answer =
                Exchange.raw(port, "GET " + LEVELS + " HTTP/1.1\r\nHost: rebound.example\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 404");
    }

    @Test
    void doesNotExistForOtherMachines() throws IOException {
        Optional<InetAddress> other = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .findFirst();
        Assumptions.assumeTrue(other.isPresent(), "this machine has no address but the loopback's");

        // To its own address a machine speaks from that address.
        try (Socket socket = new Socket(other.get(), port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream()
                    .write(("PUT " + LEVELS + "/" + LOG.getName()
                                    + "/DEBUG HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 404");
        }
        assertThat(LOG.isDebugEnabled()).isFalse();
    }
}
