package io.fundcalc.app.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.app.platform.probe.Exchange;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** Every way of writing the path of an endpoint costs what the endpoint announces. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "fundcalc.rate-limit.enabled=on",
            "fundcalc.rate-limit.quota.per-second=1000",
            "fundcalc.rate-limit.quota.per-minute=1000",
            "logging.level.root=warn"
        })
@DirtiesContext
class EndpointCostTest {

    private static final String MULTIPART = "multipart/form-data; boundary=x";
    private static final String JSON = "application/json";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "POST, /upload, " + MULTIPART + ", 40",
        "POST, /%75pload, " + MULTIPART + ", 40",
        "POST, /upload;x=1, " + MULTIPART + ", 40",
        "POST, /%75%70%6coad;a=b;c, " + MULTIPART + ", 40",
        "POST, /upload?preview=true, " + MULTIPART + ", 40",
        "POST, /api/v1/performance/tear-sheet, " + JSON + ", 4",
        "POST, /api/v1/performance/tear%2Dsheet, " + JSON + ", 4",
        "POST, /api/v1/performance;x/tear-sheet;y=1, " + JSON + ", 4",
        "POST, /%61pi/v1/performance/tear-sheet, " + JSON + ", 4",
        "POST, /api/v1/cash-flow/%78irr, " + JSON + ", 2",
        // What no endpoint serves is a look-up.
        "POST, /api/v1/performance/tear-sheet/, " + JSON + ", 1",
        "DELETE, /api/v1/performance/tear-sheet, " + JSON + ", 1",
        "GET, /api/v1/none, " + JSON + ", 1",
    })
    void costsWhatTheEndpointAnnounces(String method, String path, String type, int cost) throws IOException {
        String answer = Exchange.raw(
                port,
                method + ' ' + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
                        + "\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}");

        assertThat(answer).containsPattern("(?i)\r\nRateLimit: \"minute\";r=\\d+;t=\\d+;cost=" + cost + "\r\n");
    }
}
