package io.fundcalc.app.performance;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.app.platform.probe.Exchange;
import io.fundcalc.app.platform.probe.ServiceTest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What a sheet says of itself and of its input: nothing is dropped, guessed or left out without a word. */
@ServiceTest
class TearSheetNotesTest {

    private static final String PATH = "/api/v1/performance/tear-sheet";
    private static final String WEEK =
            "\"dates\": [\"2024-01-02\", \"2024-01-03\", \"2024-01-04\", \"2024-01-05\"], \"values\": ";

    private static final List<String> PER_YEAR = List.of(
            "/returns/annualised",
            "/returns/meanAnnualised",
            "/risk/volatility",
            "/risk/downsideDeviation",
            "/ratios/sharpe",
            "/ratios/sortino",
            "/ratios/calmar",
            "/ratios/martin",
            "/ratios/pain",
            "/ratios/sterling",
            "/ratios/burke",
            "/benchmark/alpha",
            "/benchmark/trackingError",
            "/benchmark/informationRatio",
            "/benchmark/treynor",
            "/benchmark/mSquared",
            "/benchmark/systematicRisk",
            "/benchmark/specificRisk");

    @LocalServerPort
    int port;

    @Test
    void leavesOutEveryFigurePerYearUnderAYear() {
        JsonNode answer = sheet("{\"series\": {" + WEEK + "[1, 1.01, 1.0, 1.02]}, \"benchmark\": {" + WEEK
                + "[1, 1.02, 1.01, 1.02]}, \"conventions\": {\"annualiseShort\": false}}");

        assertThat(PER_YEAR).allSatisfy(pointer -> {
            String section = pointer.substring(0, pointer.lastIndexOf('/'));
            String figure = pointer.substring(section.length() + 1);
            assertThat(answer.at("/result" + pointer).isNull()).as(pointer).isTrue();
            assertThat(answer.at("/result" + section + "/unavailable/" + figure + "/reason")
                            .asString())
                    .as(pointer)
                    .isEqualTo("SHORTER_THAN_ONE_YEAR");
        });
        assertThat(answer.at("/result/returns/total").isNumber()).isTrue();
        assertThat(answer.at("/result/risk/maxDrawdown").isNumber()).isTrue();
        assertThat(answer.at("/result/benchmark/beta").isNumber()).isTrue();
        assertThat(answer.at("/result/ratios/omega").isNumber()).isTrue();
        assertThat(message(answer, "SHORT_SPAN")).contains("span of 3 days").contains("volatility");
        assertThat(message(answer, "FEW_OBSERVATIONS")).contains("only 3 returns");
    }

    @Test
    void givesFiguresPerYearUnderAYearWhereAsked() {
        JsonNode answer = sheet("{\"series\": {" + WEEK + "[1, 1.01, 1.0, 1.02]}, \"benchmark\": {" + WEEK
                + "[1, 1.02, 1.01, 1.02]}, \"conventions\": {\"annualiseShort\": true}}");

        assertThat(PER_YEAR)
                .allSatisfy(pointer -> assertThat(answer.at("/result" + pointer).isNumber())
                        .as(pointer)
                        .isTrue());
        assertThat(message(answer, "SHORT_SPAN_ANNUALISED")).isNotBlank();
    }

    @Test
    void givesWhatIsScaledByPeriodsWhereAYearOfThemIsThere() {
        JsonNode answer =
                sheet("{\"series\": {" + WEEK + "[1, 1.01, 1.0, 1.02]}, \"conventions\": {\"periodsPerYear\": 3}}");

        assertThat(answer.at("/result/risk/volatility").isNumber()).isTrue();
        assertThat(answer.at("/result/ratios/calmar").isNull()).isTrue();
        assertThat(message(answer, "SHORT_SPAN"))
                .contains("the series has a year of periods")
                .doesNotContain("volatility");
    }

    /** Ten years on which a fund is priced every so many days. */
    @ParameterizedTest
    @CsvSource({
        "1,   daily,      252, 365",
        "14,  biweekly,   26,  ''",
        "61,  quarterly,  4,   6",
        "182, halfYearly, 2,   ''",
        "365, yearly,     1,   ''"
    })
    void saysWhenTheDatesContradictTheFactor(int step, String frequency, int used, String suggested) {
        JsonNode answer = sheet("{\"series\": " + every(step, 3650 / step) + ", \"include\": []}");

        assertThat(answer.at("/conventions/frequency").asString()).isEqualTo(frequency);
        assertThat(answer.at("/conventions/periodsPerYear").asInt()).isEqualTo(used);
        assertThat(codes(answer).contains("PERIODS_PER_YEAR_DOUBTFUL")).isEqualTo(!suggested.isEmpty());
        if (!suggested.isEmpty()) {
            assertThat(message(answer, "PERIODS_PER_YEAR_DOUBTFUL"))
                    .contains("with " + used + " periods")
                    .contains("suggest " + suggested + ":")
                    .contains("periodsPerYear");
            assertThat(note(answer, "PERIODS_PER_YEAR_DOUBTFUL").get("path").asString())
                    .isEqualTo("/conventions/periodsPerYear");
        }
    }

    @Test
    void isSilentOnceTheFactorFits() {
        JsonNode answer = sheet(
                "{\"series\": " + every(1, 800) + ", \"include\": [], \"conventions\": {\"periodsPerYear\": 365}}");

        assertThat(codes(answer)).doesNotContain("PERIODS_PER_YEAR_DOUBTFUL");
    }

    @Test
    void refusesTheProfileOfCashFlowsAndNamesThoseThatApply() {
        JsonNode problem = Exchange.json(Exchange.post(
                port,
                PATH,
                "{\"series\": {" + WEEK + "[1, 1.01, 1.0, 1.02]}, \"conventions\": {\"profile\": \"excel\"}}"));

        assertThat(problem.at("/status").asInt()).isEqualTo(422);
        assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo("/conventions/profile");
        assertThat(problem.at("/errors/0/message").asString())
                .contains("\"default\", \"performance-analytics\", \"empyrical\" or \"quantstats\"");
    }

    @Test
    void tellsOfEventsOutsideTheSeries() {
        JsonNode answer = sheet("{\"series\": {" + WEEK + """
                [1, 1.01, 1.0, 1.02],
                "dividends": [{"date": "2024-01-04", "perShare": 0.01}, {"date": "2024-01-08", "perShare": 0.1}],
                "splits": [{"date": "2023-12-29", "ratio": 2}]}}""");

        assertThat(paths(answer, "EVENT_OUTSIDE_SERIES"))
                .containsExactly("/series/dividends/1/date", "/series/splits/0/date");
        assertThat(message(answer, "EVENT_OUTSIDE_SERIES"))
                .contains("2024-01-08")
                .contains("2024-01-02 to 2024-01-05");
    }

    @Test
    void countsPayoutsBeforeTheSeriesInItsCumulativeNav() {
        JsonNode answer = sheet("{\"series\": {" + WEEK + """
                [1, 1.01, 1.0, 1.02], "dividends": [{"date": "2023-12-29", "perShare": 0.1}]},
                "conventions": {"basis": "cumulative"}}""");

        assertThat(codes(answer)).doesNotContain("EVENT_OUTSIDE_SERIES");
        // 1.12 ÷ 1.10 − 1.
        assertThat(answer.at("/result/returns/total").asDouble()).isBetween(0.018181, 0.018182);
    }

    @Test
    void doubtsAPayoutAboveTheNav() {
        JsonNode answer = sheet("{\"series\": {" + WEEK + """
                [1, 1.01, 0.96, 0.97], "dividends": [{"date": "2024-01-04", "perShare": 5}]}}""");

        assertThat(paths(answer, "PAYOUT_ABOVE_NAV")).containsExactly("/series/dividends/0/perShare");
        assertThat(message(answer, "PAYOUT_ABOVE_NAV"))
                .contains("dividend of 5 ")
                .contains("NAV of 0.96 ");
    }

    @Test
    void listsTenRemarksAndCountsTheRest() {
        String late = IntStream.range(0, 13)
                .mapToObj(i -> "{\"date\": \"2025-01-0" + (1 + i % 9) + "\", \"perShare\": 1}")
                .collect(Collectors.joining(", "));
        JsonNode answer = sheet("{\"series\": {" + WEEK + "[1, 1.01, 1.0, 1.02], \"dividends\": [" + late + "]}}");

        assertThat(paths(answer, "EVENT_OUTSIDE_SERIES")).hasSize(10);
        assertThat(message(answer, "MORE_REMARKS")).contains("3 more");
    }

    @Test
    void asksAboutAJumpThatNoEventExplains() {
        JsonNode answer = sheet("{\"series\": {" + WEEK + "[2, 2.02, 1.01, 1.02]}}");

        assertThat(paths(answer, "NAV_FALL_UNEXPLAINED")).containsExactly("/series/values/2");
        assertThat(message(answer, "NAV_FALL_UNEXPLAINED"))
                .contains("On 2024-01-04")
                .contains("-50.00 %")
                .contains("Split or dividend?")
                .contains("split of 2 new units")
                .contains("about 1.01 a unit");
        assertThat(Exchange.json(Exchange.post(
                                port,
                                PATH,
                                "{\"series\": {" + WEEK + "[2, 2.02, 1.01, 1.02]}}",
                                "Accept-Language",
                                "zh-CN"))
                        .toString())
                .contains("是拆分还是分红");
    }

    @Test
    void tellsASlipAndAMergingOfUnitsFromASplit() {
        JsonNode slip = sheet("{\"series\": {" + WEEK + "[2, 0.2, 2.02, 2.03]}}");
        JsonNode merging = sheet("{\"series\": {" + WEEK + "[1, 1.01, 2.02, 2.03]}}");

        assertThat(paths(slip, "NAV_ASTRAY")).containsExactly("/series/values/1");
        assertThat(message(merging, "NAV_RISE_UNEXPLAINED")).contains("(0.5 new ones");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[2, 2.02, 1.01, 1.02], \"splits\": [{\"date\": \"2024-01-04\", \"ratio\": 2}]",
                "[2, 2.02, 1.01, 1.02], \"dividends\": [{\"date\": \"2024-01-04\", \"perShare\": 1}]",
                // Just 20 %, the widest price limit.
                "[1, 1.2, 0.96, 0.97]"
            })
    void saysNothingOfMovesThatAreExplained(String series) {
        JsonNode answer = sheet("{\"series\": {" + WEEK + series + "}}");

        assertThat(codes(answer)).noneMatch(code -> code.startsWith("NAV_"));
    }

    @Test
    void saysNothingOfUpAndDownPeriodsWithoutOverlap() {
        JsonNode answer = sheet("{\"series\": {" + WEEK + """
                [1, 1.01, 1.0, 1.02]},
                "benchmark": {"dates": ["2020-01-02", "2020-01-03"], "values": [1, 1.1]}}""");

        assertThat(answer.at("/result/benchmark/unavailable/beta/reason").asString())
                .isEqualTo("NO_OVERLAP");
        assertThat(codes(answer)).doesNotContain("FEW_UP_PERIODS", "FEW_DOWN_PERIODS");
    }

    @Test
    void countsInTheSingular() {
        JsonNode answer = sheet("""
                {"series": {"dates": ["2024-01-02", "2024-01-03"], "values": [1, 1.01]}}""");

        assertThat(message(answer, "SHORT_SPAN")).contains("span of one day is");
        assertThat(message(answer, "FEW_OBSERVATIONS")).contains("only one return");
        assertThat(answer.at("/result/risk/unavailable/volatility/message").asString())
                .contains("2 are needed, there is one.");
    }

    @Test
    void hasWordsOfItsOwnForNull() {
        JsonNode problem = Exchange.json(Exchange.post(port, PATH, "{\"series\": {" + WEEK + "[1, null, 1.0, 1.02]}}"));

        assertThat(problem.at("/errors/0/code").asString()).isEqualTo("NULL_NOT_A_NUMBER");
        assertThat(problem.at("/errors/0/message").asString()).doesNotContain("quotes");
    }

    private static String every(int days, int count) {
        LocalDate first = LocalDate.of(2014, 1, 1);
        String dates = IntStream.range(0, count)
                .mapToObj(i -> "\"" + first.plusDays((long) i * days) + "\"")
                .collect(Collectors.joining(","));
        String values = IntStream.range(0, count)
                .mapToObj(i -> i % 2 == 0 ? "1" : "1.01")
                .collect(Collectors.joining(","));
        return "{\"dates\": [" + dates + "], \"values\": [" + values + "]}";
    }

    private JsonNode sheet(String body) {
        return Exchange.json(Exchange.post(port, PATH, body));
    }

    private static List<String> codes(JsonNode answer) {
        return answer.get("notes")
                .valueStream()
                .map(note -> note.get("code").asString())
                .toList();
    }

    private static List<String> paths(JsonNode answer, String code) {
        return answer.get("notes")
                .valueStream()
                .filter(note -> note.get("code").asString().equals(code))
                .map(note -> note.get("path").asString())
                .toList();
    }

    private static JsonNode note(JsonNode answer, String code) {
        return answer.get("notes")
                .valueStream()
                .filter(note -> note.get("code").asString().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no note " + code + " in " + answer.get("notes")));
    }

    private static String message(JsonNode answer, String code) {
        return note(answer, code).get("message").asString();
    }
}
