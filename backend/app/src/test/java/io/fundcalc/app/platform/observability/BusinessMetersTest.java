package io.fundcalc.app.platform.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.fundcalc.app.platform.probe.Exchange;
import io.fundcalc.app.platform.probe.ProbeController;
import io.fundcalc.app.platform.probe.ServiceTest;
import io.fundcalc.app.platform.probe.Upload;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Meters show what happens: each is moved on purpose and then read as Prometheus reads it. */
@ServiceTest
class BusinessMetersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SUM = "/api/v1/probe/sum";
    private static final String NAV = """
            净值日期,单位净值
            2024-01-02,1.0000
            2024-01-03,1.1000
            """;

    private static final HttpServer BROKEN = broken();

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    /** A source that always fails. */
    private static HttpServer broken() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                exchange.sendResponseHeaders(500, -1);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @DynamicPropertySource
    static void source(DynamicPropertyRegistry settings) {
        settings.add("fundcalc.sources.enabled", () -> "mfapi");
        settings.add(
                "fundcalc.sources.urls.mfapi",
                () -> "http://127.0.0.1:" + BROKEN.getAddress().getPort());
    }

    @AfterAll
    static void stop() {
        BROKEN.stop(0);
    }

    /** The value of one series, by its whole name; NaN where there is none. */
    private double value(String series) {
        return Exchange.get(port, "/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(series + ' '))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElse(Double.NaN);
    }

    @Test
    void countsCallersThatWaitForAnAnswerAndForASlot() throws ExecutionException, InterruptedException {
        ProbeController.gate = new CountDownLatch(1);
        List<Future<HttpResponse<String>>> asked = new ArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            // Two slots: the same question three times takes one, and of two others one waits.
            for (int question : new int[] {9101, 9101, 9101, 9102, 9103}) {
                String body = "{\"act\": \"wait\", \"values\": [" + question + "]}";
                asked.add(callers.submit(() -> Exchange.post(port, SUM, body)));
            }

            await().atMost(PATIENCE).until(() -> value("fundcalc_cache_flight_waiting") == 2);
            await().atMost(PATIENCE).until(() -> value("fundcalc_calculation_waiting") == 1);
            assertThat(value("fundcalc_body_bytes")).isPositive();
            ProbeController.gate.countDown();
            for (Future<HttpResponse<String>> answer : asked) {
                assertThat(answer.get().statusCode()).isEqualTo(200);
            }
        } finally {
            ProbeController.gate.countDown();
        }
        await().atMost(PATIENCE).until(() -> value("fundcalc_cache_flight_waiting") == 0);
        assertThat(value("fundcalc_calculation_waiting")).isZero();
    }

    @Test
    void showsAnOpenBreakerAndAFailingSource() {
        assertThat(value("fundcalc_source_age_seconds{source=\"mfapi\"}")).isNaN();

        await().atMost(PATIENCE).until(() -> {
            // Each fund anew: a fault is remembered.
            Exchange.get(port, "/api/v1/funds/mfapi:" + (100_000 + System.nanoTime() % 100_000));
            return value("fundcalc_breaker_open{breaker=\"source-mfapi\"}") == 1;
        });

        assertThat(value("fundcalc_source_up{source=\"mfapi\"}")).isZero();
        assertThat(value("fundcalc_source_calls_total{outcome=\"failing\",source=\"mfapi\"}"))
                .isPositive();
    }

    @Test
    void countsUploadsByOutcomeAndDataSets() {
        double accepted = value("fundcalc_upload_duration_seconds_count{outcome=\"accepted\"}");
        double refused = value("fundcalc_upload_duration_seconds_count{outcome=\"refused\"}");
        double datasets = value("fundcalc_datasets");

        HttpResponse<String> good = Upload.file("a.csv", NAV).to(port, "/upload");
        HttpResponse<String> bad = Upload.file("b.exe", "MZ").to(port, "/upload");

        assertThat(good.statusCode()).isEqualTo(201);
        assertThat(bad.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(value("fundcalc_upload_duration_seconds_count{outcome=\"accepted\"}"))
                .isEqualTo(accepted + 1);
        assertThat(value("fundcalc_upload_duration_seconds_count{outcome=\"refused\"}"))
                .isEqualTo(refused + 1);
        assertThat(value("fundcalc_datasets")).isEqualTo(datasets + 1);
    }

    @Test
    void showsDraining() {
        assertThat(value("fundcalc_draining")).isZero();
        try {
            AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);

            assertThat(value("fundcalc_draining")).isEqualTo(1);
        } finally {
            AvailabilityChangeEvent.publish(context, ReadinessState.ACCEPTING_TRAFFIC);
        }
    }
}
