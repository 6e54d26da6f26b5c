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
            "fundcalc.rate-limit.calculation.per-second=3",
            "fundcalc.rate-limit.calculation.per-minute=3",
            "logging.level.root=warn"
        })
@DirtiesContext
class RateLimitTest {

    @LocalServerPort
    int port;

    @Test
    void letsTheQuotaThroughAndTellsTheRestWhenToComeBack() {
        HttpResponse<String> first = call();
        call();
        HttpResponse<String> third = call();
        HttpResponse<String> fourth = call();

        assertThat(header(first, "RateLimit-Policy")).isEqualTo("\"calc-burst\";q=3;w=1, \"calc\";q=3;w=60");
        assertThat(header(first, "RateLimit")).matches("\"calc\";r=2;t=\\d+");
        assertThat(third.statusCode()).isEqualTo(404);
        assertThat(fourth.statusCode()).isEqualTo(429);
        // Three a minute: one comes back after 20 seconds.
        assertThat(Integer.parseInt(header(fourth, "Retry-After"))).isBetween(15, 20);
        assertThat(header(fourth, "RateLimit")).startsWith("\"calc\";r=0;t=");
        assertThat(Exchange.json(fourth).at("/code").asString()).isEqualTo("TOO_MANY_REQUESTS");
        // Look-ups have a quota of their own, probes and the page have none.
        assertThat(Exchange.get(port, "/api/v1/none").statusCode()).isEqualTo(404);
        assertThat(Exchange.get(port, "/livez").headers().firstValue("RateLimit"))
                .isEmpty();
    }

    @Test
    void sharesAQuotaWithinOneIpv6Network() {
        assertThat(Caller.key("2001:db8:1:2:3:4:5:6")).isEqualTo(Caller.key("2001:db8:1:2:ffff:0:0:1"));
        assertThat(Caller.key("2001:db8:1:2:3:4:5:6")).isNotEqualTo(Caller.key("2001:db8:1:3:3:4:5:6"));
        assertThat(Caller.key("192.0.2.1")).isEqualTo("192.0.2.1");
    }

    private HttpResponse<String> call() {
        return Exchange.post(port, "/api/v1/none", "{}");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow(() -> new AssertionError("no " + name));
    }
}
