package io.fundcalc.app.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.app.platform.probe.Exchange;
import io.fundcalc.app.platform.probe.ServiceTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A calculator's pasted flows are read by the reader of files, and nothing of them is kept. */
@ServiceTest
class PastedFlowsTest {

    private static final String PATH = "/api/v1/datasets/flows";

    @LocalServerPort
    int port;

    @Test
    void readsFlowsByTheRegionAndAsksWhatIsOpen() {
        HttpResponse<String> answer = Exchange.post(
                port, PATH, "{\"text\": \"01.02.2024\\t-85.000\\n03.05.2024\\t90.000\", \"usualDecimals\": \"comma\"}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("private, no-store");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(Exchange.json(answer).at("/flows").findValuesAsString("amount"))
                .containsExactly("-85000", "90000");
        assertThat(Exchange.json(answer).at("/questions/0/code").asString()).isEqualTo("DATES_AMBIGUOUS");
        assertThat(Exchange.json(answer)
                        .at("/questions/0/answers/1/options/dates")
                        .asString())
                .isEqualTo("monthFirst");
    }

    @Test
    void refusesAnUnknownMark() {
        HttpResponse<String> answer =
                Exchange.post(port, PATH, "{\"text\": \"2024-01-02\\t1\", \"usualDecimals\": \"dot\"}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Exchange.json(answer).at("/errors/0/pointer").asString()).isEqualTo("/usualDecimals");
    }
}
