package io.fundcalc.app;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.app.platform.cache.CacheKey;
import io.fundcalc.app.platform.calculation.NamedCalculation;
import io.fundcalc.app.platform.probe.Exchange;
import io.fundcalc.app.platform.probe.ServiceTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** The running half of {@link VocabularyTest}: the slug is the calculation's name, its metric's label, its cache's key. */
@ServiceTest
class CalculationNamesTest {

    @LocalServerPort
    int port;

    @Autowired
    List<NamedCalculation<?>> named;

    static List<String> calculations() throws IOException {
        return VocabularyTest.calculations();
    }

    /** One request for each calculation: the first published case that has one. */
    private static Map<String, String> requests() {
        return Stream.of("performance", "cash-flow", "fees", "dca")
                .map(file -> new JsonMapper()
                        .readTree(Path.of("src/main/resources/conformance/" + file + ".json")
                                .toFile()))
                .flatMap(file -> file.get("cases").valueStream())
                .filter(each -> each.has("request"))
                .collect(toMap(
                        each -> each.get("calculation").asString(),
                        each -> each.get("request").toString(),
                        (first, second) -> first));
    }

    @Test
    void roomsOfferEachCalculationByItsSlug() throws IOException {
        assertThat(named.stream().map(NamedCalculation::slug)).containsExactlyInAnyOrderElementsOf(calculations());
    }

    @ParameterizedTest
    @MethodSource("calculations")
    void metricsAndCacheSpeakOfTheSlug(String slug) {
        assertThat(requests()).containsKey(slug);

        assertThat(Exchange.post(port, "/api/v1/" + slug, requests().getOrDefault(slug, ""))
                        .statusCode())
                .isEqualTo(200);

        assertThat(Exchange.get(port, "/metrics").body())
                .containsPattern("fundcalc_calculation_answers_total\\{[^}]*calculation=\"" + slug + "\"");
        assertThat(new CacheKey(slug, "v", new byte[32]).text()).startsWith("fc:v:" + slug + ":");
    }
}
