package io.fundcalc.app.platform.observability;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.app.platform.probe.Exchange;
import io.fundcalc.app.platform.probe.ServiceTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

@ServiceTest
class HealthTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Test
    void isHealthyWithoutRedisWhereNoneIsConfigured() {
        HttpResponse<String> answer = Exchange.get(port, "/health", "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        JsonNode health = Exchange.json(answer);
        assertThat(health.at("/status").asString()).isEqualTo("healthy");
        assertThat(health.at("/redis").asString()).isEqualTo("disabled");
        assertThat(health.at("/timestamp").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
        assertThat(Instant.parse(health.at("/timestamp").asString()))
                .isBetween(Instant.now().minusSeconds(5), Instant.now());
        assertThat(health.at("/version").asString())
                .isEqualTo(answer.headers().firstValue("X-App-Version").orElseThrow());
    }

    @Test
    void tellsTheWorldOnlyStatusAndVersion() {
        HttpResponse<String> answer = Exchange.get(port, "/health?summary");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(Exchange.json(answer).propertyNames()).containsExactly("status", "version");
        assertThat(Exchange.json(answer).at("/status").asString()).isEqualTo("healthy");
    }

    @Test
    void saysNoWhileDrainingAndStaysAlive() {
        AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
        try {
            HttpResponse<String> health = Exchange.get(port, "/health");

            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(Exchange.json(health).at("/status").asString()).isEqualTo("unhealthy");
            assertThat(Exchange.json(health).at("/draining").asBoolean()).isTrue();
            assertThat(Exchange.get(port, "/readyz").statusCode()).isEqualTo(503);
            assertThat(Exchange.get(port, "/livez").statusCode()).isEqualTo(200);
        } finally {
            AvailabilityChangeEvent.publish(context, ReadinessState.ACCEPTING_TRAFFIC);
        }
        assertThat(Exchange.get(port, "/readyz").statusCode()).isEqualTo(200);
    }

    @Test
    void looksOnceASecondHoweverOftenItIsAsked() {
        String first =
                Exchange.json(Exchange.get(port, "/health")).at("/timestamp").asString();
        String second =
                Exchange.json(Exchange.get(port, "/health")).at("/timestamp").asString();
        Duration between = Duration.between(Instant.parse(first), Instant.parse(second));

        assertThat(between.isZero() || between.toMillis() >= 1000).isTrue();
    }
}
