package io.fundcalc.app.fund.outbound;

import io.fundcalc.app.fund.source.SourceFault;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is known of a source's recent behaviour. */
public final class SourceRecord {

    /** A fault and when it was met. */
    public record Met(SourceFault.Kind kind, Instant at) {}

    private final String id;
    private final MeterRegistry registry;
    private volatile @Nullable Instant lastSuccess;
    private volatile @Nullable Met lastFault;

    /** The record of a source, visible in the metrics. */
    public SourceRecord(String id, MeterRegistry registry) {
        this.id = id;
        this.registry = registry;
        Gauge.builder("fundcalc.source.age.seconds", this, SourceRecord::age)
                .description("Time since a source last answered; NaN before its first answer")
                .tag("source", id)
                .register(registry);
    }

    private double age() {
        Instant last = lastSuccess;
        return last == null ? Double.NaN : Duration.between(last, Instant.now()).toMillis() / 1000.0;
    }

    /** It answered. */
    public void succeeded(Instant at) {
        lastSuccess = at;
        count("success");
    }

    /** It did not. */
    public void failed(SourceFault fault) {
        lastFault = new Met(fault.kind(), Instant.now());
        count(fault.kind().name().toLowerCase(Locale.ROOT));
    }

    private void count(String outcome) {
        Counter.builder("fundcalc.source.calls")
                .description("Calls to sources by outcome")
                .tag("source", id)
                .tag("outcome", outcome)
                .register(registry)
                .increment();
    }

    public @Nullable Instant lastSuccess() {
        return lastSuccess;
    }

    public @Nullable Met lastFault() {
        return lastFault;
    }
}
