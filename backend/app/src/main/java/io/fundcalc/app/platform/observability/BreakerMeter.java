package io.fundcalc.app.platform.observability;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.BooleanSupplier;

/** Shows whether a circuit breaker keeps calls from a dependency. */
public final class BreakerMeter {

    private BreakerMeter() {}

    /**
     * Registers the meter of one breaker.
     *
     * @param name of the dependency, from a fixed set
     * @param open whether calls are not sent now
     */
    public static void register(MeterRegistry registry, String name, BooleanSupplier open) {
        Gauge.builder("fundcalc.breaker.open", open, breaker -> breaker.getAsBoolean() ? 1 : 0)
                .description("Whether calls to a dependency are held back after failures")
                .tag("breaker", name)
                .strongReference(true)
                .register(registry);
    }
}
