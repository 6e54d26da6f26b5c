package io.fundcalc.app.cashflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.app.platform.probe.Exchange;
import io.fundcalc.app.platform.probe.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What has no figure is an answer that says why; what is wrong is a problem that says where. */
@ServiceTest
class CashFlowEdgesTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [{"date": "2020-01-01", "amount": -1}, {"date": "2021-01-01", "amount": -1}]  | ALL_SAME_SIGN
            [{"date": "2020-01-01", "amount": -1}, {"date": "2020-01-01", "amount": 2}]   | SINGLE_DATE
            [{"date": "2020-01-01", "amount": -9}, {"date": "2021-01-01", "amount": 1}, {"date": "2022-01-01", "amount": -9}] | NO_CROSSING
            """)
    void saysWhyThereIsNoRate(String flows, String reason) {
        JsonNode result = post(200, "xirr", "{\"flows\": " + flows + "}").at("/result");

        assertThat(result.at("/rate").isNull()).isTrue();
        assertThat(result.at("/reason").stringValue()).isEqualTo(reason);
        assertThat(result.at("/unique").booleanValue()).isFalse();
        assertThat(result.at("/roots")).isEmpty();
        assertThat(result.at("/unavailable/rate/reason").stringValue()).isEqualTo(reason);
        assertThat(result.at("/unavailable/rate/message").stringValue()).isNotBlank();
    }

    @Test
    void notesThatARateUnderAYearIsExtrapolated() {
        String body = """
                {"flows": [{"date": "2020-01-01", "amount": -100}, {"date": "2020-04-01", "amount": 99}]}""";

        JsonNode english = post(200, "xirr", body);
        JsonNode chinese =
                Exchange.json(Exchange.post(port, "/api/v1/cash-flow/xirr", body, "Accept-Language", "zh-CN"));

        assertThat(english.at("/notes/0/code").stringValue()).isEqualTo("RATE_EXTRAPOLATED");
        assertThat(english.at("/notes/0/message").stringValue()).contains("91 days");
        assertThat(chinese.at("/notes/0/message").stringValue()).contains("91 天");
        assertThat(english.at("/result/spanReturn").doubleValue()).isBetween(-0.0100001, -0.0099999);
    }

    @Test
    void listsAllRatesAndSaysThatThereAreSeveral() {
        JsonNode answer = post(200, "xirr", """
                {"guess": 0.3, "flows": [{"date": "2001-01-01", "amount": -100}, {"date": "2002-01-01", "amount": 230},
                                         {"date": "2003-01-01", "amount": -132}]}""");

        assertThat(answer.at("/result/roots")).hasSize(2);
        assertThat(answer.at("/result/rate").doubleValue()).isBetween(0.1999999, 0.2000001);
        assertThat(answer.at("/notes/0/code").stringValue()).isEqualTo("SEVERAL_RATES");
    }

    @Test
    void flagsABrokenChain() {
        JsonNode answer = post(200, "time-weighted-return", """
                {"valuations": [{"date": "2020-01-01", "value": 0}, {"date": "2020-02-01", "value": 5}]}""");

        assertThat(answer.at("/result/total").isNull()).isTrue();
        assertThat(answer.at("/result/unavailable/total/reason").stringValue()).isEqualTo("NO_CAPITAL");
        assertThat(answer.at("/result/periods/0/unavailable/total/reason").stringValue())
                .isEqualTo("NO_CAPITAL");
        assertThat(answer.at("/notes/0/path").stringValue()).isEqualTo("/result/periods/0");
    }

    @Test
    void saysThatNoPlanFits() {
        JsonNode answer = post(200, "annuity", """
                {"solveFor": "periods", "rate": 0.01, "payment": -50, "pv": 10000}""");

        assertThat(answer.at("/result/value").isNull()).isTrue();
        assertThat(answer.at("/result/periods").isNull()).isTrue();
        assertThat(answer.at("/result/unavailable/value/reason").stringValue()).isEqualTo("NO_SOLUTION");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            xirr | {"flows": []} | /flows | EMPTY_FLOWS
            xirr | {"flows": [{"date": "2020-01-01", "amount": 1}, {"date": "2020-13-01", "amount": 1}]} | /flows/1/date | NOT_A_DATE
            xirr | {"flows": [{"date": "2020-01-01", "amount": "1"}]} | /flows/0/amount | NOT_A_NUMBER
            xirr | {"flows": [{"date": "2020-01-01", "amount": 1e300}]} | /flows/0/amount | AMOUNT_TOO_LARGE
            xirr | {"flows": [{"date": "2020-01-01", "amount": 1}], "guess": -1} | /guess | RATE_NOT_ABOVE_TOTAL_LOSS
            xirr | {"flows": [{"date": "2020-01-01", "amount": 1}], "conventions": {"profile": "quantstats"}} | /conventions/profile | PROFILE_NOT_HERE
            xirr | {"flows": [{"date": "2020-01-01", "amount": 1}], "daycount": "ACT/360"} | /daycount | UNKNOWN_FIELD
            irr | {"amounts": []} | /amounts | EMPTY_AMOUNTS
            irr | {"amounts": [1, -1e290]} | /amounts/1 | AMOUNT_TOO_LARGE
            mirr | {"amounts": [-1, 2], "financeRate": -2, "reinvestRate": 0.1} | /financeRate | RATE_NOT_ABOVE_TOTAL_LOSS
            npv | {"rate": 0.1} | '' | FLOWS_OR_AMOUNTS
            npv | {"rate": 0.1, "amounts": [1], "dayCount": "ACT/360"} | /dayCount | DAY_COUNT_WITHOUT_DATES
            annuity | {"solveFor": "fv", "rate": 0.1} | /periods | MISSING_FIELD
            annuity | {"solveFor": "fv", "rate": 0.1, "periods": 2, "fv": 1} | /fv | SOLVED_FIELD_GIVEN
            annuity | {"solveFor": "rate", "periods": 2.5, "pv": 1} | /periods | PERIODS_NOT_WHOLE
            annuity | {"solveFor": "pv", "rate": 0.1, "periods": 2, "payment": 1, "period": 3} | /period | PERIOD_OUT_OF_RANGE
            time-weighted-return | {"valuations": []} | /valuations | EMPTY_VALUATIONS
            time-weighted-return | {"valuations": [{"date": "2020-01-02", "value": 1}, {"date": "2020-01-01", "value": 1}]} | /valuations/1/date | VALUATIONS_NOT_ASCENDING
            time-weighted-return | {"valuations": [{"date": "2020-01-01", "value": 1}, {"date": "2020-01-01", "value": 1}]} | /valuations/1/date | DUPLICATE_VALUATION
            behaviour-gap | {"valuations": [{"date": "2020-01-01", "value": 1}, {"date": "2020-03-01", "value": 1}], "flows": [{"date": "2020-03-01", "amount": 1}, {"date": "2020-02-01", "amount": 1}]} | /flows/1/date | FLOW_WITHOUT_VALUATION
            modified-dietz | {"valuations": [{"date": "2020-01-01", "value": 1}, {"date": "2020-03-01", "value": 1}], "flows": [{"date": "2020-04-01", "amount": 1}]} | /flows/0/date | FLOW_OUTSIDE_SPAN
            modified-dietz | {"valuations": [{"date": "2020-01-01", "value": 1}], "conventions": {"annualization": "periods"}} | /conventions/annualization | ANNUALIZATION_NOT_HERE
            """)
    void saysWhereTheRequestIsWrongAndHowToMendIt(String calculation, String body, String pointer, String code) {
        JsonNode problem = post(422, calculation, body);

        assertThat(problem.at("/errors/0/pointer").stringValue()).isEqualTo(pointer);
        assertThat(problem.at("/errors/0/code").stringValue()).isEqualTo(code);
        assertThat(problem.at("/errors/0/message").stringValue())
                .isNotEqualTo(code)
                .doesNotContain("{");
    }

    private JsonNode post(int status, String calculation, String body) {
        var answer = Exchange.post(port, "/api/v1/cash-flow/" + calculation, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return Exchange.json(answer);
    }
}
