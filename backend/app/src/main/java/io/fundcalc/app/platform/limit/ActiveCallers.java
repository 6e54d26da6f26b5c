package io.fundcalc.app.platform.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.fundcalc.app.platform.caller.Principal;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;

/** How many callers there are: those that were heard of lately. */
final class ActiveCallers {

    private static final Duration ACTIVE = Duration.ofMinutes(15);
    private static final long MOST_CALLERS = 100_000;

    private record Name(Principal.Kind kind, String id) {}

    private final Cache<Name, Boolean> callers = Caffeine.newBuilder()
            .maximumSize(MOST_CALLERS)
            .expireAfterAccess(ACTIVE)
            .build();

    ActiveCallers(MeterRegistry registry) {
        Gauge.builder("fundcalc.active.callers", this, ActiveCallers::number)
                .description("Callers of the API in the last 15 minutes")
                .register(registry);
    }

    void heard(Principal caller) {
        var _ = callers.get(new Name(caller.kind(), caller.id()), _ -> true);
    }

    private double number() {
        callers.cleanUp();
        return callers.estimatedSize();
    }
}
