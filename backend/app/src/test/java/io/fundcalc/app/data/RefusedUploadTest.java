package io.fundcalc.app.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.app.platform.probe.Exchange;
import io.fundcalc.app.platform.probe.ServiceTest;
import io.fundcalc.app.platform.probe.Upload;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A refused file says how far it was read, and cells corrected beside it are read in their place. */
@ServiceTest
class RefusedUploadTest {

    private static final String WRONG_DAYS = "date,nav\n2024-02-30,1.0\n2024-02-31,1.1\n";

    @LocalServerPort
    int port;

    private HttpResponse<String> upload(String content, String options, String... headers) {
        return Upload.file("a.csv", content).field("options", options).to(port, "/upload", headers);
    }

    private static String codes(HttpResponse<String> answer) {
        return Exchange.json(answer)
                .at("/errors")
                .valueStream()
                .map(fault -> fault.at("/pointer").asString()
                        + ' '
                        + fault.at("/code").asString())
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource({"/upload, zh-CN, \\p{IsHan}", "/upload?preview=true, en, calendar"})
    void namesWhatWasFoundInTheShapesOfADataset(String path, String language, String words) {
        HttpResponse<String> answer = Upload.file("a.csv", WRONG_DAYS).to(port, path, "Accept-Language", language);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = Exchange.json(answer);
        assertThat(problem.at("/errors/0/code").asString()).isEqualTo("NOTHING_ACCEPTED");
        JsonNode reading = problem.at("/reading");
        assertThat(reading.at("/problems/0/row").asInt()).isEqualTo(2);
        assertThat(reading.at("/problems/0/value").asString()).isEqualTo("2024-02-30");
        assertThat(reading.at("/problems/0/code").asString()).isEqualTo("DATE_IMPOSSIBLE");
        assertThat(reading.at("/problems/0/message").asString()).containsPattern(words);
        assertThat(reading.at("/problemCounts/0/count").asInt()).isEqualTo(2);
        assertThat(reading.at("/columns/0/role").asString()).isEqualTo("date");
        assertThat(reading.at("/preview/1/0").asString()).isEqualTo("2024-02-30");
        JsonNode dataset =
                Exchange.json(Upload.file("b.csv", "date,nav\n2024-01-02,1.0\n").to(port, "/upload?preview=true"));
        assertThat(reading.propertyNames())
                .allSatisfy(name -> assertThat(dataset.has(name)).isTrue());
        assertThat(reading.at("/guesses/0").propertyNames())
                .containsExactlyElementsOf(dataset.at("/guesses/0").propertyNames());
        assertThat(reading.at("/columns/0").propertyNames())
                .containsExactlyElementsOf(dataset.at("/columns/0").propertyNames());
    }

    @Test
    void saysNothingMoreOfAFileThatWasNotLookedInto() {
        HttpResponse<String> answer = Upload.file("a.pdf", "%PDF-1.7 ...").to(port, "/upload");

        assertThat(Exchange.json(answer).propertyNames())
                .containsExactlyInAnyOrder("type", "title", "status", "code", "detail", "requestId", "errors");
    }

    @Test
    void tellsAFileWithNamesAloneInItsOwnWords() {
        JsonNode english =
                Exchange.json(Upload.file("a.csv", "date,nav\n").to(port, "/upload", "Accept-Language", "en"));
        JsonNode chinese =
                Exchange.json(Upload.file("a.csv", "日期,净值\n合计,\n").to(port, "/upload", "Accept-Language", "zh-CN"));

        assertThat(english.at("/errors/0/code").asString()).isEqualTo("NO_ROWS");
        assertThat(english.at("/detail").asString()).startsWith("The table has no data rows. Check");
        assertThat(chinese.at("/detail").asString()).startsWith("表格中没有数据行，有 1 行因为");
    }

    @Test
    void saysWhichGuessesAnOptionOverrides() {
        JsonNode dataset =
                Exchange.json(Upload.file("a.csv", "date,nav\n2024-01-02,1.0\n").to(port, "/upload?preview=true"));

        assertThat(dataset.at("/guesses"))
                .filteredOn(guess -> !guess.at("/overridable").asBoolean())
                .extracting(guess -> guess.at("/topic").asString())
                .containsExactly("format", "rowOrder");
        List<String> overridable = dataset.at("/guesses")
                .valueStream()
                .filter(guess -> guess.at("/overridable").asBoolean())
                .map(guess -> guess.at("/topic").asString())
                .toList();
        assertThat(overridable)
                .isNotEmpty()
                .allSatisfy(topic -> assertThat(codes(upload(WRONG_DAYS, "{\"" + topic + "\": {}}")))
                        .doesNotContain("UNKNOWN_FIELD"));
    }

    @Test
    void readsCorrectedCellsAndTellsTheFileFromItsCorrection() {
        String edits = "{\"edits\": [{\"row\": 3, \"column\": 0, \"value\": \"2024-01-03\"},"
                + "{\"row\": 2, \"column\": 0, \"value\": \"2024-01-02\"}]}";

        HttpResponse<String> first = upload(WRONG_DAYS, edits);
        HttpResponse<String> again = upload(WRONG_DAYS, edits, "Cookie", Upload.cookie(first));

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(Exchange.json(first).at("/accepted").asInt()).isEqualTo(2);
        assertThat(Exchange.json(again).at("/id"))
                .isEqualTo(Exchange.json(first).at("/id"));
        assertThat(Exchange.json(upload(WRONG_DAYS, edits.replace("03\"", "04\"")))
                        .at("/fingerprint"))
                .isNotEqualTo(Exchange.json(first).at("/fingerprint"));
    }

    @Test
    void refusesCorrectionsThatCannotBe() {
        String many = IntStream.rangeClosed(1, 501)
                .mapToObj(row -> "{\"row\": " + row + ", \"column\": 0, \"value\": \"\"}")
                .collect(Collectors.joining(",", "{\"edits\": [", "]}"));
        String wrong = "{\"edits\": [{\"row\": 0, \"column\": 200, \"value\": \"%s\"},".formatted("x".repeat(201))
                + "{\"row\": 2, \"column\": 0, \"value\": \"a\"}, {\"row\": 2, \"column\": 0, \"value\": \"b\"}]}";

        assertThat(codes(upload(WRONG_DAYS, many))).isEqualTo("/options/edits TOO_MANY_EDITS");
        assertThat(codes(upload(WRONG_DAYS, wrong)))
                .isEqualTo("/options/edits/0/row NOT_ONE_OF, /options/edits/0/column NOT_ONE_OF, "
                        + "/options/edits/0/value TEXT_TOO_LONG, /options/edits/2 EDITED_TWICE");
        assertThat(upload(WRONG_DAYS, "{\"edits\": [{\"row\": 2, \"column\": 0}]}")
                        .statusCode())
                .isEqualTo(422);
    }
}
