package io.fundcalc.app.dca;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.app.platform.probe.Exchange;
import io.fundcalc.app.platform.probe.ServiceTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What savings plans answer beside their figures, and what they refuse. */
@ServiceTest
class DcaTest {

    private static final String SERIES = "{'dates': ['2024-01-10', '2024-02-12', '2024-03-11'], 'values': [1, 2, 4]}";
    private static final String SAMPLE = "{'fund': 'sample:active-equity'}";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'amount': -1                                                 | /plan/amount                   | ORDER_AMOUNT_NOT_POSITIVE",
                "'amount': '10.005'                                           | /plan/amount                   | AMOUNT_DECIMALS",
                "'day': 32                                                    | /plan/day                      | PLAN_DAY_OUT_OF_RANGE",
                "'day': null                                                  | /plan/day                      | PLAN_DAY_OUT_OF_RANGE",
                "'frequency': 'weekly', 'day': 8                              | /plan/day                      | PLAN_DAY_OUT_OF_RANGE",
                "'frequency': 'weekly', 'day': 'Monday'                       | /plan/day                      | NOT_AN_INTEGER",
                "'frequency': 'daily'                                         | /plan/day                      | PLAN_DAY_OUT_OF_RANGE",
                "'from': '2025-01-01'                                         | /plan/from                     | PLAN_BEGINS_AFTER_DATA",
                "'to': '2023-12-31'                                           | /plan/to                       | PLAN_REVERSED",
                "'from': '2023-01-01', 'to': '2023-12-31'                     | /plan/to                       | PLAN_ENDS_BEFORE_DATA",
                "'from': '2024-03-01', 'to': '2024-02-01'                     | /plan/to                       | PLAN_REVERSED",
                "'frequency': 'weekly', 'day': 1, 'to': '9999-12-31'          | /plan/to                       | TOO_MANY_INSTALMENTS",
                "'feeRate': 1                                                 | /plan/feeRate                  | FEE_RATE_OUT_OF_RANGE",
                "'discount': 1.5                                              | /plan/discount                 | DISCOUNT_OUT_OF_RANGE",
                "'rounding': {'shareScale': 9}                                | /plan/rounding/shareScale      | DECIMALS_OUT_OF_RANGE",
                "'annualIncrease': -1                                         | /plan/annualIncrease           | PLAN_GROWTH_OUT_OF_RANGE",
                "'limits': [{'from': '2024-01-01', 'amount': -1}]             | /plan/limits/0/amount          | LIMIT_NEGATIVE",
                "'limits': [{'from': '2024-01-02', 'to': '2024-01-01', 'amount': 1}] | /plan/limits/0/to       | WINDOW_REVERSED",
                "'redemptionTiers': [{'minDays': 0, 'maxDays': 7, 'rate': 0}, {'minDays': 8, 'rate': 0}] | /plan/redemptionTiers/1 | TIER_GAP",
                "'redemptionTiers': [{'minDays': 0, 'maxDays': 7, 'rate': 0}, {'minDays': 6, 'rate': 0}] | /plan/redemptionTiers/1 | TIER_OVERLAP",
                "'takeProfit': {'type': 'return', 'threshold': -0.1}          | /plan/takeProfit/threshold     | BELOW_ZERO",
                "'takeProfit': {'type': 'xirr', 'threshold': 0.1, 'minDays': -1} | /plan/takeProfit/minDays    | BELOW_ZERO",
                "'strategy': {'type': 'fixed', 'window': 3}                   | /plan/strategy/window          | FIELD_OF_OTHER_STRATEGY",
                "'strategy': {'type': 'movingAverage', 'steps': [{'factor': 1}]} | /plan/strategy/window       | MISSING_FIELD",
                "'strategy': {'type': 'drawdown', 'steps': []}                | /plan/strategy/steps           | ELEMENTS_OUT_OF_RANGE",
                "'strategy': {'type': 'drawdown', 'steps': [{'factor': -1}]}  | /plan/strategy/steps/0/factor  | FACTOR_NEGATIVE",
                "'strategy': {'type': 'drawdown', 'steps': [{'from': 0, 'factor': 1}]} | /plan/strategy/steps/0/from | FIRST_STEP_HAS_FROM",
                "'strategy': {'type': 'drawdown', 'steps': [{'factor': 1}, {'factor': 2}]} | /plan/strategy/steps/1/from | STEP_WITHOUT_FROM",
                "'strategy': {'type': 'drawdown', 'steps': [{'factor': 1}, {'from': 0.2, 'factor': 2}, {'from': 0.1, 'factor': 3}]} | /plan/strategy/steps/2/from | STEPS_NOT_ASCENDING",
                "'strategy': {'type': 'grid', 'step': 1, 'levels': 3, 'amountPerLevel': 100} | /plan/strategy/step | GRID_STEP_OUT_OF_RANGE",
                "'strategy': {'type': 'valuation', 'steps': [{'factor': 1}]}  | /plan/strategy/series          | MISSING_FIELD",
                "'strategy': {'type': 'valuation', 'steps': [{'factor': 1}], 'series': {'dates': ['2025-01-01'], 'values': [12]}} | /plan/strategy/series | MEASURE_WITHOUT_OVERLAP",
            })
    void refusesAPlanWithThePlaceOfTheFault(String field, String pointer, String code) {
        String usual = "'amount': 100, 'frequency': 'monthly', 'day': 10, ";
        String name = field.substring(0, field.indexOf(':'));
        String plan = field.contains("'frequency'") ? "'amount': 100, " : usual.replaceAll(name + ": [^,]+, ", "");
        HttpResponse<String> answer =
                post("backtest", "{'series': " + SERIES + ", 'plan': {" + plan + day(field) + field + "}}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(Exchange.json(answer).at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(answer.body()).contains(code);
    }

    /** A plan that is not monthly has no day but its own; a daily one must not have any. */
    private static String day(String field) {
        return field.equals("'frequency': 'daily'") ? "'day': 10, " : "";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                           | /over               | SWEEP_OVER_ONE_KIND",
                "{'startDates': 'all', 'day': [1]}            | /over               | SWEEP_OVER_ONE_KIND",
                "{'horizonMonths': 12}                        | /over               | SWEEP_OVER_ONE_KIND",
                "{'startDates': 'some'}                       | /over/startDates    | NOT_ONE_OF",
                "{'startDates': 'all', 'horizonMonths': 0}    | /over/horizonMonths | WHOLE_NUMBER_OUT_OF_RANGE",
                "{'colour': [1]}                              | /over/colour        | SWEEP_UNKNOWN_PARAMETER",
                "{'day': []}                                  | /over/day           | SWEEP_WITHOUT_VALUES",
                "{'day': [1.5]}                               | /over/day           | SWEEP_VALUE_NOT_WHOLE",
                "{'day': ['x']}                               | /over/day/0         | NOT_A_DECIMAL",
                "{'day': [0]}                                 | /plan/day           | PLAN_DAY_OUT_OF_RANGE",
                "{'threshold': [0.1]}                         | /over/threshold     | SWEEP_PARAMETER_NOT_USED",
                "[]                                           | /over               | NOT_AN_OBJECT",
            })
    void refusesASweepWithThePlaceOfTheFault(String over, String pointer, String code) {
        HttpResponse<String> answer = post("sweep", sweep(SERIES, over));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(Exchange.json(answer).at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(answer.body()).contains(code);
    }

    @Test
    void refusesMoreThanTwentyThousandPlans() {
        String days = "[" + "1,".repeat(150) + "1]";
        HttpResponse<String> answer = post("sweep", sweep(SERIES, "{'day': " + days + ", 'amount': " + days + "}"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("SWEEP_TOO_LARGE").contains("22801").contains("20000");
    }

    @Test
    void variesTheFirstNumberSlowest() {
        JsonNode outcomes = Exchange.json(post("sweep", sweep(SERIES, "{'day': [10, 11], 'amount': [100, 200]}")))
                .at("/result/outcomes");

        assertThat(outcomes.valueStream()
                        .map(each -> each.get("parameters").toString())
                        .toList())
                .containsExactly(
                        "{\"day\":10,\"amount\":100}",
                        "{\"day\":10,\"amount\":200}",
                        "{\"day\":11,\"amount\":100}",
                        "{\"day\":11,\"amount\":200}");
        // The other order is another question, though it has the same fields.
        assertThat(Exchange.json(post("sweep", sweep(SERIES, "{'amount': [100, 200], 'day': [10, 11]}")))
                        .at("/result/outcomes/1/parameters/day")
                        .asInt())
                .isEqualTo(11);
    }

    @Test
    void saysInNotesWhatTheStrategyCouldNotKnowAndWhatAGridDoesNotUse() {
        String short_ = "'strategy': {'type': 'movingAverage', 'window': 250, 'steps': [{'factor': 0.5}]}";
        assertThat(post("backtest", plan(SAMPLE, "'frequency': 'monthly', 'day': 10, " + short_))
                        .body())
                .contains("STRATEGY_KNEW_TOO_LITTLE");

        String grid =
                "'frequency': 'weekly', 'strategy': {'type': 'grid', 'step': 0.05, 'levels': 5, 'amountPerLevel': 100}";
        assertThat(post("backtest", plan(SAMPLE, grid)).body()).contains("GRID_HAS_NO_INSTALMENTS");
    }

    @Test
    void explainsItsFiguresAndNamesTheSeries() {
        JsonNode answer =
                Exchange.json(post("backtest?explain=true", plan(SERIES, "'frequency': 'monthly', 'day': 10")));

        assertThat(answer.at("/explain/simpleReturn/substituted").asString())
                .contains("400")
                .contains("300");
        assertThat(answer.at("/provenance/series/0/observations").asInt()).isEqualTo(2);
        assertThat(answer.at("/conventions/dayCount").asString()).isEqualTo("ACT/365F");
        assertThat(answer.at("/result/chart/dates").size()).isEqualTo(3);
        assertThat(answer.at("/result/chart/value/2").decimalValue()).isEqualByComparingTo("700");
    }

    @Test
    void leavesOutListsThatAreNotIncluded() {
        String request =
                "{'series': " + SERIES + ", 'plan': {'amount': 100, 'frequency': 'monthly', 'day': 10}, 'include': []}";
        JsonNode result = Exchange.json(post("backtest", request)).get("result");

        assertThat(result.get("chart").isNull()).isTrue();
        assertThat(result.get("purchases").isNull()).isTrue();
        assertThat(result.get("endValue").decimalValue()).isEqualByComparingTo("700");
    }

    @Test
    void explainsAYearlyRateOfLessThanAYear() {
        assertThat(post("backtest", plan(SERIES, "'frequency': 'monthly', 'day': 10"))
                        .body())
                .contains("RATE_EXTRAPOLATED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "0.5, 0.4   | 'day': 10 | /plans/0/funds          | WEIGHTS_NOT_ONE",
                "0.5, 0     | 'day': 10 | /plans/0/funds/1/weight | WEIGHT_NOT_POSITIVE",
                "0.5, null  | 'day': 10 | /plans/0/funds/1/weight | WEIGHT_NOT_POSITIVE",
                "0.5, 0.5   | 'day': 32 | /plans/0/plan/day       | PLAN_DAY_OUT_OF_RANGE",
            })
    void refusesAComparisonWithThePlaceOfTheFault(String weights, String day, String pointer, String code) {
        String[] each = weights.split(", ", -1);
        HttpResponse<String> answer = post(
                "compare",
                "{'plans': [{'name': 'A', 'funds': [{'series': " + SERIES + ", 'weight': " + each[0] + "}, {'series': "
                        + SERIES + ", 'weight': " + each[1]
                        + "}], 'plan': {'amount': 100, 'frequency': 'monthly', " + day + "}}]}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(Exchange.json(answer).at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(answer.body()).contains(code);
    }

    private static String plan(String series, String rest) {
        return "{'series': " + series + ", 'plan': {'amount': 100, " + rest + "}}";
    }

    private static String sweep(String series, String over) {
        return "{'series': " + series + ", 'plan': {'amount': 100, 'frequency': 'monthly', 'day': 10}, 'over': " + over
                + "}";
    }

    private HttpResponse<String> post(String calculation, String request) {
        return Exchange.post(port, "/api/v1/dca/" + calculation, request.replace('\'', '"'));
    }
}
