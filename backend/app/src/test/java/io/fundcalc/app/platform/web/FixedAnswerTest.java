package io.fundcalc.app.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.app.platform.probe.Exchange;
import io.fundcalc.app.platform.probe.ServiceTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Fixed content is sent compressed where the client accepts it, and not again to a client that has it. */
@ServiceTest
class FixedAnswerTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/glossary", "/openapi.json"})
    void sendsBothFormsEachWithATagOfItsOwn(String path) {
        HttpResponse<String> plain = Exchange.get(port, path);
        HttpResponse<String> gzip = Exchange.get(port, path, "Accept-Encoding", "gzip");

        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(gzip.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(length(gzip)).isLessThan(length(plain) / 3);
        assertThat(gzip.headers().allValues("Vary")).anyMatch(vary -> vary.contains("Accept-Encoding"));
        assertThat(tag(gzip)).isNotEqualTo(tag(plain));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/glossary", "/openapi.json"})
    void sendsNothingToWhoeverHasIt(String path) {
        String tag = tag(Exchange.get(port, path, "Accept-Encoding", "gzip"));

        assertThat(Exchange.get(port, path, "Accept-Encoding", "gzip", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(Exchange.get(port, path, "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static long length(HttpResponse<String> answer) {
        return answer.headers().firstValueAsLong("Content-Length").orElseThrow();
    }
}
