package io.fundcalc.app.fund.outbound;

import io.fundcalc.app.fund.source.SourceFault;
import io.fundcalc.app.fund.source.SourceFault.Kind;
import io.github.bucket4j.Bucket;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls to one source: so many a second, each bounded in time, repeated after a pause where that may help, and none at
 * all for a while after too many failures.
 */
public final class Outbound {

    private static final Logger LOG = LoggerFactory.getLogger(Outbound.class);

    private static final int MOST_ATTEMPTS = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    /** A source that asks for more patience is not waited for within a call. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

    private static final Duration PAUSED = Duration.ofSeconds(30);

    /**
     * Limits of a source.
     *
     * @param timeout of a call with its retries
     * @param perSecond calls in the long run
     * @param burst calls at once after a rest
     */
    public record Limits(Duration timeout, int perSecond, int burst) {}

    private final SourceAddress address;
    private final Limits limits;
    private final Wire wire;
    private final SourceRecord record;
    private final Bucket bucket;
    private final CircuitBreaker breaker;
    private volatile Instant pausedUntil = Instant.MIN;

    public Outbound(SourceAddress address, Limits limits, Wire wire, SourceRecord record) {
        this.address = address;
        this.limits = limits;
        this.wire = wire;
        this.record = record;
        this.bucket = Bucket.builder()
                .addLimit(
                        limit -> limit.capacity(limits.burst()).refillGreedy(limits.perSecond(), Duration.ofSeconds(1)))
                .build();
        this.breaker = CircuitBreaker.of(
                "source",
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(10)
                        .minimumNumberOfCalls(5)
                        .failureRateThreshold(50)
                        .waitDurationInOpenState(PAUSED)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .build());
    }

    /**
     * Gets an answer and reads it.
     *
     * @param reader throws {@link SourceFault} where the form is not the documented one; whatever else it throws counts
     *     as that
     * @throws SourceFault where there is no answer, or none that can be read
     */
    public <T> T read(Call call, Function<Payload, T> reader) {
        long deadline = System.nanoTime() + limits.timeout().toNanos();
        for (int attempt = 1; ; attempt++) {
            admit(deadline);
            long start = System.nanoTime();
            try {
                Payload payload = wire.get(call, address, deadline);
                T value = readable(payload, reader);
                breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
                record.succeeded(payload.at());
                return value;
            } catch (SourceFault fault) {
                failed(fault, System.nanoTime() - start);
                Duration pause = pause(fault, attempt);
                if (attempt == MOST_ATTEMPTS || pause.isNegative() || System.nanoTime() + pause.toNanos() >= deadline) {
                    throw fault;
                }
                sleep(pause);
            }
        }
    }

    private static <T> T readable(Payload payload, Function<Payload, T> reader) {
        try {
            return reader.apply(payload);
        } catch (SourceFault fault) {
            throw fault;
        } catch (RuntimeException unforeseen) {
            throw new SourceFault(Kind.UNREADABLE, "not the documented form: " + unforeseen);
        }
    }

    private void admit(long deadline) {
        if (Instant.now().isBefore(pausedUntil) || !breaker.tryAcquirePermission()) {
            throw new SourceFault(Kind.PAUSED, "left alone for a while");
        }
        try {
            if (!bucket.asBlocking().tryConsume(1, Duration.ofNanos(Math.max(1, deadline - System.nanoTime())))) {
                breaker.releasePermission();
                throw new SourceFault(Kind.BUSY, "our own limit of calls is used up");
            }
        } catch (InterruptedException _) {
            breaker.releasePermission();
            Thread.currentThread().interrupt();
            throw new SourceFault(Kind.BUSY, "interrupted");
        }
    }

    private void failed(SourceFault fault, long nanos) {
        if (fault.kind().broken()) {
            breaker.onError(nanos, TimeUnit.NANOSECONDS, fault);
            LOG.info("source did not serve: {} {}", fault.kind(), fault.getMessage());
        } else {
            breaker.onSuccess(nanos, TimeUnit.NANOSECONDS);
        }
        Duration asked = fault.retryAfter();
        if (asked != null && asked.compareTo(LONGEST_WAIT) > 0) {
            pausedUntil = Instant.now().plus(asked);
        }
        record.failed(fault);
    }

    /** How long to wait before the next attempt; negative: another one cannot help. */
    private static Duration pause(SourceFault fault, int attempt) {
        return switch (fault.kind()) {
            case UNREACHABLE, FAILING, TIMED_OUT -> {
                long most = FIRST_PAUSE.toMillis() << (attempt - 1);
                yield Duration.ofMillis(ThreadLocalRandom.current().nextLong(most / 2, most + 1));
            }
            case THROTTLED -> {
                Duration asked = fault.retryAfter();
                yield asked != null && asked.compareTo(LONGEST_WAIT) <= 0 ? asked : Duration.ofMillis(-1);
            }
            default -> Duration.ofMillis(-1);
        };
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new SourceFault(Kind.TIMED_OUT, "interrupted");
        }
    }

    /** {@code closed}, {@code open} or {@code half-open}; a source that asked for patience counts as open. */
    public String breaker() {
        return Instant.now().isBefore(pausedUntil)
                ? "open"
                : breaker.getState().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Calls that may be made at once now. */
    public long callsLeft() {
        return bucket.getAvailableTokens();
    }

    public Limits limits() {
        return limits;
    }

    public SourceRecord record() {
        return record;
    }
}
