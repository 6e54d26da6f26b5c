package io.fundcalc.app.platform.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.app.platform.probe.Exchange;
import io.fundcalc.app.platform.probe.ServiceTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A caller that takes a long response little by little ends no wait of the server, and yet is not waited for long. */
@ServiceTest
@TestPropertySource(properties = {"fundcalc.body.send-timeout=1s", "server.tomcat.connection-timeout=20s"})
class SlowReaderTest {

    private static final int WHOLE_BYTES = 16_500_000;
    private static final int STEP_BYTES = 200_000;

    @LocalServerPort
    int port;

    @Test
    void cutsAResponseThatIsTakenTooSlowly() throws IOException, InterruptedException {
        String body = "{\"values\": [1], \"act\": \"flood\"}";
        long taken = 0;
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(64 * 1024);
            socket.setSoTimeout(30_000);
            socket.connect(new InetSocketAddress("localhost", port));
            socket.getOutputStream()
                    .write(("POST /api/v1/probe/sum HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                    + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n"
                                    + body)
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            for (int read = STEP_BYTES; read == STEP_BYTES; taken += read) {
                // The pace of the client, not a wait for the service: two megabytes a second.
                Thread.sleep(100);
                read = in.readNBytes(STEP_BYTES).length;
            }
        } catch (IOException cut) {
            assertThat(cut).hasMessageMatching("(?i).*reset.*");
        }

        assertThat(taken).isPositive().isLessThan(WHOLE_BYTES);
        assertThat(Exchange.post(port, "/api/v1/probe/sum", "{\"values\": [20, 22]}")
                        .statusCode())
                .isEqualTo(200);
    }
}
