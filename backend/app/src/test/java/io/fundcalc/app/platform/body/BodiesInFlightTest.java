package io.fundcalc.app.platform.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fundcalc.app.platform.probe.Exchange;
import io.fundcalc.app.platform.probe.ProbeController;
import io.fundcalc.app.platform.probe.ServiceTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Bodies on their way and bodies that wait share a megabyte here, a third of it for one caller. */
@ServiceTest
@TestPropertySource(properties = "fundcalc.body.budget=1MB")
class BodiesInFlightTest {

    private static final String SUM = "/api/v1/probe/sum";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @LocalServerPort
    int port;

    @Autowired
    MeterRegistry meters;

    @AfterEach
    void givesEveryByteBack() {
        ProbeController.gate.countDown();
        await().atMost(PATIENCE).until(() -> taken() == 0);
        assertThat(Exchange.post(port, SUM, "{\"values\": [20, 22]}").statusCode())
                .isEqualTo(200);
    }

    private double taken() {
        return meters.get("fundcalc.body.bytes").gauge().value();
    }

    /** Eighty bodies of 170 kB are announced by three bytes each: two are waited for, the others refused at once. */
    @Test
    void takesMemoryForWhatArrivesAndNotForWhatIsAnnounced() throws IOException {
        List<Socket> clients = new ArrayList<>();
        try {
            for (int i = 0; i < 80; i++) {
                Socket client = new Socket("localhost", port);
                client.setSoTimeout((int) PATIENCE.toMillis());
                clients.add(client);
                OutputStream out = client.getOutputStream();
                out.write(("POST " + SUM + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                + "Content-Type: application/json\r\nContent-Length: 170000\r\n\r\n{\"v")
                        .getBytes(StandardCharsets.US_ASCII));
                out.flush();
            }
            List<String> answers = new ArrayList<>();
            for (Socket client : clients) {
                answers.add(new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            }

            // A third of the budget is 349,525 bytes. As soon as a silent client has been given up, another is heard.
            assertThat(answers).allMatch(answer -> answer.matches("(?s)HTTP/1.1 (408|429) .*"));
            assertThat(answers)
                    .filteredOn(answer -> answer.startsWith("HTTP/1.1 408"))
                    .isNotEmpty();
            assertThat(answers)
                    .filteredOn(answer -> answer.startsWith("HTTP/1.1 429"))
                    .isNotEmpty()
                    .allSatisfy(answer -> assertThat(answer)
                            .contains("Retry-After: ")
                            .contains("BODIES_OF_CALLER")
                            .contains("application/problem+json"));
        } finally {
            for (Socket client : clients) {
                client.close();
            }
        }
    }

    /** The body is announced as 300 kB, and after its first bytes the budget of all knows of 64 KiB. */
    @Test
    void growsWithWhatArrives() throws IOException {
        try (Socket client = new Socket("localhost", port)) {
            OutputStream out = client.getOutputStream();
            out.write(("POST " + SUM + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + "Content-Length: 300000\r\n\r\n{\"v")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(1)).until(() -> taken() > 0);

            assertThat(taken()).isLessThanOrEqualTo(64 * 1024);
        }
    }

    @Test
    void countsBodiesOfRequestsThatWait() {
        CountDownLatch gate = new CountDownLatch(1);
        ProbeController.gate = gate;
        String large = "{\"values\": [1], \"act\": \"wait\"}" + " ".repeat(200_000);
        CompletableFuture<HttpResponse<String>> waiting =
                CompletableFuture.supplyAsync(() -> Exchange.post(port, SUM, large));
        await().atMost(PATIENCE).until(() -> taken() >= large.length());

        HttpResponse<String> refused = Exchange.post(port, SUM, large + " ");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After")).isPresent();
        gate.countDown();
        assertThat(waiting.join().statusCode()).isEqualTo(200);
    }
}
