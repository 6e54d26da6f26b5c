package io.fundcalc.app.performance;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.app.platform.probe.Exchange;
import io.fundcalc.app.platform.probe.ServiceTest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Every wrong series names its place, its code and the remedy, in both languages. */
@ServiceTest
class TearSheetProblemsTest {

    private static final String PATH = "/api/v1/performance/tear-sheet";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"series": {"dates": ["2024-01-03", "2024-01-02"], "values": [1, 2]}}              | 422 | /series/dates/1 | NOT_ASCENDING
            {"series": {"dates": ["2024-01-02", "2024-01-02"], "values": [1, 2]}}              | 422 | /series/dates/1 | DUPLICATE_DATE
            {"series": {"dates": ["2024-01-02", "2024-02-30"], "values": [1, 2]}}              | 422 | /series/dates/1 | NOT_A_DATE
            {"series": {"dates": ["2024-01-02", "2024-01-03"], "values": [1, 0]}}              | 422 | /series/values/1 | NOT_POSITIVE
            {"series": {"dates": ["2024-01-02", "2024-01-03"], "values": [-1, 1]}}             | 422 | /series/values/0 | NOT_POSITIVE
            {"series": {"dates": ["2024-01-02", "2024-01-03"], "values": [1, 1e400]}}          | 422 | /series/values/1 | NOT_FINITE
            {"series": {"dates": ["2024-01-02", "2024-01-03"], "values": [1, "2"]}}            | 422 | /series/values/1 | NOT_A_NUMBER
            {"series": {"dates": ["2024-01-02", "2024-01-03"], "values": [1, NaN]}}            | 400 | ~~ | MALFORMED_JSON
            {"series": {"dates": ["2024-01-02", "2024-01-03"], "values": [1]}}                 | 422 | /series/values | LENGTH_MISMATCH
            {"series": {"dates": [], "values": []}}                                            | 422 | /series/dates | EMPTY_SERIES
            {"series": {"dates": ["2024-01-02"]}}                                              | 422 | /series/values | MISSING_FIELD
            {"series": {}}                                                                     | 422 | /series | NO_SERIES
            {"series": {"fund": "sample:bond", "dataset": "x"}}                                | 422 | /series | SEVERAL_FORMS
            {"series": {"fund": "sample:nothing"}}                                             | 422 | /series/fund | UNKNOWN_FUND
            {"series": {"dataset": "0123"}}                                                    | 422 | /series/dataset | UNKNOWN_DATASET
            {"series": {"fund": "sample:bond", "splits": []}}                                  | 422 | /series/splits | ONLY_INLINE
            {"series": {"fund": "sample:bond"}, "benchmark": {"fund": "x"}}                    | 422 | /benchmark/fund | UNKNOWN_FUND
            {"series": {"fund": "sample:bond"}, "from": "2030-01-01"}                          | 422 | /series | EMPTY_WINDOW
            {"series": {"fund": "sample:bond"}, "from": "2024-01-02", "to": "2024-01-01"}      | 422 | /to | WINDOW_REVERSED
            {"series": {"fund": "sample:bond"}, "rollingWindow": 1}                            | 422 | /rollingWindow | ROLLING_WINDOW_OUT_OF_RANGE
            {"series": {"fund": "sample:bond"}, "trials": {"count": 1, "sharpeVariance": 0.1}} | 422 | /trials/count | TRIALS_OUT_OF_RANGE
            {"series": {"fund": "sample:bond"}, "trials": {"count": 9, "sharpeVariance": -1}}  | 422 | /trials/sharpeVariance | TRIALS_VARIANCE_NEGATIVE
            {"series": {"fund": "sample:bond"}, "seed": -1}                                    | 422 | /seed | SEED_NEGATIVE
            {"series": {"fund": "sample:bond"}, "conventions": {"ddof": 2}}                    | 422 | /conventions/ddof | DDOF_OUT_OF_RANGE
            {"series": {"fund": "sample:bond"}, "conventions": {"confidence": 1}}              | 422 | /conventions/confidence | CONFIDENCE_OUT_OF_RANGE
            {"series": {"fund": "sample:bond"}, "conventions": {"riskFree": -1}}               | 422 | /conventions/riskFree | RATE_OUT_OF_RANGE
            {"series": {"fund": "sample:bond"}, "conventions": {"periodsPerYear": "many"}}     | 422 | /conventions/periodsPerYear | NOT_A_COUNT
            {"series": {"fund": "sample:bond"}, "conventions": {"calmarWindow": 1.5}}          | 422 | /conventions/calmarWindow | NOT_A_COUNT
            {"series": {"fund": "sample:bond"}, "conventions": {"sharp": "x"}}                 | 422 | /conventions/sharp | UNKNOWN_FIELD
            {"series": {"kind": "returns", "dates": ["2024-01-02"], "values": [-1.5]}}         | 422 | /series/values/0 | BELOW_TOTAL_LOSS
            {"series": {"kind": "returns", "dates": ["2024-01-02"], "values": [0], "base": "2024-01-02"}} | 422 | /series/base | BASE_NOT_BEFORE
            {"series": {"dates": ["2024-01-02", "2024-01-04"], "values": [1, 2], "dividends": [{"date": "2024-01-03", "perShare": 1}]}} | 422 | /series/dividends/0/date | DATE_NOT_IN_SERIES
            {"series": {"dates": ["2024-01-02", "2024-01-04"], "values": [1, 2], "splits": [{"date": "2024-01-04", "ratio": 0}]}} | 422 | /series/splits/0/ratio | NOT_POSITIVE
            """)
    void namesPlaceAndCode(String body, int status, String pointer, String code) {
        JsonNode english = problem(body, "en", status);
        JsonNode chinese = problem(body, "zh-CN", status);

        assertThat(english.at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(english.at("/errors/0/code").asString()).isEqualTo(code);
        assertThat(english.at("/errors/0/message").asString())
                .isNotEqualTo(code)
                .matches("\\P{IsHan}+");
        assertThat(chinese.at("/errors/0/message").asString())
                .isNotEqualTo(code)
                .containsPattern("\\p{IsHan}");
    }

    @Test
    void refusesOneValueTooMany() {
        LocalDate first = LocalDate.of(1900, 1, 1);
        String dates = IntStream.range(0, 40_001)
                .mapToObj(day -> "\"" + first.plusDays(day) + "\"")
                .collect(Collectors.joining(","));
        String values = "1,".repeat(40_000) + "1";

        JsonNode problem =
                problem("{\"series\": {\"dates\": [" + dates + "], \"values\": [" + values + "]}}", "en", 413);

        assertThat(problem.at("/errors/0/code").asString()).isEqualTo("TOO_MANY_VALUES");
        assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo("/series/dates");
    }

    @Test
    void namesTheFundsThereAre() {
        JsonNode problem = problem("{\"series\": {\"fund\": \"sample:nothing\"}}", "en", 422);

        assertThat(problem.at("/errors/0/message").asString()).contains("sample:index", "sample:active-equity");
    }

    private JsonNode problem(String body, String language, int status) {
        HttpResponse<String> answer = Exchange.post(port, PATH, body, "Accept-Language", language);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        return Exchange.json(answer);
    }
}
