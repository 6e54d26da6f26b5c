package io.fundcalc.app.platform.calculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fundcalc.app.platform.probe.Exchange;
import io.fundcalc.app.platform.probe.ProbeController;
import io.fundcalc.app.platform.probe.ServiceTest;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A caller that closes its connection leaves no computation behind. */
@ServiceTest
@EnabledOnOs(value = OS.LINUX, disabledReason = "the state of a connection is read from /proc/net")
class CallerGoneTest {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    @LocalServerPort
    int port;

    @BeforeEach
    void close() {
        ProbeController.gate = new CountDownLatch(1);
    }

    @AfterEach
    void open() {
        ProbeController.gate.countDown();
    }

    @Test
    void stopsTheComputationOfACallerThatLeft() throws IOException {
        int stopped = ProbeController.STOPPED.get();
        int begun = ProbeController.COMPUTED.get();

        try (Socket caller = send("{\"act\": \"spin\", \"values\": [7001]}")) {
            await().atMost(LONGEST).until(() -> ProbeController.COMPUTED.get() > begun);
            assertThat(caller.isConnected()).isTrue();
        }

        await().atMost(LONGEST).until(() -> ProbeController.STOPPED.get() > stopped);
    }

    @Test
    void answersTheCallerThatStillWaitsForTheSame() throws Exception {
        int begun = ProbeController.COMPUTED.get();
        String body = "{\"act\": \"spin\", \"values\": [7002]}";
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<HttpResponse<String>> second;
            try (Socket first = send(body)) {
                await().atMost(LONGEST).until(() -> ProbeController.COMPUTED.get() > begun);
                second = callers.submit(() -> Exchange.post(port, "/api/v1/probe/sum", body));
                assertThat(first.isConnected()).isTrue();
            }

            // The first computation stops, and the second caller's begins.
            await().atMost(LONGEST).until(() -> ProbeController.COMPUTED.get() > begun + 1);
            ProbeController.gate.countDown();

            assertThat(second.get().statusCode()).isEqualTo(200);
        }
    }

    private Socket send(String body) throws IOException {
        Socket socket = new Socket("localhost", port);
        String request = "POST /api/v1/probe/sum HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: " + body.length() + "\r\n\r\n" + body;
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }
}
