package io.fundcalc.app.platform.cache.redis;

import io.fundcalc.app.platform.cache.CacheMeters;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Redis behind a breaker. A request asks only while it is closed; when it is open, one thread in the background finds out
 * whether Redis is back, so that no request ever pays for the attempt.
 */
final class GuardedRedis implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GuardedRedis.class);

    private static final Duration BETWEEN_CHECKS = Duration.ofSeconds(1);

    private final RedisLink link;
    private final Duration timeout;
    private final CacheMeters meters;
    private final CircuitBreaker breaker;
    private final Thread keeper;
    private volatile boolean closed;
    private volatile boolean answering;

    GuardedRedis(RedisLink link, Duration timeout, CacheMeters meters) {
        this.link = link;
        this.timeout = timeout;
        this.meters = meters;
        this.breaker = CircuitBreaker.of("redis", breakerSettings());
        breaker.getEventPublisher()
                .onStateTransition(event -> LOG.warn(
                        "Redis breaker: {} to {}",
                        event.getStateTransition().getFromState(),
                        event.getStateTransition().getToState()));
        this.keeper = Thread.ofVirtual().name("redis-keeper").start(this::keep);
    }

    /**
     * One timeout opens at once: an answer takes less than a millisecond to compute, so waiting a quarter of a second for
     * ten more callers before giving up on Redis would cost far more than doing without it for a second.
     */
    private static CircuitBreakerConfig breakerSettings() {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(20)
                .minimumNumberOfCalls(5)
                .failureRateThreshold(50)
                .slowCallDurationThreshold(Duration.ofMillis(100))
                .slowCallRateThreshold(50)
                .waitDurationInOpenState(BETWEEN_CHECKS)
                .permittedNumberOfCallsInHalfOpenState(2)
                .build();
    }

    /** Whether a command sent now is expected to be answered. */
    boolean up() {
        return answering && breaker.getState() == State.CLOSED;
    }

    /**
     * Sends a command and waits for its reply.
     *
     * @param late gets a reply that came after the timeout, to undo what it says was done
     * @return null where there is none in time
     */
    <T> @Nullable T ask(Function<RedisClusterAsyncCommands<String, byte[]>, RedisFuture<T>> command, Consumer<T> late) {
        var commands = link.commands();
        if (commands == null || breaker.getState() != State.CLOSED || !breaker.tryAcquirePermission()) {
            return null;
        }
        return measured(() -> command.apply(commands), late);
    }

    /** Sends a command and does not wait; whether it was carried out is only counted. */
    void tell(Function<RedisClusterAsyncCommands<String, byte[]>, RedisFuture<?>> command) {
        var commands = link.commands();
        if (commands == null) {
            return;
        }
        try {
            command.apply(commands).whenComplete((reply, fault) -> {
                if (fault != null) {
                    meters.redisFault("write").increment();
                }
            });
        } catch (RuntimeException _) {
            meters.redisFault("write").increment();
        }
    }

    private <T> @Nullable T measured(java.util.function.Supplier<RedisFuture<T>> command, Consumer<T> late) {
        long start = System.nanoTime();
        try {
            RedisFuture<T> future = command.get();
            try {
                T reply = future.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
                breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
                return reply;
            } catch (TimeoutException slow) {
                future.thenAccept(late);
                failed(start, "timeout", slow);
                breaker.transitionToOpenState();
            }
        } catch (ExecutionException e) {
            failed(start, "error", e.getCause() == null ? e : e.getCause());
        } catch (RuntimeException e) {
            failed(start, "error", e);
        } catch (InterruptedException _) {
            breaker.releasePermission();
            Thread.currentThread().interrupt();
        }
        return null;
    }

    private void failed(long start, String kind, Throwable fault) {
        breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, fault);
        meters.redisFault(kind).increment();
        LOG.debug("Redis did not answer: {}", kind, fault);
    }

    private void keep() {
        while (!closed) {
            answering = check();
            try {
                Thread.sleep(BETWEEN_CHECKS);
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    /** Connects where need be, and asks whether Redis is there. */
    private boolean check() {
        try {
            link.connect();
        } catch (RuntimeException e) {
            LOG.debug("no connection to Redis yet", e);
            return false;
        }
        var commands = link.commands();
        return commands != null && breaker.tryAcquirePermission() && measured(commands::ping, _ -> {}) != null;
    }

    @Override
    public void close() {
        closed = true;
        keeper.interrupt();
        link.close();
    }
}
