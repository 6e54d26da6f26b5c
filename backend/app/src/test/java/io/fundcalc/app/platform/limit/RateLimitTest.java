package io.fundcalc.app.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.app.platform.probe.Exchange;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "fundcalc.rate-limit.enabled=on",
            "fundcalc.rate-limit.quota.per-second=6",
            "fundcalc.rate-limit.quota.per-minute=6",
            "logging.level.root=warn"
        })
@DirtiesContext
class RateLimitTest {

    @LocalServerPort
    int port;

    @Test
    void takesWhatEachEndpointAnnouncesAndTellsTheRestWhenToComeBack() {
        HttpResponse<String> lookUp = Exchange.get(port, "/api/v1/none");
        HttpResponse<String> calculation = Exchange.post(port, "/api/v1/cash-flow/xirr", "{}");
        HttpResponse<String> sheet = Exchange.post(port, "/api/v1/performance/tear-sheet", "{}");
        HttpResponse<String> another = Exchange.post(port, "/api/v1/cash-flow/irr", "{}");

        assertThat(header(lookUp, "RateLimit-Policy")).isEqualTo("\"second\";q=6;w=1, \"minute\";q=6;w=60");
        assertThat(header(lookUp, "RateLimit")).matches("\"minute\";r=5;t=\\d+;cost=1");
        assertThat(header(calculation, "RateLimit")).matches("\"minute\";r=3;t=\\d+;cost=2");
        // Three are left, and a sheet takes four: nothing is taken, and the calculation after it still passes.
        assertThat(sheet.statusCode()).isEqualTo(429);
        assertThat(header(sheet, "RateLimit")).matches("\"minute\";r=3;t=\\d+;cost=4");
        // Six a minute: one more is there after ten seconds.
        assertThat(Integer.parseInt(header(sheet, "Retry-After"))).isBetween(8, 10);
        assertThat(Exchange.json(sheet).at("/code").asString()).isEqualTo("TOO_MANY_REQUESTS");
        assertThat(another.statusCode()).isEqualTo(422);
        assertThat(header(another, "RateLimit")).matches("\"minute\";r=1;t=\\d+;cost=2");
        // Probes and the page are free.
        assertThat(Exchange.get(port, "/livez").headers().firstValue("RateLimit"))
                .isEmpty();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow(() -> new AssertionError("no " + name));
    }
}
