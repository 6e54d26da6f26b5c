package io.fundcalc.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fundcalc.app.platform.calculation.NamedCalculation;
import io.fundcalc.app.platform.probe.Exchange;
import io.fundcalc.app.platform.probe.ServiceTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The contract's cases of each family over HTTP, from exact decimals to exact decimals. */
@ServiceTest
class FamilyCasesTest {

    private static final Path CASES = Path.of("../engine/src/test/resources/golden");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    /** {@code lots[0].fee}, {@code curve[day=30].a}, {@code lots.length}. */
    private static final Pattern STEP = Pattern.compile("(\\w+)|\\[(\\d+)]|\\[(\\w+)=(\\w+)]");

    @LocalServerPort
    int port;

    @Autowired
    List<NamedCalculation<?>> named;

    record Case(String id, String slug, String request, JsonNode expect) {

        @Override
        public String toString() {
            return id;
        }
    }

    static Stream<Case> cases() {
        return Stream.of("fees", "dca").flatMap(FamilyCasesTest::cases);
    }

    private static Stream<Case> cases(String family) {
        Path folder = CASES.resolve(family);
        return JSON.readTree(folder.resolve("cases.json").toFile())
                .valueStream()
                .map(each -> new Case(
                        each.get("id").asString(),
                        each.get("slug").asString(),
                        request(each.get("request"), folder).toString(),
                        each.get("expect")));
    }

    /** The request with its series read from the file that it names. */
    private static JsonNode request(JsonNode request, Path folder) {
        JsonNode series = request.path("series");
        if (!series.has("$csv")) {
            return request;
        }
        Path file = folder.resolve(
                Path.of(series.get("$csv").asString()).getFileName().toString());
        ObjectNode inline =
                JSON.createObjectNode().put("name", series.get("name").asString());
        ArrayNode dates = inline.putArray("dates");
        ArrayNode values = inline.putArray("values");
        ArrayNode dividends = inline.putArray("dividends");
        ArrayNode splits = inline.putArray("splits");
        for (String line : lines(file)) {
            String[] cells = line.split(",", -1);
            if (cells[0].compareTo(series.path("from").asString("")) < 0
                    || cells[0].compareTo(series.path("to").asString("9999")) > 0) {
                continue;
            }
            dates.add(cells[0]);
            values.add(new BigDecimal(cells[1]));
            if (!cells[2].isEmpty()) {
                dividends.addObject().put("date", cells[0]).put("perShare", new BigDecimal(cells[2]));
            }
            if (!cells[3].isEmpty()) {
                splits.addObject().put("date", cells[0]).put("ratio", new BigDecimal(cells[3]));
            }
        }
        return ((ObjectNode) request.deepCopy()).set("series", inline);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().skip(1).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithTheCase(Case one) {
        HttpResponse<String> answer = Exchange.post(port, "/api/v1/" + one.slug, one.request);

        JsonNode body = JSON.readTree(answer.body());
        for (JsonNode expected : one.expect) {
            String path = expected.get("path").asString();
            switch (path) {
                case "#status" ->
                    assertThat(answer.statusCode())
                            .isEqualTo(expected.get("value").asInt());
                case "#pointer" ->
                    assertThat(body.at("/errors/0/pointer").asString())
                            .isEqualTo(expected.get("value").asString());
                default -> {
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                    compare(path, expected, found(body.get("result"), path));
                }
            }
        }
    }

    @Test
    void answersEveryCalculationThatHasACase() {
        assertThat(named.stream().map(NamedCalculation::slug))
                .containsAll(cases().map(Case::slug).distinct().toList());
    }

    private static void compare(String path, JsonNode expected, JsonNode found) {
        JsonNode value = expected.get("value");
        if (expected.path("exact").asBoolean(false)) {
            assertThat(found.decimalValue()).as(path).isEqualByComparingTo(new BigDecimal(value.asString()));
        } else if (value.isNumber() || expected.has("abs")) {
            double tolerance = expected.has("abs")
                    ? expected.get("abs").asDouble()
                    : expected.path("rel").asDouble(0) * Math.abs(value.asDouble());
            assertThat(found.asDouble()).as(path).isCloseTo(value.asDouble(), within(tolerance));
        } else {
            assertThat(found.isNull() ? null : found.asString())
                    .as(path)
                    .isEqualTo(value.isNull() ? null : value.asString());
        }
    }

    private static JsonNode found(JsonNode result, String path) {
        if (path.endsWith(".length")) {
            return JSON.valueToTree(found(result, path.substring(0, path.length() - ".length".length()))
                    .size());
        }
        JsonNode at = result;
        for (MatchResult step : STEP.matcher(path).results().toList()) {
            if (step.group(1) != null) {
                at = at.path(step.group(1));
            } else if (step.group(2) != null) {
                at = at.path(Integer.parseInt(step.group(2)));
            } else {
                at = at.valueStream()
                        .filter(each -> each.path(step.group(3)).asString().equals(step.group(4)))
                        .findFirst()
                        .orElseThrow();
            }
        }
        return at;
    }
}
