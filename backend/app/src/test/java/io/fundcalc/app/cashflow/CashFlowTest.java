package io.fundcalc.app.cashflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fundcalc.app.platform.probe.Exchange;
import io.fundcalc.app.platform.probe.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** One published case for each calculation, over HTTP. */
@ServiceTest
class CashFlowTest {

    private static final String TWO_SHARES = """
            {"valuations": [{"date": "2001-01-01", "value": 200}, {"date": "2002-01-01", "value": 450},
                            {"date": "2003-01-01", "value": 0}],
             "flows": [{"date": "2002-01-01", "amount": -220}, {"date": "2003-01-01", "amount": 480}]}""";

    @LocalServerPort
    int port;

    @Test
    void givesTheRateOfMicrosoftsXirrPage() {
        JsonNode answer = post("xirr", """
                {"flows": [{"date": "2008-01-01", "amount": -10000}, {"date": "2008-03-01", "amount": 2750},
                           {"date": "2008-10-30", "amount": 4250}, {"date": "2009-02-15", "amount": 3250},
                           {"date": "2009-04-01", "amount": 2750}]}""");

        assertThat(number(answer, "/result/rate")).isCloseTo(0.3733625335188, within(1e-12));
        assertThat(answer.at("/result/unique").booleanValue()).isTrue();
        assertThat(answer.at("/result/roots")).hasSize(1);
        assertThat(answer.at("/result/reason").isNull()).isTrue();
        assertThat(answer.at("/result/spanDays").intValue()).isEqualTo(456);
        assertThat(number(answer, "/result/invested")).isEqualTo(10_000);
        assertThat(number(answer, "/result/returned")).isEqualTo(13_000);
        assertThat(number(answer, "/result/gain")).isEqualTo(3000);
        assertThat(number(answer, "/result/simpleReturn")).isEqualTo(0.3);
        assertThat(answer.at("/conventions/dayCount").stringValue()).isEqualTo("ACT/365F");
        assertThat(number(answer, "/conventions/guess")).isEqualTo(0.1);
        assertThat(answer.at("/notes")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ACT/365F, 0.10064378342638",
        "30/360, 0.100675477282743",
        "ACT/360, 0.0991988898057063",
        "ACT/ACT, 0.100739648987346"
    })
    void countsDaysAsAsked(String dayCount, double expected) {
        JsonNode answer = post("xirr", """
                {"dayCount": "%s",
                 "flows": [{"date": "2007-01-12", "amount": -10000}, {"date": "2008-02-14", "amount": 2500},
                           {"date": "2008-03-03", "amount": 2000}, {"date": "2008-06-14", "amount": 3000},
                           {"date": "2008-12-01", "amount": 4000}]}""".formatted(dayCount));

        assertThat(number(answer, "/result/rate")).isCloseTo(expected, within(1e-9 * expected));
        assertThat(answer.at("/conventions/dayCount").stringValue()).isEqualTo(dayCount);
    }

    @Test
    void givesTheRateOfMicrosoftsIrrPage() {
        JsonNode answer = post("irr", """
                {"amounts": [-70000, 12000, 15000, 18000, 21000, 26000]}""");

        assertThat(number(answer, "/result/rate")).isCloseTo(0.0866309, within(5e-8));
        assertThat(answer.at("/result/unique").booleanValue()).isTrue();
    }

    @Test
    void givesTheRateOfMicrosoftsMirrPage() {
        JsonNode answer = post("mirr", """
                {"amounts": [-120000, 39000, 30000, 21000, 37000, 46000], "financeRate": 0.10, "reinvestRate": 0.12}""");

        assertThat(number(answer, "/result/rate")).isCloseTo(0.1260941, within(5e-8));
    }

    @Test
    void givesTheValueOfNumpysNpv() {
        JsonNode answer = post("npv", """
                {"rate": 0.08, "amounts": [-1000, 300, 420, 680]}""");

        assertThat(number(answer, "/result/value")).isCloseTo(177.6660061982421, within(1e-9));
        assertThat(answer.at("/conventions/firstPeriod").intValue()).isZero();
    }

    @Test
    void discountsTheFirstAmountUnderTheSpreadsheetsProfile() {
        JsonNode answer = post("npv", """
                {"rate": 0.1, "amounts": [110, 121], "conventions": {"profile": "excel"}}""");

        assertThat(number(answer, "/result/value")).isCloseTo(200, within(1e-10));
        assertThat(answer.at("/notes/0/code").stringValue()).isEqualTo("FIRST_AMOUNT_DISCOUNTED");
    }

    @Test
    void givesTheValueOfMicrosoftsXnpvPage() {
        JsonNode answer = post("npv", """
                {"rate": 0.09,
                 "flows": [{"date": "2008-10-30", "amount": 4250}, {"date": "2008-01-01", "amount": -10000},
                           {"date": "2008-03-01", "amount": 2750}, {"date": "2009-02-15", "amount": 3250},
                           {"date": "2009-04-01", "amount": 2750}]}""");

        assertThat(number(answer, "/result/value")).isCloseTo(2086.647602, within(5e-7));
        assertThat(answer.at("/result/date").stringValue()).isEqualTo("2008-01-01");
    }

    @Test
    void givesTheFutureValueOfNumpysManual() {
        JsonNode answer = post("annuity", """
                {"solveFor": "fv", "rate": %s, "periods": 120, "payment": -100, "pv": -100}""".formatted(0.05 / 12));

        assertThat(number(answer, "/result/fv")).isCloseTo(15692.9288943357, within(1e-8));
        assertThat(number(answer, "/result/value")).isEqualTo(number(answer, "/result/fv"));
    }

    @Test
    void splitsAPaymentAsSpreadsheetsDo() {
        JsonNode answer = post("annuity", """
                {"solveFor": "payment", "rate": 0.005, "periods": 360, "pv": 300000, "period": 13}""");

        assertThat(number(answer, "/result/payment")).isCloseTo(-1798.651575458271, within(1e-8));
        assertThat(number(answer, "/result/interest")).isCloseTo(-1481.5798243158488, within(1e-8));
        assertThat(number(answer, "/result/principal")).isCloseTo(-317.0717511424223, within(1e-8));
    }

    @Test
    void weighsTheTwoShareCaseByTime() {
        JsonNode answer = post("time-weighted-return", TWO_SHARES);

        assertThat(number(answer, "/result/total")).isCloseTo(1.15 * 480 / 450 - 1, within(1e-13));
        assertThat(number(answer, "/result/annualised")).isCloseTo(0.1075498484, within(5e-11));
        assertThat(number(answer, "/result/periods/0/total")).isCloseTo(0.15, within(1e-13));
        assertThat(answer.at("/result/periods/0/to").stringValue()).isEqualTo("2002-01-01");
        assertThat(answer.at("/conventions/flowTiming").stringValue()).isEqualTo("end");
    }

    @Test
    void weighsTheMoneyOfTheEncyclopediasExample() {
        JsonNode answer = post("modified-dietz", """
                {"valuations": [{"date": "2001-01-01", "value": 100}, {"date": "2003-01-01", "value": 300}],
                 "flows": [{"date": "2002-01-01", "amount": -50}]}""");

        assertThat(number(answer, "/result/total")).isEqualTo(1.2);
        assertThat(number(answer, "/result/averageCapital")).isEqualTo(125);
        assertThat(number(answer, "/result/netFlow")).isEqualTo(50);
    }

    @Test
    void putsTheReturnsOfTheTwoShareCaseSideBySide() {
        JsonNode result = post("behaviour-gap", TWO_SHARES).at("/result");

        double money = 960 / (220 + Math.sqrt(432_400)) - 1;
        double time = Math.sqrt(1.15 * 480 / 450) - 1;
        assertThat(number(result, "/moneyWeighted")).isCloseTo(money, within(1e-12));
        assertThat(number(result, "/timeWeighted")).isCloseTo(time, within(1e-12));
        assertThat(number(result, "/gap")).isCloseTo(money - time, within(1e-12));
        assertThat(number(result, "/modifiedDietzTotal")).isCloseTo(60.0 / 310, within(1e-13));
        assertThat(number(result, "/gain")).isCloseTo(60, within(1e-11));
    }

    @Test
    void explainsFiguresByTheirFields() {
        JsonNode explain = post("time-weighted-return?explain=true", TWO_SHARES).at("/explain");

        assertThat(explain.at("/annualised/formula").stringValue()).contains("(1 + T)");
        assertThat(explain.at("/annualised/inputs/days").intValue()).isEqualTo(730);
        assertThat(explain.at("/annualised/substituted").stringValue()).contains("730");
        assertThat(explain.at("/total/source").stringValue()).contains("Bacon");
    }

    private JsonNode post(String calculation, String body) {
        var answer = Exchange.post(port, "/api/v1/cash-flow/" + calculation, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Exchange.json(answer);
    }

    private static double number(JsonNode answer, String pointer) {
        assertThat(answer.at(pointer).isNumber()).as(pointer + " in " + answer).isTrue();
        return answer.at(pointer).doubleValue();
    }
}
