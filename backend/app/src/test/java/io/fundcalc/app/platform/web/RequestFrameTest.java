package io.fundcalc.app.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.app.platform.probe.Exchange;
import io.fundcalc.app.platform.probe.ServiceTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class RequestFrameTest {

    @LocalServerPort
    int port;

    @Test
    void echoesAWellFormedRequestId() {
        assertThat(id("order-17/Part.2:a_b+c=")).isEqualTo("order-17/Part.2:a_b+c=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "line%0abreak<", "\"quoted\"", "{}"})
    void makesAnIdInPlaceOfAnOddOne(String odd) {
        assertThat(id(odd)).isNotEqualTo(odd).matches("[\\w-]{16}");
    }

    @Test
    void makesAnotherIdForEachRequest() {
        assertThat(id("")).isNotEqualTo(id(""));
        assertThat(id("x".repeat(129))).hasSize(16);
    }

    @Test
    void servesTheContractAndKnowsWhoHasIt() {
        HttpResponse<String> contract = Exchange.get(port, "/openapi.json");
        String etag = contract.headers().firstValue("ETag").orElseThrow();

        assertThat(contract.statusCode()).isEqualTo(200);
        assertThat(contract.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(Exchange.json(contract).at("/openapi").asString()).startsWith("3.");
        assertThat(Exchange.get(port, "/openapi.json", "If-None-Match", etag).statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip, deflate, br | true",
                "GZIP | true",
                "br | false",
                "* | true",
                "gzip;q=0, * | false",
                "gzip; q=0.0 | false",
                "identity | false",
                "deflate, gzip;q=0.5 | true"
            })
    void knowsWhoTakesGzip(String header, boolean accepted) {
        assertThat(AcceptsGzip.in(header)).isEqualTo(accepted);
        assertThat(AcceptsGzip.in(null)).isFalse();
    }

    private String id(String sent) {
        HttpResponse<String> answer = Exchange.get(port, "/livez", RequestId.HEADER, sent);
        return answer.headers().firstValue(RequestId.HEADER).orElseThrow();
    }
}
