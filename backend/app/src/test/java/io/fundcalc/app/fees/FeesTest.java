package io.fundcalc.app.fees;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.app.platform.probe.Exchange;
import io.fundcalc.app.platform.probe.ServiceTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What orders of buying and selling answer beside their figures, and what they refuse. */
@ServiceTest
class FeesTest {

    private static final String LOT = "{'date': '2024-07-01', 'shares': '10'}";
    private static final String SALE = "'date': '2024-07-10', 'nav': '2', 'shares': '10', 'lots': [" + LOT + "]";
    private static final String CONVERT = "'date': '2024-07-10', 'shares': '10', 'out': {'nav': '2', 'lots': [" + LOT
            + "], TIERS, 'subscription': 0}";
    private static final String TIERS =
            "'tiers': [{'minDays': 0, 'maxDays': 7, 'rate': '0.015'}, {'minDays': 7, 'rate': 0}]";

    @LocalServerPort
    int port;

    @Test
    void writesExactDecimalsWithTheirDigits() {
        String body =
                post("subscription", "{'amount': 93000, 'nav': '1', 'rate': 0}").body();

        assertThat(body)
                .contains("\"netAmount\":93000.00")
                .contains("\"fee\":0.00")
                .containsPattern("\"rate\":0[,}]");
    }

    @Test
    void writesThemAsTextsWhereThatIsAskedFor() {
        String request = "{'amount': '25000', 'nav': '1.3742', 'rate': '0.015'}";

        JsonNode result =
                Exchange.json(post("subscription?decimals=string", request)).get("result");
        assertThat(result.get("netAmount").isString()).isTrue();
        assertThat(result.get("netAmount").asString()).isEqualTo("24630.54");
        assertThat(result.get("effectiveRate").isNumber()).isTrue();
        // The other form is not the kept answer of this one.
        assertThat(Exchange.json(post("subscription", request))
                        .at("/result/netAmount")
                        .isNumber())
                .isTrue();
    }

    @Test
    void refusesAnUnknownFormOfDecimals() {
        HttpResponse<String> answer = post("subscription?decimals=float", "{'amount': 1, 'nav': 1, 'rate': 0}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("DECIMALS_NOT_A_FORM");
    }

    /** Equal numbers are one question, whatever zeros they are written with, so the answer must not show them. */
    @Test
    void answersEqualAmountsWithTheSameBytes() {
        String first = post("subscription", "{'amount': '70000', 'nav': '1.5', 'rate': 0, 'method': 'backEnd'}")
                .body();
        String second = post(
                        "subscription",
                        "{'amount': 70000.00, 'nav': 1.50, 'rate': '0.0', 'method': 'backEnd', 'discount': 1, 'rounding': {'shareScale': 2}}")
                .body();

        assertThat(second).isEqualTo(first);
        assertThat(first).contains("\"netAmount\":70000.00").contains("FEE_AT_REDEMPTION");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "external | 100000 ÷ (1 + 0.012) = 98814.23 | 100000 − 98814.23 = 1185.77",
                "internal | 100000 − 1200 = 98800.00 | 100000 × 0.012 = 1200.00"
            })
    void explainsTheArithmeticOfItsMethod(String method, String net, String fee) {
        JsonNode answer = Exchange.json(post(
                "subscription?explain=true",
                "{'amount': '100000', 'nav': '1.18', 'rate': '0.012', 'method': '" + method + "'}"));

        assertThat(answer.at("/explain/netAmount/substituted").asString()).isEqualTo(net);
        assertThat(answer.at("/explain/fee/substituted").asString()).isEqualTo(fee);
        assertThat(answer.at("/explain/fee/convention").asString()).contains("method = " + method);
        assertThat(answer.at("/conventions/rounding/shareScale").asInt()).isEqualTo(2);
    }

    @Test
    void givesNoRateOfAFixedFee() {
        JsonNode result = Exchange.json(
                        post("subscription", "{'amount': 5000000, 'nav': 1, 'tiers': [{'from': 0, 'fixed': 1000}]}"))
                .get("result");

        assertThat(result.get("rate").isNull()).isTrue();
        assertThat(result.at("/unavailable/rate/reason").asString()).isEqualTo("FIXED_FEE");
    }

    @Test
    void saysThatTheRuleOfADayIsNotVerifiedAndThatNoneIsKnown() {
        JsonNode old = Exchange.json(post("schedules", "{'date': '2025-12-31', 'kind': 'equity'}"));
        assertThat(old.at("/result/schedule/validTo").asString()).isEqualTo("2025-12-31");
        assertThat(old.at("/result/schedule/redemption/1/minRate").asString()).isEqualTo("0.0075");
        assertThat(old.at("/notes/0/code").asString()).isEqualTo("RULE_NOT_VERIFIED");

        JsonNode none = Exchange.json(post("schedules", "{'date': '2010-01-01', 'kind': 'equity'}"));
        assertThat(none.at("/result/schedule").isNull()).isTrue();
        assertThat(none.at("/result/unavailable/schedule/reason").asString()).isEqualTo("NO_SCHEDULE");
    }

    @Test
    void ranksClassesAndNamesTheCheapestOfEachHoldingPeriod() {
        JsonNode result = Exchange.json(
                        post(
                                "compare",
                                "{'amounts': [10000], 'holdingDays': [30, 365], 'classes': [{'name': 'A', 'rate': 0.015, 'discount': 0.1}, {'name': 'C', 'rate': 0, 'serviceFee': 0.004}]}"))
                .get("result");

        assertThat(result.at("/periods/0/rows/0/rank").asInt()).isEqualTo(2);
        assertThat(result.at("/periods/1/rows/0/rank").asInt()).isEqualTo(1);
        assertThat(result.at("/cheapest/0/toDay").asInt()).isEqualTo(136);
        assertThat(result.at("/cheapest/1/name").asString()).isEqualTo("A");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "subscription | {'amount': 0, 'nav': 1, 'rate': 0} | /amount | ORDER_AMOUNT_NOT_POSITIVE",
                "subscription | {'amount': -1, 'nav': 1, 'rate': 0} | /amount | ORDER_AMOUNT_NOT_POSITIVE",
                "subscription | {'amount': 1e16, 'nav': 1, 'rate': 0} | /amount | AMOUNT_TOO_LARGE",
                "subscription | {'amount': 1, 'nav': 0, 'rate': 0} | /nav | NAV_OF_ORDER_NOT_POSITIVE",
                "subscription | {'amount': 1, 'nav': 1, 'rate': 1} | /rate | FEE_RATE_OUT_OF_RANGE",
                "subscription | {'amount': 1, 'nav': 1, 'rate': 0, 'discount': 1.5} | /discount | DISCOUNT_OUT_OF_RANGE",
                "subscription | {'amount': 1, 'nav': 1} | ## | RATE_OR_TIERS",
                "subscription | {'amount': 1, 'nav': 1, 'rate': 0, 'rounding': {'shareScale': 9}} | /rounding/shareScale | DECIMALS_OUT_OF_RANGE",
                "subscription | {'amount': 1, 'nav': 1, 'tiers': []} | /tiers | EMPTY_TIERS",
                "subscription | {'amount': 1, 'nav': 1, 'tiers': [{'from': 1, 'rate': 0}]} | /tiers/0 | TIERS_START_LATE",
                "subscription | {'amount': 1, 'nav': 1, 'tiers': [{'from': 0, 'rate': 0}, {'from': 0, 'rate': 0}]} | /tiers/1 | TIERS_NOT_ASCENDING",
                "subscription | {'amount': 1, 'nav': 1, 'tiers': [{'from': 0}]} | /tiers/0 | RATE_OR_FIXED",
                "subscription | {'amount': 1, 'nav': 1, 'tiers': [{'from': 0, 'fixed': -1}]} | /tiers/0/fixed | FIXED_FEE_NEGATIVE",
                "subscription | {'amount': 1, 'nav': 1, 'tiers': [{'from': 0, 'fixed': 2}]} | /tiers/0 | FIXED_FEE_ABOVE_AMOUNT",
                "conversion | {CONVERT, 'in': {'nav': 1, 'subscription': [{'from': 0, 'fixed': 1}]}} | /in/subscription/0 | DIFFERENCE_OF_FIXED_FEE",
                "conversion | {CONVERT, 'in': {'nav': 0, 'subscription': 0}} | /in/nav | NAV_OF_ORDER_NOT_POSITIVE",
                "conversion | {CONVERT, 'in': {'nav': 1, 'subscription': 'x'}} | /in/subscription | NOT_A_DECIMAL",
                "conversion | {CONVERT, 'in': {'nav': 1, 'subscription': 0}, 'discount': -1} | /discount | DISCOUNT_OUT_OF_RANGE",
                "share-class | {'a': {}, 'c': {'serviceFee': 0}} | /a | RATE_OR_TIERS",
                "share-class | {'a': {'rate': 0}, 'c': {'serviceFee': 1}} | /c/serviceFee | FEE_RATE_OUT_OF_RANGE",
                "share-class | {'a': {'rate': 0}, 'c': {'serviceFee': 0, 'stopAfterDays': -1}} | /c/stopAfterDays | DAYS_NEGATIVE",
                "share-class | {'a': {'rate': 0}, 'c': {'serviceFee': 0}, 'days': 10951} | /days | WHOLE_NUMBER_OUT_OF_RANGE",
                "share-class | {'amount': 1, 'a': {'tiers': [{'from': 0, 'fixed': 1}]}, 'c': {'serviceFee': 0}} | /a/tiers/0 | FIXED_FEE_ABOVE_AMOUNT",
                "drag | {'amount': 0, 'years': 1, 'growth': 0, 'ongoing': 0} | /amount | ORDER_AMOUNT_NOT_POSITIVE",
                "drag | {'amount': 1, 'years': 101, 'growth': 0, 'ongoing': 0} | /years | WHOLE_NUMBER_OUT_OF_RANGE",
                "drag | {'amount': 1, 'years': 1, 'growth': -1, 'ongoing': 0} | /growth | RATE_NOT_ABOVE_TOTAL_LOSS",
                "compare | {'amounts': [], 'holdingDays': [1], 'classes': [{'name': 'A', 'rate': 0}]} | /amounts | ELEMENTS_OUT_OF_RANGE",
                "compare | {'amounts': [1], 'holdingDays': [0], 'classes': [{'name': 'A', 'rate': 0}]} | /holdingDays/0 | WHOLE_NUMBER_OUT_OF_RANGE",
                "compare | {'amounts': [1], 'holdingDays': [1], 'classes': []} | /classes | ELEMENTS_OUT_OF_RANGE",
                "compare | {'amounts': [1], 'holdingDays': [1], 'classes': [{'name': 'A'}]} | /classes/0 | RATE_OR_TIERS",
                "compare | {'amounts': [1], 'holdingDays': [1], 'classes': [{'name': 'A', 'rate': 0}, {'name': 'A', 'rate': 0}]} | /classes/1/name | CLASS_NAME_TWICE",
                "redemption | {SALE, 'tiers': [{'minDays': 0, 'maxDays': 7, 'rate': 0}, {'minDays': 6, 'rate': 0}]} | /tiers/1 | TIER_OVERLAP",
                "redemption | {SALE, 'tiers': [{'minDays': 0, 'maxDays': 7, 'rate': 0}, {'minDays': 8, 'rate': 0}]} | /tiers/1 | TIER_GAP",
                "redemption | {SALE, 'tiers': [{'minDays': 0, 'maxDays': 0, 'rate': 0}, {'minDays': 0, 'rate': 0}]} | /tiers/0 | TIER_REVERSED",
                "redemption | {SALE, 'tiers': [{'minDays': 0, 'rate': 0}, {'minDays': 0, 'rate': 0}]} | /tiers/0 | TIER_WITHOUT_END",
                "redemption | {SALE, 'tiers': [{'minDays': 0, 'maxDays': 7, 'rate': 0}]} | /tiers/0 | LAST_TIER_ENDS",
                "redemption | {SALE, 'tiers': []} | /tiers | EMPTY_TIERS",
                "redemption | {'date': '2024-07-10', 'nav': 0, 'shares': 1, 'lots': [LOT], TIERS} | /nav | NAV_OF_ORDER_NOT_POSITIVE",
                "redemption | {'date': '2024-07-10', 'nav': 1, 'shares': 0, 'lots': [LOT], TIERS} | /shares | SHARES_NOT_POSITIVE",
                "redemption | {'date': '2024-07-10', 'nav': 1, 'shares': 11, 'lots': [LOT], TIERS} | /shares | NOT_ENOUGH_SHARES",
                "redemption | {'date': '2024-07-10', 'nav': 1, 'shares': 1, 'lots': [], TIERS} | /shares | NOT_ENOUGH_SHARES",
                "redemption | {'date': '2024-06-30', 'nav': 1, 'shares': 1, 'lots': [LOT], TIERS} | /lots/0 | LOT_AFTER_REDEMPTION",
                "redemption | {'date': '2024-07-10', 'nav': 1, 'shares': 1, 'lots': [{'date': '2024-07-01', 'shares': 1, 'parentDate': '2024-07-02'}], TIERS} | /lots/0 | PARENT_AFTER_LOT",
                "redemption | {SALE, TIERS, 'backEndTiers': [{'minDays': 0, 'rate': 0}]} | /lots/0 | LOT_WITHOUT_NAV"
            })
    void refusesWithThePlaceTheLimitAndTheRemedy(String calculation, String request, String pointer, String code) {
        HttpResponse<String> answer = post(
                calculation,
                request.replace("SALE", SALE)
                        .replace("CONVERT", CONVERT)
                        .replace("LOT", LOT)
                        .replace("TIERS", TIERS));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        JsonNode error = Exchange.json(answer).at("/errors/0");
        assertThat(error.get("code").asString()).isEqualTo(code);
        assertThat(error.get("pointer").asString()).isEqualTo(pointer);
        assertThat(error.get("message").asString()).endsWith(".").doesNotContain("{");
    }

    private HttpResponse<String> post(String calculation, String request) {
        return Exchange.post(port, "/api/v1/fees/" + calculation, request.replace('\'', '"'), "Accept-Language", "en");
    }
}
