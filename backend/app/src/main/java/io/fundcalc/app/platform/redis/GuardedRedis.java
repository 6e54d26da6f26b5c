package io.fundcalc.app.platform.redis;

import io.fundcalc.app.platform.redis.Reply.Answered;
import io.fundcalc.app.platform.redis.Reply.Silent;
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
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Redis behind a breaker. A request asks only while it is closed; when it is open, one thread in the background finds out
 * whether Redis is back, so that no request ever pays for the attempt.
 */
public final class GuardedRedis implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GuardedRedis.class);

    private static final Duration BETWEEN_CHECKS = Duration.ofSeconds(1);

    /**
     * How long Redis is waited for.
     *
     * @param connect one attempt to connect, in the background
     * @param command the longest that a request waits for a reply
     */
    public record Patience(Duration connect, Duration command) {}

    private final RedisLink link;
    private final Duration timeout;
    private final Consumer<String> faults;
    private final CircuitBreaker breaker;
    private final Thread keeper;
    private volatile boolean closed;
    private volatile boolean answering;
    /** What the keeper said last; its own. */
    private String complaint = "";

    /**
     * Connects in the background.
     *
     * @param name in logs and of the keeper's thread
     * @param address of a Redis of any shape
     * @param patience with it
     * @param faults is told the kind of each: {@code timeout}, {@code error}, {@code write}
     */
    public GuardedRedis(String name, RedisAddress address, Patience patience, Consumer<String> faults) {
        this.link = new RedisLink(address, patience.connect());
        this.timeout = patience.command();
        this.faults = faults;
        this.breaker = CircuitBreaker.of(name, breakerSettings(timeout));
        breaker.getEventPublisher()
                .onStateTransition(event -> LOG.warn(
                        "{} breaker: {} to {}",
                        name,
                        event.getStateTransition().getFromState(),
                        event.getStateTransition().getToState()));
        this.keeper = Thread.ofVirtual().name(name + "-keeper").start(this::keep);
    }

    /**
     * One timeout opens at once: an answer takes less than a millisecond to compute, so waiting a quarter of a second for
     * ten more callers before giving up on Redis would cost far more than doing without it for a second.
     */
    private static CircuitBreakerConfig breakerSettings(Duration timeout) {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(20)
                .minimumNumberOfCalls(5)
                .failureRateThreshold(50)
                .slowCallDurationThreshold(timeout.multipliedBy(2).dividedBy(5))
                .slowCallRateThreshold(50)
                .waitDurationInOpenState(BETWEEN_CHECKS)
                .permittedNumberOfCallsInHalfOpenState(2)
                .build();
    }

    /** Whether a command sent now is expected to be answered. */
    public boolean up() {
        return answering && breaker.getState() == State.CLOSED;
    }

    /**
     * Sends a command and waits for its reply.
     *
     * @param late gets a reply that came after the timeout, to undo what it says was done
     */
    public <T> Reply<T> ask(
            Function<RedisClusterAsyncCommands<String, byte[]>, RedisFuture<T>> command, Consumer<T> late) {
        var commands = link.commands();
        if (commands == null || breaker.getState() != State.CLOSED || !breaker.tryAcquirePermission()) {
            return new Silent<>();
        }
        return measured(() -> command.apply(commands), late);
    }

    /**
     * Lends the connection to a library that sends its own commands and waits for them itself, within the timeout. What it
     * throws is a fault of Redis.
     */
    public <T> Reply<T> lend(Function<RedisClusterAsyncCommands<String, byte[]>, T> work) {
        var commands = link.commands();
        if (commands == null || breaker.getState() != State.CLOSED || !breaker.tryAcquirePermission()) {
            return new Silent<>();
        }
        long start = System.nanoTime();
        try {
            T result = work.apply(commands);
            breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            return new Answered<>(result);
        } catch (RuntimeException e) {
            boolean late = System.nanoTime() - start >= timeout.toNanos();
            failed(start, late ? "timeout" : "error", e);
            if (late) {
                breaker.transitionToOpenState();
            }
            return new Silent<>();
        }
    }

    /** The longest that a request waits for a reply. */
    public Duration timeout() {
        return timeout;
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

    private <T> Reply<T> measured(Supplier<RedisFuture<T>> command, Consumer<T> late) {
        long start = System.nanoTime();
        try {
            RedisFuture<T> future = command.get();
            try {
                T reply = future.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
                breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
                return new Answered<>(reply);
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
        return new Silent<>();
    }

    private void failed(long start, String kind, Throwable fault) {
        breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, fault);
        faults.accept(kind);
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
            complaint = "";
        } catch (RuntimeException e) {
            complain(e);
            return false;
        }
        var commands = link.commands();
        return commands != null
                && breaker.tryAcquirePermission()
                && measured(commands::ping, _ -> {}) instanceof Answered;
    }

    /** Once for each reason, however often it is met: a wrong password must be seen, and does not mend itself. */
    private void complain(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String reason = String.valueOf(root.getMessage());
        if (!reason.equals(complaint)) {
            complaint = reason;
            LOG.warn("{}: no connection to Redis: {}", breaker.getName(), reason);
        }
    }

    @Override
    public void close() {
        closed = true;
        keeper.interrupt();
        link.close();
    }
}
