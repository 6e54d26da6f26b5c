package io.fundcalc.app.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.app.platform.probe.Exchange;
import io.fundcalc.app.platform.probe.ServiceTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServiceTest
class ConformanceTest {

    private static final String PATH = "/api/v1/conformance";

    @LocalServerPort
    int port;

    @Test
    void everyCaseThatCanShipIsMet() {
        JsonNode answer = Exchange.json(Exchange.get(port, PATH));

        assertThat(answer.get("cases")
                        .valueStream()
                        .filter(each -> each.get("status").asString().equals("missed"))
                        .map(JsonNode::toString))
                .isEmpty();
        assertThat(answer.at("/summary/met").asInt()).isGreaterThan(40);
    }

    @Test
    void saysOfEveryOtherCaseWhyNot() {
        JsonNode chinese = Exchange.json(Exchange.get(port, PATH, "Accept-Language", "zh"));

        assertThat(chinese.get("cases")
                        .valueStream()
                        .filter(each -> !each.get("status").asString().equals("met")))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.get("reason").asString()).containsPattern("\\p{IsHan}"));
    }

    @Test
    void sendsNothingToACallerThatHasIt() {
        HttpResponse<String> first = Exchange.get(port, PATH);
        String etag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> second = Exchange.get(port, PATH, "If-None-Match", etag);

        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }
}
