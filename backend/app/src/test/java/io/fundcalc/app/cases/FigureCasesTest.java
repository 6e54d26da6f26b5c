package io.fundcalc.app.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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

/** Rates, chained returns and sheet figures that other programs get wrong or say nothing about. */
@ServiceTest
class FigureCasesTest {

    @LocalServerPort
    int port;

    private JsonNode ask(String path, String body) {
        HttpResponse<String> answer = Exchange.post(port, "/api/v1/" + path, body, "Accept-Language", "en");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Exchange.json(answer);
    }

    private static String flow(String date, double amount) {
        return "{\"date\": \"" + date + "\", \"amount\": " + amount + "}";
    }

    @Test
    void saysThatEveryRateSolvesFlowsThatCancelDayByDay() {
        JsonNode answer = ask(
                "cash-flow/xirr",
                "{\"flows\": [" + flow("2021-03-01", -700) + "," + flow("2021-03-01", 700) + ","
                        + flow("2021-09-01", 20) + "," + flow("2021-09-01", -20) + "]}");

        assertThat(answer.at("/result/rate").isNull()).isTrue();
        assertThat(answer.at("/result/reason").asString()).isEqualTo("EVERY_RATE");
        assertThat(answer.at("/result/unavailable/rate/message").asString()).contains("every rate");
    }

    /** Rates by numpy.roots: −73.3 % and 155.7 % of a deal that gained 600 on 300. */
    @Test
    void quotesTheRateThatFitsTheGainAndNotesTheChoice() {
        JsonNode answer = ask("cash-flow/irr", "{\"amounts\": [-60, -120, 600, 300, -120]}");

        assertThat(answer.at("/result/roots").size()).isEqualTo(2);
        assertThat(answer.at("/result/rate").asDouble()).isCloseTo(1.5566433131040462, within(1e-9));
        assertThat(answer.at("/notes/0/code").asString()).isEqualTo("SEVERAL_RATES");
        assertThat(answer.at("/notes/0/message").asString()).contains("has the sign of the total gain");
    }

    @Test
    void namesTheFlowTimingThatLinksAChainOverAnIdleTime() {
        String holding =
                "\"valuations\": [{\"date\": \"2024-01-01\", \"value\": 100}, {\"date\": \"2024-03-01\", \"value\": 0},"
                        + "{\"date\": \"2024-06-01\", \"value\": 300}, {\"date\": \"2024-09-01\", \"value\": 330}],"
                        + "\"flows\": [" + flow("2024-03-01", 120) + "," + flow("2024-06-01", -300) + "]";

        for (String calculation : new String[] {"time-weighted-return", "behaviour-gap"}) {
            JsonNode answer = ask("cash-flow/" + calculation, "{" + holding + "}");
            assertThat(answer.at("/notes")
                            .valueStream()
                            .map(note -> note.at("/message").asString()))
                    .anySatisfy(message -> assertThat(message).contains("flowTiming: inStartOutEnd"));
        }
        JsonNode linked = ask("cash-flow/time-weighted-return", "{" + holding + ", \"flowTiming\": \"inStartOutEnd\"}");
        // 1.2 × 1 × 1.1 − 1
        assertThat(linked.at("/result/total").asDouble()).isCloseTo(0.32, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"13, 422", "12, 200"})
    void refusesAPaymentBeyondThePlanItSolvesFor(int period, int status) {
        // 1200 paid back in twelve payments of 100 without interest.
        HttpResponse<String> answer = Exchange.post(
                port,
                "/api/v1/cash-flow/annuity",
                "{\"solveFor\": \"periods\", \"rate\": 0, \"payment\": -100, \"pv\": 1200, \"fv\": 0, \"period\": "
                        + period + "}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }

    @Test
    void givesNoSpanReturnBeyondTheRangeOfNumbers() {
        // 10⁴⁵⁰-fold in three years of 365 days is 10¹⁵⁰-fold a year: the rate has a number, the growth has none.
        JsonNode answer = ask(
                "cash-flow/xirr",
                "{\"flows\": [" + flow("2021-01-01", -1e-200) + "," + flow("2024-01-01", 1e250) + "]}");

        assertThat(answer.at("/result/rate").asDouble()).isCloseTo(1e150, within(1e141));
        assertThat(answer.at("/result/spanReturn").isNull()).isTrue();
        assertThat(answer.at("/result/unavailable/spanReturn/reason").asString())
                .isEqualTo("OUT_OF_RANGE");
    }

    @Test
    void showsDatedRatesOfAnExplanationInPlainText() {
        String body = "{\"series\": " + months("0.01, -0.02, 0.03, -0.01")
                + ", \"conventions\": {\"annualiseShort\": true, \"riskFreeSeries\": [{\"date\": \"2022-12-31\", \"rate\": 0.02}, {\"date\": \"2023-02-28\", \"rate\": 0.03}]}}";

        String shaping = ask("performance/tear-sheet?explain=true", body)
                .at("/explain/sharpe/convention")
                .asString();

        assertThat(shaping)
                .contains("riskFreeSeries = 2022-12-31: 0.02; 2023-02-28: 0.03")
                .doesNotContain("[");
    }

    private static String months(String returns) {
        return "{\"kind\": \"returns\", \"base\": \"2022-12-31\", \"dates\": [\"2023-01-31\", \"2023-02-28\", \"2023-03-31\", \"2023-04-30\"], \"values\": ["
                + returns + "]}";
    }

    /** Forty days of 20, and a stated split or dividend that no value shows: a rise of 200 % or of 25 % by the event alone. */
    @ParameterizedTest
    @CsvSource({
        "'\"splits\": [{\"date\": \"%s\", \"ratio\": 3}]', NAV_SPLIT_NOT_SHOWN, split of 3",
        "'\"dividends\": [{\"date\": \"%s\", \"perShare\": 5}]', NAV_PAYOUT_UNCLEAR, dividend of 5"
    })
    void saysThatAStatedEventIsNotInTheValues(String event, String code, String words) {
        LocalDate first = LocalDate.of(2025, 3, 3);
        String dates = IntStream.range(0, 40)
                .mapToObj(i -> "\"" + first.plusDays(i) + "\"")
                .collect(Collectors.joining(","));
        String values = IntStream.range(0, 40)
                .mapToObj(i -> String.valueOf(20 + 0.01 * (i % 3)))
                .collect(Collectors.joining(","));
        String day = first.plusDays(30).toString();

        JsonNode notes = ask(
                        "performance/tear-sheet",
                        "{\"series\": {\"dates\": [" + dates + "], \"values\": [" + values + "], "
                                + event.formatted(day) + "}}")
                .at("/notes");

        assertThat(notes.valueStream()
                        .filter(note -> note.at("/code").asString().startsWith("NAV_")))
                .singleElement()
                .satisfies(note -> {
                    assertThat(note.at("/code").asString()).isEqualTo(code);
                    assertThat(note.at("/message").asString())
                            .contains(words, day)
                            .doesNotContain("payout");
                });
    }
}
