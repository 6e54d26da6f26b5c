package io.fundcalc.app.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fundcalc.app.platform.probe.Exchange;
import io.fundcalc.app.platform.probe.ServiceTest;
import io.fundcalc.app.platform.probe.Upload;
import io.fundcalc.app.platform.session.Session;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A file becomes a data set of its session: seen, renamed, calculated with and deleted by that session alone. */
@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class DatasetTest {

    private static final String NAV = """
            净值日期,单位净值,累计净值,日增长率
            2024-01-02,1.0000,1.2000,0.00%
            2024-01-03,1.1000,1.3000,10.00%
            2024-01-04,1.0500,1.3050,0.50%
            2024-01-05,1.1550,1.4100,10.00%
            """;

    private static final String STATEMENT = """
            确认日期,业务类型,基金代码,基金名称,确认份额,确认金额,单位净值,手续费
            2024-01-02,申购,110022,消费行业,1000.00,1001.50,1.0000,1.50
            2024-03-04,赎回,110022,消费行业,500.00,594.00,1.2000,6.00
            """;

    @LocalServerPort
    int port;

    @Test
    void tellsWhatWasFoundAndKeepsIt() {
        HttpResponse<String> answer = Upload.file("消费.csv", NAV).to(port, "/upload");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode dataset = Exchange.json(answer);
        String id = dataset.at("/id").asString();
        assertThat(id).matches("[\\w-]{16}");
        assertThat(answer.headers().firstValue("Location")).contains("/api/v1/datasets/" + id);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("private, no-store");
        assertThat(dataset.at("/name").asString()).isEqualTo("消费.csv");
        assertThat(dataset.at("/kind").asString()).isEqualTo("nav");
        assertThat(dataset.at("/rows").asInt()).isEqualTo(4);
        assertThat(dataset.at("/accepted").asInt()).isEqualTo(4);
        assertThat(dataset.at("/rejected").asInt()).isZero();
        assertThat(dataset.at("/from").asString()).isEqualTo("2024-01-02");
        assertThat(dataset.at("/to").asString()).isEqualTo("2024-01-05");
        assertThat(dataset.at("/columns")
                        .valueStream()
                        .map(column -> column.at("/role").asString()))
                .containsExactly("date", "unitNav", "cumulativeNav", "dailyReturn");
        assertThat(dataset.at("/guesses"))
                .isNotEmpty()
                .allSatisfy(
                        guess -> assertThat(guess.at("/evidence").asString()).isNotBlank());
        assertThat(dataset.at("/guesses").findValuesAsString("evidence"))
                .allSatisfy(evidence -> assertThat(evidence).isEqualTo(evidence.strip()));
        assertThat(dataset.at("/guesses").findValuesAsString("confidence"))
                .allSatisfy(confidence -> assertThat(confidence).matches("[01]\\.\\d{1,2}"));
        assertThat(dataset.at("/columns").findValuesAsString("confidence"))
                .allSatisfy(confidence -> assertThat(confidence).matches("[01]\\.\\d{1,2}"));
        assertThat(dataset.at("/preview/0/0").asString()).isEqualTo("净值日期");
    }

    @Test
    void countsTheGapsOfAHistory() {
        // Fourteen days between two rows of a daily history are more than any closing of an exchange.
        HttpResponse<String> gap = Upload.file(
                        "a.csv",
                        "date,nav\n2024-01-02,1.0\n2024-01-03,1.1\n2024-01-04,1.2\n2024-01-05,1.3\n2024-01-19,1.4\n")
                .to(port, "/upload");
        HttpResponse<String> none = Upload.file("a.csv", NAV).to(port, "/upload");
        HttpResponse<String> acts = Upload.file("a.csv", STATEMENT).to(port, "/upload");

        assertThat(Exchange.json(gap).at("/gaps").asInt(-1)).isEqualTo(1);
        assertThat(Exchange.json(none).at("/gaps").asInt(-1)).isZero();
        assertThat(Exchange.json(acts).at("/gaps").isNull()).isTrue();
        assertThat(Exchange.json(get("/api/v1/datasets", Upload.cookie(gap)))
                        .at("/datasets/0/gaps")
                        .asInt(-1))
                .isEqualTo(1);
    }

    @Test
    void setsACookieThatScriptsAndOtherSitesDoNotGet() {
        HttpResponse<String> answer = Upload.file("a.csv", NAV).to(port, "/upload");

        assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                .matches("fundcalc_session=[\\w-]{32}; Path=/; Max-Age=2592000; Expires=[^;]+; HttpOnly; SameSite=Lax");
        assertThat(Exchange.get(port, "/api/v1/datasets").headers().firstValue("Set-Cookie"))
                .isEmpty();
        assertThat(Upload.file("a.csv", NAV)
                        .to(port, "/upload?preview=true")
                        .headers()
                        .firstValue("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void isTheSameDatasetForTheSameFile() {
        HttpResponse<String> first = Upload.file("a.csv", NAV).to(port, "/upload");
        String cookie = Upload.cookie(first);
        HttpResponse<String> second = Upload.file("b.csv", NAV).to(port, "/upload", "Cookie", cookie);
        HttpResponse<String> stranger = Upload.file("a.csv", NAV).to(port, "/upload");

        assertThat(id(second)).isEqualTo(id(first));
        assertThat(id(stranger)).isNotEqualTo(id(first));
        assertThat(Exchange.json(get("/api/v1/datasets", cookie)).at("/datasets"))
                .hasSize(1);
    }

    @Test
    void isNotThereForAnotherSession() {
        HttpResponse<String> mine = Upload.file("a.csv", NAV).to(port, "/upload");
        String other = Upload.cookie(Upload.file("a.csv", STATEMENT).to(port, "/upload"));
        String one = "/api/v1/datasets/" + id(mine);

        for (String path : List.of(one, one + "/nav", one + "/nav.csv", one + "/transactions", one + "/rejected.csv")) {
            HttpResponse<String> answer = get(path, other);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(Exchange.json(answer).at("/errors/0/code").asString()).isEqualTo("NO_SUCH_DATASET");
            assertThat(get(path, "x=y").statusCode()).as(path).isEqualTo(404);
        }
        assertThat(send("DELETE", one, other, "").statusCode()).isEqualTo(404);
        assertThat(send("PATCH", one, other, "{\"name\": \"x\"}").statusCode()).isEqualTo(404);
        assertThat(get(one, Upload.cookie(mine)).statusCode()).isEqualTo(200);
    }

    @Test
    void isASeriesOfCalculations() {
        HttpResponse<String> mine = Upload.file("a.csv", NAV).to(port, "/upload");
        String body = "{\"series\": {\"dataset\": \"" + id(mine) + "\"}, \"include\": []}";

        HttpResponse<String> answer = calculate(body, Upload.cookie(mine));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode sheet = Exchange.json(answer);
        // The gap of the cumulative NAV grows from 0.2000 to 0.2550 on the third day: 0.0550 were paid out. Reinvested
        // at that day's NAV: 1.155 ÷ 1 × (1 + 0.055 ÷ 1.05) − 1.
        assertThat(sheet.at("/result/returns/total").asDouble())
                .isEqualTo(1.155 * (1 + 0.055 / 1.05) - 1, Offset.offset(1e-12));
        assertThat(sheet.at("/provenance/series/0/source").asString()).isEqualTo("upload");
        assertThat(sheet.at("/provenance/series/0/name").asString()).isEqualTo("a.csv");
        assertThat(sheet.at("/notes").valueStream().map(note -> note.at("/code").asString()))
                .contains("PAYOUTS_FROM_CUMULATIVE");
        assertThat(calculate(body, "x=y").statusCode()).isEqualTo(422);
        String windowed = body.replace("\"include\"", "\"from\": \"2024-01-04\", \"include\"");
        assertThat(Exchange.json(calculate(windowed, Upload.cookie(mine)))
                        .at("/result/returns/total")
                        .asDouble())
                .isEqualTo(0.1, Offset.offset(1e-12));
    }

    @Test
    void saysThatAStatementIsNoSeries() {
        HttpResponse<String> mine = Upload.file("a.csv", STATEMENT).to(port, "/upload");
        String cookie = Upload.cookie(mine);

        HttpResponse<String> answer = calculate("{\"series\": {\"dataset\": \"" + id(mine) + "\"}}", cookie);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Exchange.json(answer).at("/errors/0/code").asString()).isEqualTo("DATASET_OF_TRANSACTIONS");
        assertThat(get("/api/v1/datasets/" + id(mine) + "/nav", cookie).statusCode())
                .isEqualTo(422);
        JsonNode acts = Exchange.json(get("/api/v1/datasets/" + id(mine) + "/transactions", cookie))
                .at("/transactions");
        assertThat(acts).hasSize(2);
        assertThat(acts.at("/0/type").asString()).isEqualTo("buy");
        assertThat(acts.at("/0/fund").asString()).isEqualTo("110022");
        assertThat(acts.at("/0/shares").decimalValue()).isEqualByComparingTo("1000");
        assertThat(acts.at("/1/type").asString()).isEqualTo("sell");
    }

    @Test
    void holdsSeveralFundsByTheirCodes() {
        String funds = """
                基金代码,净值日期,单位净值
                000001,2024-01-02,1.0
                000002,2024-01-02,2.0
                000001,2024-01-03,1.1
                000002,2024-01-03,3.0
                """;
        HttpResponse<String> mine = Upload.file("two.csv", funds).to(port, "/upload");
        String cookie = Upload.cookie(mine);
        String id = id(mine);

        assertThat(Exchange.json(mine).at("/funds/1/reference").asString()).isEqualTo(id + ":000002");
        JsonNode several = Exchange.json(calculate("{\"series\": {\"dataset\": \"" + id + "\"}}", cookie));
        assertThat(several.at("/errors/0/code").asString()).isEqualTo("DATASET_OF_SEVERAL_FUNDS");
        assertThat(several.at("/errors/0/message").asString()).contains(id + ":000001");
        assertThat(Exchange.json(calculate("{\"series\": {\"dataset\": \"" + id + ":000002\"}}", cookie))
                        .at("/result/returns/total")
                        .asDouble())
                .isEqualTo(0.5, Offset.offset(1e-12));
        assertThat(get("/api/v1/datasets/" + id + "/nav.csv?fund=000001&from=2024-01-03", cookie)
                        .body())
                .isEqualTo("date,nav,dividend,split\r\n2024-01-03,1.1,,\r\n");
    }

    @Test
    void namesASavedFileInItsOwnLetters() {
        HttpResponse<String> mine = Upload.file("净值.csv", NAV).to(port, "/upload");

        assertThat(get("/api/v1/datasets/" + id(mine) + "/nav.csv", Upload.cookie(mine))
                        .headers()
                        .firstValue("Content-Disposition")
                        .orElse(""))
                .endsWith("; filename*=UTF-8''%E5%87%80%E5%80%BC.csv");
    }

    @Test
    void givesItsRowsBackInAFormThatCanBeSentAgain() {
        HttpResponse<String> mine = Upload.file("a.csv", NAV).to(port, "/upload");
        String cookie = Upload.cookie(mine);
        HttpResponse<String> nav = get("/api/v1/datasets/" + id(mine) + "/nav", cookie);
        HttpResponse<String> csv = get("/api/v1/datasets/" + id(mine) + "/nav.csv", cookie);
        assertThat(csv.headers().firstValue("Content-Disposition").orElse(""))
                .isEqualTo("attachment; filename=\"a.csv\"");

        assertThat(Exchange.json(nav).at("/dates")).hasSize(4);
        assertThat(Exchange.json(nav).at("/dividends/0/date").asString()).isEqualTo("2024-01-04");
        assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(csv.body()).startsWith("date,nav,dividend,split\r\n2024-01-02,1,,\r\n");
        HttpResponse<String> again = Upload.file("again.csv", csv.body()).to(port, "/upload");
        assertThat(Exchange.json(again).at("/accepted").asInt()).isEqualTo(4);
        HttpResponse<String> same = get("/api/v1/datasets/" + id(again) + "/nav", Upload.cookie(again));
        assertThat(Exchange.json(same).at("/values"))
                .isEqualTo(Exchange.json(nav).at("/values"));
        assertThat(Exchange.json(same).at("/dividends"))
                .isEqualTo(Exchange.json(nav).at("/dividends"));
    }

    @Test
    void tellsWhichRowsWereLeftOut() {
        HttpResponse<String> mine = Upload.file(
                        "a.csv",
                        "date,nav\n2024-01-02,1.0\n2024-01-03,=cmd|'/c calc'!A1\n2024-02-30,1.1\n2024-01-05,1.2\n")
                .to(port, "/upload", "Accept-Language", "zh-CN");
        String cookie = Upload.cookie(mine);

        JsonNode dataset = Exchange.json(mine);
        assertThat(dataset.at("/accepted").asInt()).isEqualTo(2);
        assertThat(dataset.at("/rejected").asInt()).isEqualTo(2);
        assertThat(dataset.at("/problems/0/row").asInt()).isEqualTo(3);
        assertThat(dataset.at("/problems/0/message").asString()).containsPattern("\\p{IsHan}");
        assertThat(dataset.at("/problems/0/fix").asString()).containsPattern("\\p{IsHan}");
        HttpResponse<String> rejected = get("/api/v1/datasets/" + id(mine) + "/rejected.csv", cookie);
        assertThat(rejected.statusCode()).isEqualTo(200);
        assertThat(rejected.body()).startsWith("\uFEFF").contains("2024-02-30").doesNotContainPattern("(?m)(^|,)\"?=");
    }

    @Test
    void keepsNothingOfAFileThatIsRefused() {
        HttpResponse<String> answer = Upload.file("a.pdf", "%PDF-1.7 ...").to(port, "/upload");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Exchange.json(answer).at("/errors/0/code").asString()).isEqualTo("PDF_FILE");
        assertThat(Exchange.json(answer).at("/errors/0/pointer").asString()).isEqualTo("/file");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void takesAnotherNameAndGoesWhenDeleted() {
        HttpResponse<String> mine = Upload.file("a.csv", NAV).to(port, "/upload");
        String cookie = Upload.cookie(mine);
        String one = "/api/v1/datasets/" + id(mine);

        HttpResponse<String> renamed = send("PATCH", one, cookie, "{\"name\": \" 消费 \"}");
        assertThat(Exchange.json(renamed).at("/name").asString()).isEqualTo("消费");
        assertThat(send("PATCH", one, cookie, "{\"name\": \"\"}").statusCode()).isEqualTo(422);
        assertThat(Exchange.json(get("/api/v1/datasets", cookie))
                        .at("/datasets/0/name")
                        .asString())
                .isEqualTo("消费");
        assertThat(send("DELETE", one, cookie, "").statusCode()).isEqualTo(204);
        assertThat(get(one, cookie).statusCode()).isEqualTo(404);
        assertThat(send("DELETE", one, cookie, "").statusCode()).isEqualTo(404);
    }

    @Test
    void deletesEverythingOfASession() {
        HttpResponse<String> mine = Upload.file("a.csv", NAV).to(port, "/upload");
        String cookie = Upload.cookie(mine);
        Upload.file("b.csv", STATEMENT).to(port, "/upload", "Cookie", cookie);
        assertThat(Exchange.json(get("/api/v1/datasets", cookie)).at("/datasets"))
                .hasSize(2);

        HttpResponse<String> deleted = send("DELETE", "/api/v1/datasets", cookie, "");

        assertThat(deleted.statusCode()).isEqualTo(204);
        assertThat(deleted.headers().firstValue("Set-Cookie").orElse(""))
                .startsWith("fundcalc_session=; Path=/; Max-Age=0");
        assertThat(Exchange.json(get("/api/v1/datasets", cookie)).at("/datasets"))
                .isEmpty();
        assertThat(calculate("{\"series\": {\"dataset\": \"" + id(mine) + "\"}}", cookie)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void isNotSentAgainToWhomHasIt() {
        HttpResponse<String> mine = Upload.file("a.csv", NAV).to(port, "/upload");
        String cookie = Upload.cookie(mine);
        String path = "/api/v1/datasets/" + id(mine) + "/nav";
        String etag = get(path, cookie).headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = Exchange.get(port, path, "Cookie", cookie, "If-None-Match", etag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.headers().firstValue("Cache-Control")).contains("private, no-store");
    }

    @Test
    void countsSessionsThatKeepSomething() {
        Upload.file("a.csv", NAV).to(port, "/upload");

        JsonNode vitals = Exchange.json(Exchange.get(port, "/metrics", "Accept", "application/json"));

        assertThat(vitals.at("/active_sessions").asInt()).isPositive();
        assertThat(Exchange.get(port, "/metrics").body()).contains("fundcalc_active_sessions ");
    }

    @Test
    void namesTheSessionInLogsByWhatLeadsNowhere(CapturedOutput log) {
        String cookie = Upload.cookie(Upload.file("a.csv", NAV).to(port, "/upload"));
        String secret = cookie.substring(cookie.indexOf('=') + 1);
        get("/api/v1/datasets", cookie);

        String name = Objects.requireNonNull(Session.of(secret)).logName();
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(log.getAll()).contains("\"session_id\":\"" + name + "\""));
        assertThat(log.getAll()).doesNotContain(secret);
    }

    @Test
    void neverTakesANameForAPath() {
        HttpResponse<String> answer =
                Upload.file("../../../../tmp/evil\\..\\x.csv", NAV).to(port, "/upload?preview=true");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(Exchange.json(answer).at("/name").asString()).isEqualTo("x.csv");
        assertThat(Path.of("/tmp/evil")).doesNotExist();
    }

    private static String id(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Exchange.json(answer).at("/id").asString();
    }

    private HttpResponse<String> get(String path, String cookie) {
        return Exchange.get(port, path, "Cookie", cookie);
    }

    private HttpResponse<String> calculate(String body, String cookie) {
        return Exchange.post(port, "/api/v1/performance/tear-sheet", body, "Cookie", cookie);
    }

    private HttpResponse<String> send(String method, String path, String cookie, String body) {
        return Exchange.send(Exchange.request(port, path)
                .method(method, BodyPublishers.ofString(body))
                .header("Cookie", cookie)
                .header("Content-Type", "application/json")
                .build());
    }
}
