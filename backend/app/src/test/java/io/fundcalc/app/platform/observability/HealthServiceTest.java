package io.fundcalc.app.platform.observability;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.app.platform.config.ServiceProperties;
import io.fundcalc.app.platform.observability.HealthCheck.State;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.availability.ApplicationAvailabilityBean;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.support.GenericApplicationContext;

class HealthServiceTest {

    private record Redis(State state) implements HealthCheck {
        @Override
        public String name() {
            return "redis";
        }

        @Override
        public @Nullable String reason() {
            return state == State.DEGRADED ? "full: no memory left" : null;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "UP, healthy, up, ",
        "DEGRADED, degraded, degraded, full: no memory left",
        "DOWN, degraded, down, ",
        "DISABLED, healthy, disabled, "
    })
    void servesOnWhateverRedisDoes(State state, String status, String redis, @Nullable String reason) {
        Health health =
                service(new Redis(state), ReadinessState.ACCEPTING_TRAFFIC).health();

        assertThat(health.status()).isEqualTo(status);
        assertThat(health.redis()).isEqualTo(redis);
        assertThat(health.checks().get("redis")).extracting("reason").isEqualTo(reason);
        assertThat(health.serves()).isTrue();
    }

    @Test
    void isUnhealthyOnlyWhereItTakesNoRequests() {
        Health health =
                service(new Redis(State.UP), ReadinessState.REFUSING_TRAFFIC).health();

        assertThat(health.status()).isEqualTo("unhealthy");
        assertThat(health.serves()).isFalse();
        assertThat(health.draining()).isTrue();
    }

    private static HealthService service(HealthCheck check, ReadinessState readiness) {
        ApplicationAvailabilityBean availability = new ApplicationAvailabilityBean();
        try (GenericApplicationContext source = new GenericApplicationContext()) {
            availability.onApplicationEvent(new AvailabilityChangeEvent<>(source, readiness));
        }
        return new HealthService(List.of(check), availability, new ServiceProperties("1", "test", Duration.ZERO));
    }
}
