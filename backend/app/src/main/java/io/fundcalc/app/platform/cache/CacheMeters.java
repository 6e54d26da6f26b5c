package io.fundcalc.app.platform.cache;

import io.fundcalc.app.platform.cache.CalculationCache.Status;
import io.fundcalc.app.platform.observability.BreakerMeter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/** What the cache tells about itself: where answers came from, how full it is, how Redis is. */
public final class CacheMeters {

    private final MeterRegistry registry;
    private final Map<Status, Counter> lookups = new EnumMap<>(Status.class);

    public CacheMeters(MeterRegistry registry) {
        this.registry = registry;
        for (Status status : Status.values()) {
            lookups.put(
                    status,
                    Counter.builder("fundcalc.cache.lookups")
                            .description("Answers by where they came from")
                            .tag("outcome", status.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
    }

    void count(Status status) {
        Objects.requireNonNull(lookups.get(status)).increment();
    }

    void watch(LocalAnswers local, SharedAnswers shared) {
        Gauge.builder("fundcalc.cache.local.bytes", local, LocalAnswers::bytes)
                .description("Answers kept in the process")
                .baseUnit("bytes")
                .register(registry);
        FunctionCounter.builder("fundcalc.cache.local.evictions", local, LocalAnswers::evictions)
                .description("Answers given up for want of room or time")
                .register(registry);
        if (shared.state() == RedisState.DISABLED) {
            return;
        }
        Gauge.builder("fundcalc.cache.redis.up", shared, answers -> answers.state() == RedisState.UP ? 1 : 0)
                .description("Whether Redis is connected and answers in time")
                .register(registry);
    }

    void watch(Flights flights) {
        Gauge.builder("fundcalc.cache.flight.waiting", flights, Flights::waiting)
                .description("Callers that wait for the answer that another one computes")
                .register(registry);
    }

    /** Shows whether the breaker in front of Redis is open. */
    public void watchBreaker(BooleanSupplier open) {
        BreakerMeter.register(registry, "cache-redis", open);
    }

    /** Counts what went wrong with Redis; no request failed of it. */
    public Counter redisFault(String kind) {
        return Counter.builder("fundcalc.cache.redis.faults")
                .description("Commands and values that Redis did not serve")
                .tag("kind", kind)
                .register(registry);
    }
}
