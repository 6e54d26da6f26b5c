package io.fundcalc.app.conformance;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.app.platform.probe.Exchange;
import io.fundcalc.app.platform.probe.ServiceTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
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
    }

    /** The list is kept apart from the cases, so that one that is left out, or excluded later, shows. */
    @Test
    void leavesOutNoPublishedCase() throws IOException {
        JsonNode answer = Exchange.json(Exchange.get(port, PATH));

        assertThat(answer
                        .get("cases")
                        .valueStream()
                        .collect(groupingBy(
                                each -> each.get("id").asString().replaceFirst("/.*", "") + " "
                                        + each.get("status").asString(),
                                LinkedHashMap::new,
                                counting()))
                        .entrySet()
                        .stream()
                        .map(each -> each.getKey() + " " + each.getValue()))
                .containsExactlyInAnyOrderElementsOf(publishedCases());
    }

    /** Id, status and number of figures. */
    private static List<String> publishedCases() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/conformance/published-cases.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    @Test
    void meetsACaseWithoutAFigureByGivingNone() {
        JsonNode answer = Exchange.json(Exchange.get(port, PATH));

        assertThat(answer.get("cases")
                        .valueStream()
                        .filter(each -> each.get("id").asString().startsWith("no-root-")))
                .hasSize(3)
                .allSatisfy(each -> {
                    assertThat(each.get("expected").isNull()).isTrue();
                    assertThat(each.get("computed").isNull()).isTrue();
                    assertThat(each.get("status").asString()).isEqualTo("met");
                });
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
