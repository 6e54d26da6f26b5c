package io.fundcalc.app.platform.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.app.platform.probe.Exchange;
import io.fundcalc.app.platform.probe.ServiceTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Who asks the same in other words gets the kept answer; who asks anything else does not. */
@ServiceTest
class SameQuestionTest {

    private static final String NAV = "'dates': ['2024-01-02', '2024-01-03', '2024-01-04'], 'values': [1, 1.5, 1.2]";
    private static final String IN = "{'date': '2023-01-01', 'amount': -0.1}";
    private static final String AND = "{'date': '2023-01-01', 'amount': -0.2}";
    private static final String OUT = "{'date': '2024-01-01', 'amount': 0.4}";
    private static final String VALUED =
            "'valuations': [{'date': '2023-01-01', 'value': 1}, {'date': '2024-01-01', 'value': 2}]";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "performance/tear-sheet | {'series': {NAV}} | {'series': {NAV, 'kind': 'nav', 'dividends': [], 'splits': []}}",
                "performance/tear-sheet | {'series': {NAV}} | {'series': {NAV}, 'conventions': {}}",
                "performance/tear-sheet | {'series': {NAV}} | {'series': {NAV}, 'conventions': {'profile': 'default', 'ddof': 1, 'frequency': 'auto', 'periodsPerYear': 'auto', 'calmarWindow': 'all', 'annualiseShort': false, 'confidence': 0.95, 'basis': 'adjusted'}}",
                "performance/tear-sheet | {'series': {NAV}, 'conventions': {'profile': 'empyrical'}} | {'series': {NAV}, 'conventions': {'profile': 'empyrical', 'mar': 0, 'annualiseShort': true}}",
                "performance/tear-sheet | {'series': {NAV}, 'include': ['chart', 'rolling']} | {'series': {NAV}, 'include': ['rolling', 'chart', 'rolling']}",
                "performance/tear-sheet | {'series': {NAV}} | {'series': {NAV}, 'include': ['chart', 'rolling', 'calendar', 'drawdowns', 'holdingPeriods']}",
                "cash-flow/xirr | {'flows': [IN, AND, OUT]} | {'flows': [OUT, AND, IN], 'dayCount': 'ACT/365F', 'guess': 0.1, 'conventions': {'profile': 'default'}}",
                "cash-flow/npv | {'rate': 0.1, 'flows': [IN, AND, OUT]} | {'rate': 0.1, 'flows': [AND, OUT, IN], 'dayCount': 'ACT/365F'}",
                "cash-flow/time-weighted-return | {VALUED} | {VALUED, 'flows': [], 'flowTiming': 'end', 'conventions': {'annualization': 'act365'}}",
                "cash-flow/behaviour-gap | {VALUED, 'flows': [IN, OUT]} | {VALUED, 'flows': [OUT, IN], 'guess': 0.1}"
            })
    void hasOneKey(String calculation, String first, String second) {
        JsonNode asked = answer(calculation, first, null);
        JsonNode askedAgain = answer(calculation, second, "fundcalc; hit; detail=local");

        assertThat(askedAgain).isEqualTo(asked);
        // The same figures to the last bit, and not only because they were kept.
        assertThat(fresh(calculation, second).get("result")).isEqualTo(asked.get("result"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                // Says that no rate was given.
                "performance/tear-sheet | {'series': {NAV}} | {'series': {NAV}, 'conventions': {'riskFree': 0}}",
                "performance/tear-sheet | {'series': {NAV}} | {'series': {NAV, 'kind': 'returns'}}",
                "performance/tear-sheet | {'series': {NAV}, 'include': []} | {'series': {NAV}, 'include': ['chart']}",
                "performance/tear-sheet | {'series': {NAV}, 'conventions': {'profile': 'empyrical'}} | {'series': {NAV}, 'conventions': {'profile': 'empyrical', 'annualiseShort': false}}",
                "cash-flow/xirr | {'flows': [IN, OUT]} | {'flows': [IN, OUT], 'guess': 0.2}",
                "cash-flow/xirr | {'flows': [IN, OUT]} | {'flows': [IN, OUT], 'conventions': {'profile': 'excel'}}",
                "cash-flow/irr | {'amounts': [-1, 2, 3]} | {'amounts': [-1, 3, 2]}"
            })
    void hasAKeyOfItsOwn(String calculation, String first, String second) {
        JsonNode asked = answer(calculation, first, null);
        JsonNode other = answer(calculation, second, null);

        assertThat(other.at("/provenance/inputFingerprint").asString())
                .isNotEqualTo(asked.at("/provenance/inputFingerprint").asString());
    }

    /** What is refused stays refused, though something like it has been answered. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "{'series': {NAV, 'kind': 'returns'}} | {'series': {NAV, 'kind': 'returns', 'dividends': []}}",
                "{'series': {'fund': 'sample:index'}, 'include': []} | {'series': {'fund': 'sample:index', 'kind': 'nav'}, 'include': []}"
            })
    void refusesWhatItRefusedBefore(String right, String wrong) {
        answer("performance/tear-sheet", right, null);

        assertThat(Exchange.post(port, "/api/v1/performance/tear-sheet", text(wrong))
                        .statusCode())
                .isEqualTo(422);
    }

    private JsonNode fresh(String calculation, String request) {
        return Exchange.json(Exchange.post(port, "/api/v1/" + calculation, text(request), "Cache-Control", "no-cache"));
    }

    private JsonNode answer(String calculation, String request, @org.jspecify.annotations.Nullable String status) {
        var answer = Exchange.post(port, "/api/v1/" + calculation, text(request));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        if (status != null) {
            assertThat(answer.headers().firstValue("Cache-Status")).hasValue(status);
        }
        return Exchange.json(answer);
    }

    private static String text(String request) {
        return request.replace("NAV", NAV)
                .replace("IN,", IN + ",")
                .replace("IN]", IN + "]")
                .replace("AND", AND)
                .replace("OUT", OUT)
                .replace("VALUED", VALUED)
                .replace("'", "\"");
    }
}
