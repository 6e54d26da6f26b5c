package io.fundcalc.app.platform.redis;

import io.fundcalc.app.platform.redis.Reply.Answered;
import io.fundcalc.app.platform.redis.Reply.Refused;
import io.fundcalc.app.platform.redis.Reply.Silent;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Redis behind a breaker. A request sends a command only while it is closed; while it is open, a thread in the background
 * finds out whether Redis answers again, so that no request pays for the attempt. Nothing here throws. Thread-safe.
 */
public final class GuardedRedis implements AutoCloseable {

    private static final Duration BEFORE_A_PROBE = Duration.ofSeconds(1);
    private static final int PROBES = 2;
    private static final int BRIEF_WINDOW = 20;
    private static final int BRIEF_CALLS = 5;

    private final RedisLink link;
    private final RedisTimeouts waits;
    private final Consumer<String> faults;
    private final CircuitBreaker breaker;
    private final OutageLog log;
    private final RedisKeeper keeper;

    /**
     * Connects in the background.
     *
     * @param name in logs and of the keeper's thread
     * @param address of a Redis of any shape
     * @param waits timeouts, and how many failures stop commands
     * @param faults is told the kind of each: {@code timeout}, {@code error}, {@code refused}, {@code unreadable},
     *     {@code write}
     */
    public GuardedRedis(String name, RedisAddress address, RedisTimeouts waits, Consumer<String> faults) {
        this.link = new RedisLink(address, waits.connect());
        this.waits = waits;
        this.faults = faults;
        this.breaker = CircuitBreaker.of(name, breakerSettings(waits));
        this.log = new OutageLog(breaker);
        this.keeper = new RedisKeeper(link, breaker, log, waits);
    }

    /** Only brief timeouts count slow replies as failures: where a value exists in Redis alone, late is not lost. */
    private static CircuitBreakerConfig breakerSettings(RedisTimeouts waits) {
        CircuitBreakerConfig.Builder settings = CircuitBreakerConfig.custom()
                .failureRateThreshold(50)
                .waitDurationInOpenState(BEFORE_A_PROBE)
                .permittedNumberOfCallsInHalfOpenState(PROBES);
        return waits.failures() == 1
                ? settings.slidingWindowSize(BRIEF_WINDOW)
                        .minimumNumberOfCalls(BRIEF_CALLS)
                        .slowCallDurationThreshold(
                                waits.command().multipliedBy(2).dividedBy(5))
                        .slowCallRateThreshold(50)
                        .build()
                : settings.slidingWindowSize(2 * waits.failures())
                        .minimumNumberOfCalls(waits.failures())
                        .build();
    }

    /** Whether a command sent now is expected to be answered. */
    public boolean up() {
        return keeper.answering() && breaker.getState() == State.CLOSED;
    }

    /** Whether the breaker keeps commands from being sent. */
    public boolean open() {
        return breaker.getState() != State.CLOSED;
    }

    /**
     * Sends a command and waits for its reply.
     *
     * @param late gets a reply that came after the timeout, to undo what it says was done
     */
    public <T> Reply<T> ask(
            Function<RedisClusterAsyncCommands<String, byte[]>, RedisFuture<T>> command, Consumer<T> late) {
        var commands = permitted();
        return commands == null ? new Silent<>() : measured(() -> command.apply(commands), late);
    }

    /**
     * Lends the connection to a library that sends its own commands and waits for them itself, within the timeout. What it
     * throws is a fault: of Redis, or of a value that it cannot read.
     */
    public <T> Reply<T> lend(Function<RedisClusterAsyncCommands<String, byte[]>, T> work) {
        var commands = permitted();
        if (commands == null) {
            return new Silent<>();
        }
        long start = System.nanoTime();
        try {
            T result = work.apply(commands);
            succeeded(start);
            return new Answered<>(result);
        } catch (RuntimeException e) {
            // The library's own clock may have begun a little later.
            if (System.nanoTime() - start
                    >= waits.command().multipliedBy(9).dividedBy(10).toNanos()) {
                failed(start, "timeout", e);
                return new Silent<>();
            }
            return failedEarly(start, e);
        }
    }

    /** The longest that a request waits for a reply. */
    public Duration timeout() {
        return waits.command();
    }

    /** Sends a command and does not wait; whether it was carried out is only counted. */
    public void tell(Function<RedisClusterAsyncCommands<String, byte[]>, RedisFuture<?>> command) {
        var commands = link.commands();
        if (commands == null) {
            return;
        }
        try {
            command.apply(commands).whenComplete((reply, fault) -> {
                if (fault != null) {
                    faults.accept("write");
                }
            });
        } catch (RuntimeException _) {
            faults.accept("write");
        }
    }

    private @Nullable RedisClusterAsyncCommands<String, byte[]> permitted() {
        var commands = link.commands();
        if (commands != null && breaker.getState() == State.CLOSED && breaker.tryAcquirePermission()) {
            return commands;
        }
        log.unsent();
        return null;
    }

    private <T> Reply<T> measured(Supplier<RedisFuture<T>> command, Consumer<T> late) {
        long start = System.nanoTime();
        try {
            RedisFuture<T> future = command.get();
            try {
                T reply = future.get(waits.command().toNanos(), TimeUnit.NANOSECONDS);
                succeeded(start);
                return new Answered<>(reply);
            } catch (TimeoutException slow) {
                future.thenAccept(late);
                failed(start, "timeout", slow);
            }
        } catch (ExecutionException e) {
            return failedEarly(start, Objects.requireNonNullElse(e.getCause(), e));
        } catch (RuntimeException e) {
            return failedEarly(start, e);
        } catch (InterruptedException _) {
            breaker.releasePermission();
            Thread.currentThread().interrupt();
        }
        return new Silent<>();
    }

    /** An error that Redis answered shows that it is there: that opens no breaker. */
    private <T> Reply<T> failedEarly(long start, Throwable fault) {
        String code = RedisFailure.code(fault);
        if (code != null) {
            succeeded(start);
            faults.accept("refused");
            log.failed("refused", fault);
            return new Refused<>(code);
        }
        if (!RedisFailure.ofRedis(fault)) {
            succeeded(start);
            faults.accept("unreadable");
            log.failed("unreadable", fault);
            return new Silent<>();
        }
        failed(start, "error", fault);
        return new Silent<>();
    }

    private void succeeded(long start) {
        breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
    }

    private void failed(long start, String kind, Throwable fault) {
        log.failed(kind, fault);
        breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, fault);
        faults.accept(kind);
        if (kind.equals("timeout") && waits.failures() == 1 && breaker.getState() == State.CLOSED) {
            breaker.transitionToOpenState();
        }
    }

    @Override
    public void close() {
        keeper.close();
        link.close();
    }
}
