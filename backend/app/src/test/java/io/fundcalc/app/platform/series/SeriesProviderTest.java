package io.fundcalc.app.platform.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.app.platform.probe.Exchange;
import io.fundcalc.app.platform.probe.LiveShelf;
import io.fundcalc.app.platform.probe.ServiceTest;
import io.fundcalc.app.platform.session.Session;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** What a request refers to is fetched anew each time, and a response made of it reaches no other caller. */
@ServiceTest
@Import(LiveShelf.class)
class SeriesProviderTest {

    private static final String SECRET = "a".repeat(32);
    private static final String OTHER_SECRET = "b".repeat(32);

    @LocalServerPort
    int port;

    @Autowired
    LiveShelf shelf;

    @Test
    void answersAnewWhenTheRowsHaveChanged() {
        String body = "{\"series\": {\"fund\": \"live:growing\"}}";
        shelf.cents.set(110);
        JsonNode before = sheet(body, 200);
        JsonNode again = sheet(body, 200);
        shelf.cents.set(120);
        JsonNode after = sheet(body, 200);

        // 1.10 ÷ 1.00 − 1 and 1.20 ÷ 1.00 − 1.
        assertThat(before.at("/result/returns/total").asDouble()).isEqualTo(0.1, tiny());
        assertThat(again).isEqualTo(before);
        assertThat(after.at("/result/returns/total").asDouble()).isEqualTo(0.2, tiny());
        assertThat(after.at("/provenance/inputFingerprint")).isNotEqualTo(before.at("/provenance/inputFingerprint"));
    }

    @Test
    void readsSuchABodyAgainAndComputesOnce() {
        String body = "{\"series\": {\"fund\": \"live:growing\"}, \"include\": []}";
        post(body);
        HttpResponse<String> second = post(body);

        assertThat(second.headers().firstValue("Cache-Status")).contains("fundcalc; hit; detail=local");
        assertThat(second.headers().firstValue("Cache-Control")).contains("private, no-store");
        assertThat(second.headers().firstValue("Server-Timing").orElse("")).startsWith("parse");
    }

    @Test
    void keepsTheShortCutForSamples() {
        String body = "{\"series\": {\"fund\": \"sample:bond\"}, \"include\": []}";
        post(body);

        assertThat(post(body).headers().firstValue("Server-Timing").orElse("")).startsWith("cache");
    }

    @Test
    void tellsWhatTheShelfRemarks() {
        JsonNode answer =
                sheet("{\"series\": {\"fund\": \"sample:bond\"}, \"benchmark\": {\"fund\": \"live:growing\"}}", 200);

        assertThat(answer.at("/notes")
                        .valueStream()
                        .filter(note -> note.at("/path").asString().equals("/benchmark")))
                .singleElement()
                .satisfies(note -> {
                    assertThat(note.at("/code").asString()).isEqualTo("FEW_UP_PERIODS");
                    assertThat(note.at("/message").asString()).contains("7");
                });
        assertThat(answer.at("/provenance/series/1/source").asString()).isEqualTo("live");
        assertThat(answer.at("/provenance/series/1/fetched").asString()).isEqualTo("2023-11-14T22:13:20Z");
        assertThat(answer.at("/provenance/series/0").has("fetched")).isFalse();
    }

    @Test
    void givesTheAnswerOfOneSessionToNoOther() {
        shelf.owner = Objects.requireNonNull(Session.of(SECRET)).logName();
        String body = "{\"series\": {\"dataset\": \"owned\"}}";

        assertThat(post(body, "Cookie", "fundcalc_session=" + SECRET).statusCode())
                .isEqualTo(200);
        assertThat(post(body, "Cookie", "x=1; fundcalc_session=" + SECRET).statusCode())
                .isEqualTo(200);
        for (String cookie : List.of("y=2", "fundcalc_session=" + OTHER_SECRET, "fundcalc_session=")) {
            HttpResponse<String> other = post(body, "Cookie", cookie);
            assertThat(other.statusCode()).isEqualTo(422);
            assertThat(Exchange.json(other).at("/errors/0/code").asString()).isEqualTo("UNKNOWN_DATASET");
            assertThat(Exchange.json(other).at("/errors/0/pointer").asString()).isEqualTo("/series/dataset");
        }
    }

    @Test
    void keepsNoAnswerOfASessionsOwnData() {
        shelf.owner = Objects.requireNonNull(Session.of(SECRET)).logName();
        String body =
                "{\"series\": {\"fund\": \"sample:bond\"}, \"benchmark\": {\"dataset\": \"owned\"}, \"include\": []}";

        for (int i = 0; i < 2; i++) {
            HttpResponse<String> answer = post(body, "Cookie", "fundcalc_session=" + SECRET);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Status")).contains("fundcalc; fwd=bypass");
        }
    }

    @Test
    void tellsTheSpanOfASeriesForAnEmptyWindow() {
        JsonNode problem = sheet("{\"series\": {\"fund\": \"live:growing\"}, \"from\": \"2030-01-01\"}", 422);

        assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo("/series");
        assertThat(problem.at("/detail").asString()).contains("2022-01-08", "2023-02-12");
    }

    private JsonNode sheet(String body, int status) {
        HttpResponse<String> answer = post(body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return Exchange.json(answer);
    }

    private HttpResponse<String> post(String body, String... headers) {
        return Exchange.post(port, "/api/v1/performance/tear-sheet", body, headers);
    }

    private static Offset<Double> tiny() {
        return Offset.offset(1e-12);
    }
}
