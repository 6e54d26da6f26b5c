package io.fundcalc.app.platform.observability;

import io.fundcalc.app.platform.config.ServiceProperties;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows in metrics what {@code /health} answers, and which release answers it. */
@Component
class HealthMeters {

    private static final List<String> STATUSES = List.of("healthy", "degraded", "unhealthy");

    HealthMeters(
            HealthService service,
            List<HealthCheck> dependencies,
            ServiceProperties properties,
            MeterRegistry registry) {
        for (String status : STATUSES) {
            Gauge.builder(
                            "fundcalc.health.status",
                            service,
                            one -> flag(one.health().status(), status))
                    .description("Whether the service has this status")
                    .tag("status", status)
                    .register(registry);
        }
        for (HealthCheck dependency : dependencies) {
            for (HealthCheck.State state : HealthCheck.State.values()) {
                Gauge.builder("fundcalc.dependency.state", dependency, one -> flag(one.state(), state))
                        .description("Whether a dependency is in this state")
                        .tag("dependency", dependency.name())
                        .tag("state", state.toString())
                        .register(registry);
            }
        }
        Gauge.builder("fundcalc.draining", service, one -> one.accepts() ? 0 : 1)
                .description("Whether the service finishes running requests and takes no new ones")
                .register(registry);
        Gauge.builder("fundcalc.build.info", () -> 1)
                .description("The release that runs")
                .tag("version", properties.version())
                .register(registry);
    }

    private static int flag(Object actual, Object wanted) {
        return actual.equals(wanted) ? 1 : 0;
    }
}
