package io.fundcalc.app.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.app.platform.probe.Exchange;
import io.fundcalc.app.platform.probe.Upload;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** A session has a quota of its own, and all sessions of an address share a wider one. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "fundcalc.rate-limit.enabled=on",
            "fundcalc.rate-limit.quota.per-second=200",
            "fundcalc.rate-limit.quota.per-minute=200",
            "fundcalc.rate-limit.sessions-per-address=2",
            "logging.level.root=warn"
        })
@DirtiesContext
class SessionQuotaTest {

    private static final Upload FILE = Upload.file("nav.csv", "date,nav\n2024-01-02,1.0\n2024-01-03,1.1\n");
    /** Of an upload, as the endpoint announces. */
    private static final int COST = 40;

    @LocalServerPort
    int port;

    @Test
    void boundsAllSessionsOfAnAddressTogether() {
        long start = System.nanoTime();
        // Each beginning is counted by the address: five times 40 are its quota of 200.
        List<String> sessions = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            HttpResponse<String> begun = FILE.to(port, "/upload");
            assertThat(begun.statusCode()).isEqualTo(201);
            sessions.add(Upload.cookie(begun));
        }
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (String session : sessions) {
            for (int i = 0; i < 5; i++) {
                answers.add(FILE.to(port, "/upload?preview=true", "Cookie", session));
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        long granted =
                answers.stream().filter(answer -> answer.statusCode() != 429).count();
        HttpResponse<String> last = answers.getLast();

        // Five sessions alone would have been granted 25. Two quotas are 400 units, ten uploads; they regain 400 a
        // minute.
        assertThat(granted).isBetween(10L, 10L + (long) Math.ceil(seconds * 400 / 60 / COST));
        assertThat(header(last, "RateLimit-Policy"))
                .isEqualTo("\"second\";q=200;w=1, \"minute\";q=200;w=60, \"address\";q=400;w=60");
        assertThat(header(last, "RateLimit")).matches("\"minute\";r=\\d+;t=\\d+;cost=40, \"address\";r=\\d+;t=\\d+");
        assertThat(Exchange.json(last).at("/code").asString()).isEqualTo("TOO_MANY_REQUESTS");
        assertThat(Integer.parseInt(header(last, "Retry-After"))).isBetween(1, 7);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow(() -> new AssertionError("no " + name));
    }
}
