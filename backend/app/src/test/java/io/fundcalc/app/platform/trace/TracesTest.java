package io.fundcalc.app.platform.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fundcalc.app.platform.logging.LogContract;
import io.fundcalc.app.platform.probe.Exchange;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The id of one request finds its line in the log, its trace at the receiver and its exemplar in the metrics. */
class TracesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String OPEN_METRICS = "application/openmetrics-text;version=1.0.0";
    private static final String IRR = "/api/v1/cash-flow/irr";

    private static Receiver receiver;
    private static RunningService service;
    private static int port;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        receiver = new Receiver();
        service = new RunningService(
                folder,
                Map.of(
                        "OTEL_EXPORTER_OTLP_ENDPOINT", receiver.url(),
                        "FUNDCALC_SOURCES", "mfapi",
                        "FUNDCALC_MFAPI_URL", receiver.url()));
        await().atMost(PATIENCE.multipliedBy(2)).until(() -> service.port() > 0);
        port = service.port();
    }

    @AfterAll
    static void stop() {
        service.close();
        receiver.close();
    }

    private static JsonNode line(String request) {
        return await().atMost(PATIENCE)
                .until(
                        () -> service.lines().stream()
                                .map(LogContract::parse)
                                .filter(line ->
                                        line.at("/http.request.id").asString("").equals(request))
                                .filter(line ->
                                        line.at("/log.logger").asString().equals("fundcalc.access"))
                                .toList(),
                        found -> found.size() == 1)
                .getFirst();
    }

    @Test
    void oneRequestIdFindsLineTraceAndExemplar() {
        HttpResponse<String> answer =
                Exchange.post(port, IRR, "{\"amounts\": [-100, 60, 60.5]}", "X-Request-Id", "one-id/1");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);

        JsonNode line = line("one-id/1");
        String trace = line.get("trace.id").asString();
        String span = line.get("span.id").asString();

        await().atMost(PATIENCE).until(() -> receiver.holds(trace, "one-id/1"));
        assertThat(receiver.holds(trace, "compute cash-flow/irr")).isTrue();
        String metrics = Exchange.get(port, "/metrics", "Accept", OPEN_METRICS).body();
        assertThat(metrics.lines())
                .anyMatch(sample -> sample.startsWith("http_server_requests_seconds_bucket{")
                        && sample.contains("uri=\"" + IRR + "\"")
                        && sample.contains("span_id=\"" + span + "\"")
                        && sample.contains("trace_id=\"" + trace + "\""))
                .anyMatch(sample -> sample.startsWith("fundcalc_calculation_duration_seconds_bucket{")
                        && sample.contains("calculation=\"cash-flow/irr\"")
                        && sample.contains("trace_id=\"" + trace + "\""));
    }

    @Test
    void goesOnWithTheTraceOfTheCallerAndHandsItOn() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";

        Exchange.get(
                port,
                "/api/v1/funds/mfapi:120503",
                "traceparent",
                "00-" + trace + "-00f067aa0ba902b7-01",
                "X-Request-Id",
                "continued");

        assertThat(line("continued").get("trace.id").asString()).isEqualTo(trace);
        await().atMost(PATIENCE)
                .until(() -> receiver.fundCalls().stream()
                        .map(call -> String.valueOf(call.getFirst("traceparent")))
                        .anyMatch(sent -> sent.matches("00-" + trace + "-(?!00f067aa0ba902b7)[0-9a-f]{16}-01")));
        await().atMost(PATIENCE).until(() -> receiver.holds(trace, "server.address"));
    }

    @Test
    void keepsProbesOut() {
        Exchange.get(port, "/livez", "X-Request-Id", "probe/1");

        assertThat(line("probe/1").has("trace.id")).isFalse();
    }

    @Test
    void everyLineOfTheServiceKeepsTheContract() throws IOException {
        Exchange.post(port, IRR, "{\"amounts\": \"no list\"}", "X-Request-Id", "refused");
        line("refused");
        LogContract contract = LogContract.read();

        List<String> lines = service.lines();

        assertThat(lines)
                .hasSizeGreaterThan(3)
                .allSatisfy(line -> assertThat(contract.faults(line)).isEmpty());
    }

    @Test
    void withoutAnEndpointThereAreNoTraces(@TempDir Path folder) throws IOException {
        int before = receiver.batches();
        try (RunningService off = new RunningService(folder, Map.of())) {
            await().atMost(PATIENCE.multipliedBy(2)).until(() -> off.port() > 0);
            Exchange.post(off.port(), IRR, "{\"amounts\": [-100, 60, 61]}");

            String metrics =
                    Exchange.get(off.port(), "/metrics", "Accept", OPEN_METRICS).body();
            assertThat(metrics).contains("http_server_requests_seconds_bucket").doesNotContain("trace_id");
            await().atMost(PATIENCE).until(() -> off.lines().stream().anyMatch(line -> line.contains(IRR)));
            assertThat(off.lines()).noneMatch(line -> line.contains("trace.id"));
        }
        assertThat(receiver.batches()).isGreaterThanOrEqualTo(before);
    }
}
