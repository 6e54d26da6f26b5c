package io.fundcalc.app.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.app.platform.probe.Exchange;
import io.fundcalc.app.platform.probe.ServiceTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServiceTest
class ProblemTest {

    private static final String SUM = "/api/v1/probe/sum";

    @LocalServerPort
    int port;

    @Test
    void namesPlaceAndRemedyOfMalformedJson() {
        JsonNode problem = expect(400, "MALFORMED", post("{\"values\": [1,}"));

        assertThat(problem.at("/errors/0/message").asString()).isNotBlank();
    }

    @Test
    void refusesAnUnknownFieldByItsName() {
        JsonNode problem = expect(422, "INVALID", post("{\"values\": [1], \"valuez\": 2}"));

        assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo("/valuez");
        assertThat(problem.at("/errors/0/code").asString()).isEqualTo("UNKNOWN_FIELD");
    }

    @Test
    void passesOnWhatARoomRefuses() {
        JsonNode problem = expect(422, "INVALID", post("{\"values\": [1], \"act\": \"refuse\"}"));

        assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo("/values/1");
        assertThat(problem.at("/detail").asString())
                .isEqualTo(problem.at("/errors/0/message").asString());
    }

    @Test
    void speaksChineseToThoseWhoPreferIt() {
        HttpResponse<String> answer = Exchange.post(port, SUM, "{", "Accept-Language", "zh-CN");

        assertThat(expect(400, "MALFORMED", answer).at("/title").asString()).isEqualTo("无法读取请求");
        assertThat(answer.headers().firstValue("Content-Language")).contains("zh-CN");
    }

    @Test
    void keepsItsOwnFailureToItself() {
        HttpResponse<String> answer = post("{\"values\": [1], \"act\": \"fail\"}");

        expect(500, "INTERNAL", answer);
        assertThat(answer.body())
                .doesNotContain("secret")
                .doesNotContain("io.fundcalc")
                .doesNotContain("Exception");
    }

    @Test
    void answersNotFoundBelowTheApiWithAProblemEvenToABrowser() {
        expect(404, "NOT_FOUND", Exchange.get(port, "/api/v1/nothing-here", "Accept", "text/html"));
        expect(404, "NOT_FOUND", Exchange.get(port, "/api", "Accept", "text/html"));
        expect(404, "NOT_FOUND", Exchange.post(port, "/api/v1/probe/none", "{}"));
    }

    @Test
    void namesTheMethodsThatAreAllowed() {
        HttpResponse<String> answer = Exchange.get(port, SUM);

        expect(405, "METHOD_NOT_ALLOWED", answer);
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "image/*", "nonsense", "application/json;q=0"})
    void writesAProblemWhateverIsAccepted(String accept) {
        expect(400, "MALFORMED", Exchange.post(port, SUM, "{", "Accept", accept));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/json; charset=gb18030",
                "application/jsonp",
                "nonsense"
            })
    void refusesAnotherContentType(String type) {
        expect(415, "UNSUPPORTED_MEDIA_TYPE", Exchange.post(port, SUM, "{\"values\": [1]}", "Content-Type", type));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/json; charset=UTF-8", "application/vnd.fund+json"})
    void takesJsonByItsOtherNames(String type) {
        assertThat(Exchange.post(port, SUM, "{\"values\": [1]}", "Content-Type", type)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesABodyWithoutAType() {
        expect(
                415,
                "UNSUPPORTED_MEDIA_TYPE",
                Exchange.send(Exchange.request(port, SUM)
                        .POST(BodyPublishers.ofString("{\"values\": [1]}"))
                        .build()));
    }

    @Test
    void refusesACompressedBody() {
        JsonNode problem =
                expect(415, "UNSUPPORTED_MEDIA_TYPE", Exchange.post(port, SUM, "{}", "Content-Encoding", "gzip"));

        assertThat(problem.at("/errors/0/code").asString()).isEqualTo("BODY_COMPRESSED");
    }

    @Test
    void refusesAnOptionThatIsNeitherTrueNorFalse() {
        JsonNode problem = expect(400, "MALFORMED", Exchange.post(port, SUM + "?explain=perhaps", "{\"values\": []}"));

        assertThat(problem.at("/errors/0/code").asString()).isEqualTo("EXPLAIN_NOT_BOOLEAN");
    }

    private HttpResponse<String> post(String body) {
        return Exchange.post(port, SUM, body);
    }

    private static JsonNode expect(int status, String code, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = Exchange.json(answer);
        assertThat(problem.at("/code").asString()).isEqualTo(code);
        assertThat(problem.at("/status").asInt()).isEqualTo(status);
        assertThat(problem.at("/type").asString())
                .isEqualTo(ProblemType.valueOf(code).uri());
        assertThat(problem.at("/title").asString()).isNotBlank();
        assertThat(problem.at("/detail").asString()).isNotBlank();
        assertThat(answer.headers().firstValue("X-Request-Id"))
                .contains(problem.at("/requestId").asString());
        return problem;
    }
}
