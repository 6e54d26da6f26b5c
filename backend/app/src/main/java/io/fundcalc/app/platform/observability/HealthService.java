package io.fundcalc.app.platform.observability;

import io.fundcalc.app.platform.config.ServiceProperties;
import io.fundcalc.app.platform.observability.Health.Check;
import io.fundcalc.app.platform.observability.HealthCheck.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.stereotype.Service;

/**
 * Looks after what the service leans on, once a second at most: a probe must not become a load. Availability is not kept,
 * so that draining shows at once.
 */
@Service
class HealthService {

    private static final Duration KEPT = Duration.ofSeconds(1);

    private static final Set<String> IMPAIRED = Set.of(State.DOWN.toString(), State.DEGRADED.toString());

    private record Seen(State state, Instant since) {}

    private record Look(Instant at, Map<String, Check> checks) {}

    private final List<HealthCheck> dependencies;
    private final ApplicationAvailability availability;
    private final ServiceProperties service;
    private final Clock clock = Clock.systemUTC();
    private final Instant started = clock.instant();
    private final Map<String, Seen> seen = new TreeMap<>();
    private @Nullable Look last;

    HealthService(List<HealthCheck> dependencies, ApplicationAvailability availability, ServiceProperties service) {
        this.dependencies = dependencies;
        this.availability = availability;
        this.service = service;
    }

    boolean accepts() {
        return availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
    }

    Health health() {
        Look look = look();
        boolean accepts = accepts();
        boolean whole = look.checks().values().stream().map(Check::state).noneMatch(IMPAIRED::contains);
        Check redis = look.checks().get("redis");
        return new Health(
                accepts ? (whole ? "healthy" : "degraded") : "unhealthy",
                look.at().toString(),
                service.version(),
                redis == null ? State.DISABLED.toString() : redis.state(),
                look.checks(),
                Duration.between(started, clock.instant()).toSeconds(),
                service.instance(),
                !accepts);
    }

    private synchronized Look look() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Look known = last;
        if (known != null && Duration.between(known.at(), now).compareTo(KEPT) < 0) {
            return known;
        }
        Map<String, Check> checks = new TreeMap<>();
        dependencies.forEach(dependency -> checks.put(dependency.name(), check(dependency, now)));
        Look look = new Look(now, checks);
        last = look;
        return look;
    }

    private Check check(HealthCheck dependency, Instant now) {
        long start = System.nanoTime();
        State state = dependency.state();
        long micros = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start);
        Seen before = seen.get(dependency.name());
        if (before == null || before.state() != state) {
            before = new Seen(state, now);
            seen.put(dependency.name(), before);
        }
        return new Check(
                state.toString(),
                dependency.reason(),
                micros / 1000.0,
                before.since().toString());
    }
}
