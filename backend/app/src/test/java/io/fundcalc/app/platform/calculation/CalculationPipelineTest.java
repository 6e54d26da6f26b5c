package io.fundcalc.app.platform.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.app.platform.probe.Exchange;
import io.fundcalc.app.platform.probe.ProbeController;
import io.fundcalc.app.platform.probe.ServiceTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class CalculationPipelineTest {

    @LocalServerPort
    int port;

    @Test
    void answersTheSameBodyAgainWithoutComputing() {
        String body = "{\"values\": [1, 2, 3.5]}";
        HttpResponse<String> first = sum(body);
        int computed = ProbeController.COMPUTED.get();

        HttpResponse<String> second = sum(body);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(Exchange.json(first).at("/result/sum").asDouble()).isEqualTo(6.5);
        assertThat(header(first, "Cache-Status")).isEqualTo("fundcalc; fwd=miss; stored");
        assertThat(header(second, "Cache-Status")).isEqualTo("fundcalc; hit; detail=local");
        assertThat(ProbeController.COMPUTED).hasValue(computed);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(header(second, "ETag")).isEqualTo(header(first, "ETag")).matches("\"[\\w-]{16}\"");
    }

    @Test
    void knowsTheSameQuestionInOtherWords() {
        sum("{\"values\": [10, 20]}");
        int computed = ProbeController.COMPUTED.get();

        HttpResponse<String> again = sum("{ \"values\" : [1e1, 20.0] }");

        assertThat(header(again, "Cache-Status")).isEqualTo("fundcalc; hit; detail=local");
        assertThat(ProbeController.COMPUTED).hasValue(computed);
    }

    @Test
    void keepsLanguagesAndExplanationsApart() {
        String body = "{\"values\": [7]}";
        HttpResponse<String> english = sum(body);
        HttpResponse<String> chinese = sum(body, "Accept-Language", "zh-TW, en;q=0.5");
        HttpResponse<String> explained = Exchange.post(port, "/api/v1/probe/sum?explain=true", body);

        assertThat(header(english, "Content-Language")).isEqualTo("en");
        assertThat(header(chinese, "Content-Language")).isEqualTo("zh-CN");
        assertThat(Exchange.json(chinese).at("/notes/0/message").asString()).isEqualTo("zh-CN");
        assertThat(header(chinese, "Vary")).contains("Accept-Language");
        assertThat(header(chinese, "Cache-Status")).contains("miss");
        assertThat(header(explained, "Cache-Status")).contains("miss");
        assertThat(Exchange.json(english).has("explain")).isFalse();
        assertThat(Exchange.json(explained).has("explain")).isTrue();
    }

    @Test
    void computesAfreshForACallerThatWantsNoCache() {
        String body = "{\"values\": [8]}";
        sum(body);
        int computed = ProbeController.COMPUTED.get();

        HttpResponse<String> fresh = sum(body, "Cache-Control", "no-cache");

        assertThat(header(fresh, "Cache-Status")).isEqualTo("fundcalc; fwd=bypass");
        assertThat(ProbeController.COMPUTED).hasValue(computed + 1);
    }

    @Test
    void tellsWhereTheTimeWent() {
        String body = "{\"values\": [9]}";

        assertThat(header(sum(body), "Server-Timing"))
                .matches("parse;dur=\\d+\\.\\d{3}, cache;dur=\\d+\\.\\d{3}, calc;dur=\\d+\\.\\d{3}");
        assertThat(header(sum(body), "Server-Timing")).matches("cache;dur=\\d+\\.\\d{3}");
    }

    @Test
    void neverAnswersAPostWithNotModified() {
        String body = "{\"values\": [11]}";
        String etag = header(sum(body), "ETag");

        assertThat(sum(body, "If-None-Match", etag).statusCode()).isEqualTo(200);
    }

    @Test
    void compressesALongAnswerForThoseWhoTakeIt() throws IOException, InterruptedException {
        String body = "{\"values\": [12], \"act\": \"chat\"}";
        HttpResponse<String> plain = sum(body);

        HttpResponse<byte[]> compressed = HttpClient.newHttpClient()
                .send(
                        Exchange.request(port, "/api/v1/probe/sum")
                                .POST(BodyPublishers.ofString(body))
                                .header("Content-Type", "application/json")
                                .header("Accept-Encoding", "br, gzip")
                                .build(),
                        BodyHandlers.ofByteArray());

        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(compressed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(compressed.headers().firstValue("ETag"))
                .isNotEqualTo(plain.headers().firstValue("ETag"));
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(compressed.body()))) {
            assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(plain.body());
        }
    }

    private HttpResponse<String> sum(String body, String... headers) {
        return Exchange.post(port, "/api/v1/probe/sum", body, headers);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow(() -> new AssertionError("no " + name));
    }
}
