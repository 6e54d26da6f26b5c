package io.fundcalc.app.performance;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.app.platform.probe.Exchange;
import io.fundcalc.app.platform.probe.ServiceTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Finite extreme values over HTTP, explained: an answer with reasons, and no number that JSON does not have. */
@ServiceTest
class ExtremeSheetTest {

    private static final String DATES = "\"dates\": [\"2020-01-31\", \"2020-02-29\", \"2020-03-31\", \"2020-04-30\"]";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1, 1e160, 1, 1       | {}
            1, 1e160, 1, 1       | {"riskFree": 1e308, "annualiseShort": true}
            1e-200, 1e100, 1, 2  | {"annualiseShort": true}
            1, 1.1, 1.2, 1.1     | {"riskFree": 1e308, "annualiseShort": true, "periodsPerYear": 1}
            1, 1.1, 1.2, 1.1     | {"mar": 1.7e308, "annualiseShort": true, "alpha": "linear"}
            1, 1e300, 1e-5, 1    | {"returns": "log", "varMethod": "cornishFisher"}
            1, 1.1, 1.2, 1.1     | {"riskFreeSeries": [{"date": "2020-01-01", "rate": 1.7e308}, {"date": "2020-03-01", "rate": 1.7e308}]}
            """)
    void answersWithReasons(String values, String conventions) {
        String body = "{\"series\": {" + DATES + ", \"values\": [" + values + "]}, \"benchmark\": {" + DATES
                + ", \"values\": [1, 1.02, 1.01, 1.05]}, \"conventions\": " + conventions + "}";

        HttpResponse<String> answer = Exchange.post(port, "/api/v1/performance/tear-sheet?explain=true", body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("Infinity", "NaN", "DatedRate[");
    }

    /** From the end of January to the end of February the value grows 10³²⁰-fold in two steps, each of which has a number. */
    @Test
    void givesAMonthBeyondTheRangeItsReason() {
        String body =
                "{\"series\": {\"dates\": [\"2020-01-15\", \"2020-01-31\", \"2020-02-10\", \"2020-02-29\"], \"values\": [1, 1e-150, 1e10, 1e170]}, \"rollingWindow\": 2}";

        HttpResponse<String> answer = Exchange.post(port, "/api/v1/performance/tear-sheet", body);
        JsonNode result = Exchange.json(answer).at("/result");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(result.at("/calendar/monthly/1/return").isNull()).isTrue();
        assertThat(result.at("/calendar/monthly/1/unavailable/return/reason").asString())
                .isEqualTo("OUT_OF_RANGE");
        assertThat(result.at("/rolling/total/1").isNull()).isTrue();
        assertThat(result.at("/rolling/unavailable/total/reason").asString()).isEqualTo("OUT_OF_RANGE");
    }
}
