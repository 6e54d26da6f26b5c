package io.fundcalc.app.platform.calculation;

import io.fundcalc.app.platform.cache.CalculationCache.Status;
import io.fundcalc.app.platform.compute.ComputeSlots;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** What operators watch of calculations: how long they take, and how often one was needed at all. */
@Component
class CalculationMeters {

    private static final Duration[] LIMITS = {
        Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofMillis(10), Duration.ofMillis(50),
        Duration.ofMillis(100), Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofSeconds(1)
    };

    private record Outcome(String calculation, Status status) {}

    private final MeterRegistry registry;
    private final Map<String, Timer> durations = new ConcurrentHashMap<>();
    private final Map<Outcome, Counter> outcomes = new ConcurrentHashMap<>();

    CalculationMeters(MeterRegistry registry, ComputeSlots slots) {
        this.registry = registry;
        Gauge.builder("fundcalc.calculation.waiting", slots, ComputeSlots::waiting)
                .description("Calculations that wait for a slot")
                .register(registry);
    }

    void answered(String calculation, Status status) {
        outcomes.computeIfAbsent(new Outcome(calculation, status), this::outcome)
                .increment();
    }

    void computed(String calculation, long nanos) {
        durations.computeIfAbsent(calculation, this::duration).record(nanos, TimeUnit.NANOSECONDS);
    }

    private Timer duration(String calculation) {
        return Timer.builder("fundcalc.calculation.duration")
                .description("Time to compute and write an answer, waiting for a slot included")
                .tag("calculation", calculation)
                .serviceLevelObjectives(LIMITS)
                .register(registry);
    }

    private Counter outcome(Outcome outcome) {
        return Counter.builder("fundcalc.calculation.answers")
                .description("Answers by where they came from")
                .tag("calculation", outcome.calculation())
                .tag("cache", outcome.status().name().toLowerCase(Locale.ROOT))
                .register(registry);
    }
}
