package io.fundcalc.app.platform.observability;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.app.platform.probe.Exchange;
import io.fundcalc.app.platform.probe.ServiceTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServiceTest
class MetricsTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
                "text/plain;version=0.0.4;q=0.5,*/*;q=0.1",
                "image/png"
            })
    void givesPrometheusTextToEverybody(String accept) {
        HttpResponse<String> answer = Exchange.get(port, "/metrics", "Accept", accept);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(type(answer)).isEqualTo("text/plain;version=0.0.4;charset=utf-8");
        assertThat(answer.body())
                .contains("# TYPE jvm_memory_used_bytes gauge")
                .contains("fundcalc_memory_usage_ratio ")
                .contains("fundcalc_active_sessions ")
                .contains("# TYPE process_cpu_seconds_total counter")
                .contains("\nsystem_cpus ")
                .doesNotContain("process_cpu_time_", "jvm_compilation_time_", "system_cpu_count", "tomcat_sessions_")
                .doesNotContain("# EOF");
    }

    @Test
    void givesOpenMetricsWhenAskedAsPrometheusAsks() {
        HttpResponse<String> answer = Exchange.get(
                port,
                "/metrics",
                "Accept",
                "application/openmetrics-text;version=1.0.0;q=0.5,text/plain;version=0.0.4;q=0.3,*/*;q=0.1");

        assertThat(type(answer)).startsWith("application/openmetrics-text;version=1.0.0");
        assertThat(answer.body()).endsWith("# EOF\n");
    }

    @Test
    void givesFourFiguresAsJson() {
        Exchange.post(port, "/api/v1/probe/sum", "{\"values\": [1]}");

        HttpResponse<String> answer = Exchange.get(port, "/metrics", "Accept", "application/json");

        assertThat(type(answer)).isEqualTo("application/json");
        JsonNode vitals = Exchange.json(answer);
        assertThat(vitals.propertyNames()).containsExactly("active_sessions", "memory_usage", "cpu_usage", "uptime");
        // Sessions that keep data sets; what other tests have uploaded counts as well.
        assertThat(vitals.at("/active_sessions").isInt()).isTrue();
        assertThat(vitals.at("/memory_usage").asDouble()).isGreaterThan(0).isLessThanOrEqualTo(100);
        assertThat(vitals.at("/cpu_usage").asDouble()).isBetween(0.0, 100.0);
        assertThat(vitals.at("/uptime").asDouble()).isPositive();
    }

    @Test
    void countsAnswersAndTimesRequests() {
        Exchange.post(port, "/api/v1/probe/sum", "{\"values\": [501]}");
        Exchange.post(port, "/api/v1/probe/sum", "{\"values\": [501]}");

        String metrics = Exchange.get(port, "/metrics").body();

        assertThat(metrics)
                .contains("fundcalc_calculation_answers_total{cache=\"miss_stored\",calculation=\"probe/sum\"}")
                .contains("fundcalc_calculation_answers_total{cache=\"hit_local\",calculation=\"probe/sum\"}")
                .contains("fundcalc_calculation_duration_seconds_bucket{calculation=\"probe/sum\",le=\"0.05\"}")
                .contains(
                        "http_server_requests_seconds_count{method=\"POST\",status=\"200\",uri=\"/api/v1/probe/sum\"}");
    }

    @Test
    void showsHealthBreakersUploadsAndWaitingCallers() {
        String metrics = Exchange.get(port, "/metrics").body();

        assertThat(metrics)
                .contains("fundcalc_health_status{status=\"healthy\"} 1.0")
                .contains("fundcalc_health_status{status=\"degraded\"} 0.0")
                .contains("fundcalc_dependency_state{dependency=\"state\",state=\"disabled\"} 1.0")
                .contains("fundcalc_build_info{version=")
                .contains("fundcalc_upload_running ")
                .contains("fundcalc_upload_reserved_bytes ")
                .contains("fundcalc_upload_waiting ")
                .contains("fundcalc_upload_duration_seconds_count{outcome=\"refused\"}")
                .contains("fundcalc_cache_flight_waiting 0.0")
                .contains("jvm_threads_deadlocked_threads 0.0")
                // Without a Redis there is none that could be down.
                .doesNotContain("fundcalc_cache_redis_up", "fundcalc_state_redis_up");
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElseThrow();
    }
}
