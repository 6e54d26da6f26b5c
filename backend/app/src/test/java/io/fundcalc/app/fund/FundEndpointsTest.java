package io.fundcalc.app.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fundcalc.app.fund.outbound.PlayedSource;
import io.fundcalc.app.fund.source.eastmoney.EastmoneyShapes;
import io.fundcalc.app.fund.source.eastmoney.EastmoneyShapes.Day;
import io.fundcalc.app.platform.probe.Exchange;
import io.fundcalc.app.platform.probe.ServiceTest;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** From a fund's code to its figures, by way of a source on this machine; and what is told when that source dies. */
@ServiceTest
class FundEndpointsTest {

    private static final PlayedSource SOURCE = new PlayedSource();
    private static final List<Day> DAYS = withASilentPayout(EastmoneyShapes.rising(60));

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void sources(DynamicPropertyRegistry properties) {
        SOURCE.does(EastmoneyShapes.fund(DAYS));
        properties.add("fundcalc.sources.enabled", () -> "eastmoney,fred");
        properties.add("fundcalc.sources.urls.eastmoney", SOURCE::url);
        properties.add("fundcalc.sources.urls.fred", SOURCE::url);
        properties.add("fundcalc.sources.outbound.per-second", () -> "1000");
        properties.add("fundcalc.sources.outbound.burst", () -> "1000");
        properties.add("fundcalc.sources.copies.recent", () -> "300ms");
        properties.add("fundcalc.sources.copies.negative", () -> "100ms");
    }

    @AfterAll
    static void close() {
        SOURCE.close();
    }

    /**
     * On the 31st day 0.1000 is paid out without a stated dividend: only the printed growth and the cumulative NAV
     * show it.
     */
    private static List<Day> withASilentPayout(List<Day> days) {
        List<Day> told = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            Day day = days.get(i);
            String unit = i < 30
                    ? day.unit()
                    : new BigDecimal(day.unit()).subtract(new BigDecimal("0.1")).toPlainString();
            String percent = i <= 30 ? day.percent() : String.format(Locale.ROOT, "%.2f", 0.1 / (0.899 + 0.001 * i));
            told.add(new Day(day.date(), unit, day.cumulative(), percent, ""));
        }
        return told;
    }

    private JsonNode get(String path, int status, String... headers) {
        HttpResponse<String> answer = Exchange.get(port, path, headers);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return Exchange.json(answer);
    }

    private JsonNode sheet(String fund, int status, String language) {
        HttpResponse<String> answer = Exchange.post(
                port,
                "/api/v1/performance/tear-sheet",
                "{\"series\": {\"fund\": \"" + fund + "\"}, \"include\": []}",
                "Accept-Language",
                language);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return Exchange.json(answer);
    }

    @Test
    void computesATearSheetFromACode() {
        JsonNode sheet = sheet("eastmoney:900001", 200, "en");

        // Sixty days from 2024-01-01: unit NAV from 1.0000 to 0.9590, the payout unknown to the source.
        assertThat(sheet.at("/result/returns/total").asDouble()).isCloseTo(-0.041, within(1e-12));
        assertThat(sheet.at("/result/period/observations").asInt()).isEqualTo(59);
        assertThat(sheet.at("/provenance/series/0/name").asString()).isEqualTo("虚构成长混合");
        assertThat(sheet.at("/provenance/series/0/source").asString()).isEqualTo("eastmoney");
        assertThat(sheet.at("/provenance/series/0/fetched").asString()).startsWith("20");
        assertThat(sheet.at("/notes").findValuesAsString("code")).contains("FUND_MISSED_PAYOUT");
        assertThat(sheet.at("/notes").toString()).contains("2024-01-31", "0.1 ");
    }

    @Test
    void servesTheStaleCopyWithItsAgeWhenTheSourceIsDead() throws InterruptedException {
        sheet("eastmoney:900001", 200, "en");
        try {
            SOURCE.does(exchange -> exchange.close());
            Thread.sleep(500);

            JsonNode sheet = Awaitility.await()
                    .atMost(Duration.ofSeconds(15))
                    .until(
                            () -> sheet("eastmoney:900001", 200, "zh-CN"),
                            each -> each.at("/notes").toString().contains("FUND_STALE"));
            assertThat(sheet.at("/notes").toString()).contains("数据源 eastmoney 目前没有响应");
            JsonNode fund = get("/api/v1/funds/eastmoney:900001", 200, "Accept-Language", "en");
            assertThat(fund.at("/stale/message").asString()).isNotBlank();
            assertThat(fund.at("/fetchedAt").asString()).isNotBlank();
            assertThat(fund.has("age")).isTrue();

            JsonNode sources = get("/api/v1/sources", 200);
            JsonNode eastmoney = sources.at("/sources/0");
            assertThat(eastmoney.at("/id").asString()).isEqualTo("eastmoney");
            assertThat(eastmoney.at("/state").asString()).isIn("failing", "down");
            assertThat(eastmoney.at("/lastError/message").asString()).isNotBlank();

            problemOfAFundThatIsKeptNowhere();
        } finally {
            SOURCE.does(EastmoneyShapes.fund(DAYS));
        }
    }

    private void problemOfAFundThatIsKeptNowhere() {
        HttpResponse<String> answer = Exchange.get(port, "/api/v1/funds/eastmoney:900777", "Accept-Language", "zh-CN");
        JsonNode problem = Exchange.json(answer);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(problem.at("/code").asString()).isEqualTo("UNAVAILABLE");
        assertThat(problem.at("/errors/0/code").asString()).isEqualTo("SOURCE_UNAVAILABLE");
        assertThat(problem.at("/detail").asString()).contains("eastmoney:900777", "上传", "/api/v1/sources");
        assertThat(sheet("eastmoney:900777", 503, "en").at("/errors/0/pointer").asString())
                .isEqualTo("/series/fund");
    }

    @Test
    void findsFundsByCodeNameAndInitials() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(codes("xgcz")).containsExactly("eastmoney:900001"));
        assertThat(codes("900001")).containsExactly("eastmoney:900001");
        assertThat(codes("%E8%B4%A7%E5%B8%81")).contains("eastmoney:000009", "sample:money-market");
        assertThat(codes("")).isEmpty();
        assertThat(get("/api/v1/funds?q=a&limit=0", 422).at("/errors/0/code").asString())
                .isEqualTo("LIMIT_OUT_OF_RANGE");
    }

    private List<String> codes(String query) {
        return get("/api/v1/funds?q=" + query, 200).at("/funds").findValuesAsString("fund");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/funds/sample:bond/nav?from=x,             /from,  NOT_A_DATE",
        "/api/v1/funds/sample:bond/nav?to=2024-02-30,      /to,    NOT_A_DATE",
        "/api/v1/funds?q=a&limit=many,                     /limit, NOT_AN_INTEGER",
        "/api/v1/funds?q=a&limit=51,                       /limit, LIMIT_OUT_OF_RANGE"
    })
    void namesTheParameterThatCannotBeRead(String path, String pointer, String code) {
        JsonNode problem = get(path, 422, "Accept-Language", "en");

        assertThat(problem.at("/errors")).hasSize(1);
        assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(problem.at("/errors/0/code").asString()).isEqualTo(code);
    }

    @Test
    void tellsAboutAFund() {
        JsonNode fund = get("/api/v1/funds/eastmoney:900001", 200, "Accept-Language", "en");

        assertThat(fund.at("/name").asString()).isEqualTo("虚构成长混合");
        assertThat(fund.at("/currency").asString()).isEqualTo("CNY");
        assertThat(fund.at("/kind").asString()).isEqualTo("unit");
        assertThat(fund.at("/from").asString()).isEqualTo("2024-01-01");
        assertThat(fund.at("/to").asString()).isEqualTo("2024-02-29");
        assertThat(fund.at("/observations").asInt()).isEqualTo(60);
        assertThat(fund.at("/quality/0/code").asString()).isEqualTo("FUND_MISSED_PAYOUT");
        assertThat(fund.at("/quality/0/from").asString()).isEqualTo("2024-01-31");
        assertThat(fund.at("/quality/0/proposals/0/kind").asString()).isEqualTo("payout");
        assertThat(fund.at("/quality/0/proposals/0/value").asDouble()).isEqualTo(0.1);
        assertThat(fund.at("/parts").size()).isGreaterThanOrEqualTo(1);
        assertThat(fund.at("/parts/0/fingerprint").asString()).hasSize(64);
    }

    @Test
    void givesTheHistoryExactlyAsPublishedInEitherForm() {
        HttpResponse<String> nav =
                Exchange.get(port, "/api/v1/funds/eastmoney:900001/nav?from=2024-01-02&to=2024-01-04");
        HttpResponse<String> table = Exchange.get(
                port, "/api/v1/funds/eastmoney:900001/nav?from=2024-01-02&to=2024-01-04", "Accept", "text/csv");

        assertThat(nav.body())
                .contains("\"dates\":[\"2024-01-02\",\"2024-01-03\",\"2024-01-04\"]")
                .contains("\"values\":[1.0010,1.0020,1.0030]");
        assertThat(table.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(table.body()).isEqualTo("""
                date,nav,cumulative,percent,dividend,split\r
                2024-01-02,1.0010,1.0010,0.10,,\r
                2024-01-03,1.0020,1.0020,0.10,,\r
                2024-01-04,1.0030,1.0030,0.10,,\r
                """);
        HttpResponse<String> again = Exchange.get(
                port,
                "/api/v1/funds/sample:index/nav",
                "If-None-Match",
                Exchange.get(port, "/api/v1/funds/sample:index/nav")
                        .headers()
                        .firstValue("ETag")
                        .orElse(""));
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void showsSamplesLikeAnyOtherFund() {
        JsonNode fund = get("/api/v1/funds/sample:index", 200);

        assertThat(fund.at("/source").asString()).isEqualTo("sample");
        assertThat(fund.at("/fetchedAt").isNull()).isTrue();
        assertThat(fund.at("/quality").toString()).isEqualTo("[]");
    }

    @Test
    void listsEverySourceWithItsState() {
        JsonNode sources =
                get("/api/v1/sources", 200, "Accept-Language", "zh-CN").at("/sources");

        assertThat(sources.findValuesAsString("id"))
                .containsExactly("eastmoney", "mfapi", "amfi", "yahoo", "ecb", "fred", "directory", "sample");
        assertThat(sources.at("/1/state").asString()).isEqualTo("off");
        assertThat(sources.at("/0/name").asString()).isEqualTo("东方财富（天天基金）");
        assertThat(sources.at("/0/quota/burst").asInt()).isEqualTo(1000);
        assertThat(sources.at("/7/state").asString()).isEqualTo("up");
    }

    @ParameterizedTest
    @CsvSource({
        "mfapi:118989, SOURCE_OFF",
        "nowhere:1, FUND_NOT_FOUND",
        "110022, FUND_NOT_FOUND",
        "eastmoney:12345, FUND_NOT_FOUND",
        "directory:x, SOURCE_OFF",
        "sample:none, FUND_NOT_FOUND"
    })
    void namesTheRemedyForWhatIsNotThere(String fund, String code) {
        JsonNode problem = get("/api/v1/funds/" + fund, 404, "Accept-Language", "en");

        assertThat(problem.at("/errors/0/code").asString()).isEqualTo(code);
        assertThat(problem.at("/detail").asString()).contains("eastmoney");
    }

    /** Whatever a caller writes as a code, only the source's own addresses are called, and those only with codes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "eastmoney:110022@evil.example",
                "eastmoney:..%2F..%2Fetc",
                "eastmoney:110022%3Fx%3D1",
                "eastmoney:http:%2F%2F169.254.169.254",
                "fred:DGS3MO%26url%3Dhttp:%2F%2Flocalhost",
                "http:%2F%2Flocalhost:1"
            })
    void letsNoCallerChooseAnAddress(String fund) {
        int before = SOURCE.calls().size();

        assertThat(Exchange.get(port, "/api/v1/funds/" + fund).statusCode()).isIn(400, 404);
        assertThat(SOURCE.calls().stream().skip(before))
                .noneMatch(call -> call.contains("evil")
                        || call.contains("etc")
                        || call.contains("169.254")
                        || call.contains("localhost"));
    }

    @Test
    void showsSourcesInTheMetrics() {
        sheet("eastmoney:900001", 200, "en");

        assertThat(Exchange.get(port, "/metrics").body())
                .contains("fundcalc_source_calls_total", "fundcalc_source_age_seconds", "fundcalc_source_up");
    }
}
