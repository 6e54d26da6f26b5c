package io.fundcalc.app.platform.redis;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Keeps a link to Redis alive in the background, so that no request pays for an attempt: connects, pings once a second,
 * and connects anew after three pings without an answer. A connection whose other side vanished without a word looks whole
 * to the operating system for a quarter of an hour; the address may meanwhile belong to another host.
 */
final class RedisKeeper implements AutoCloseable {

    private static final Duration BETWEEN_CHECKS = Duration.ofSeconds(1);
    /** Between two checks of which the first had no answer. */
    private static final Duration BETWEEN_MISSED = Duration.ofMillis(500);
    /** Longest wait for one ping, whatever a command may take. */
    private static final Duration MOST_FOR_A_PING = Duration.ofSeconds(1);

    private static final int MOST_MISSED = 3;

    private final RedisLink link;
    private final CircuitBreaker breaker;
    private final OutageLog log;
    private final Duration pingTimeout;
    private final int missedToOpen;
    private final Thread thread;
    private volatile boolean closed;
    private volatile boolean answering;
    /** A ping that had been given up was answered after all: Redis is slow, the connection is whole. */
    private volatile boolean answeredLate;
    /** Checks in a row in which a ping had no answer; the thread's own. */
    private int missed;

    RedisKeeper(RedisLink link, CircuitBreaker breaker, OutageLog log, RedisTimeouts waits) {
        this.link = link;
        this.breaker = breaker;
        this.log = log;
        this.pingTimeout = waits.command().compareTo(MOST_FOR_A_PING) < 0 ? waits.command() : MOST_FOR_A_PING;
        this.missedToOpen = Math.min(waits.failures(), MOST_MISSED);
        this.thread = Thread.ofVirtual().name(breaker.getName() + "-keeper").start(this::keep);
    }

    /** Whether the last ping was answered in time. */
    boolean answering() {
        return answering;
    }

    private void keep() {
        while (!closed) {
            answering = connected() && check();
            try {
                Thread.sleep(missed == 0 ? BETWEEN_CHECKS : BETWEEN_MISSED);
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private boolean connected() {
        try {
            link.connect();
            log.connected();
            return true;
        } catch (RuntimeException e) {
            log.complain(e);
            return false;
        }
    }

    private boolean check() {
        if (answeredLate) {
            missed = 0;
        }
        answeredLate = false;
        long start = System.nanoTime();
        List<CompletableFuture<String>> pings = link.pings();
        await(CompletableFuture.allOf(pings.toArray(CompletableFuture[]::new)));
        boolean answered = pings.stream().anyMatch(ping -> ping.isDone() && !ping.isCompletedExceptionally());
        List<CompletableFuture<String>> silent =
                pings.stream().filter(ping -> !ping.isDone()).toList();
        for (CompletableFuture<String> ping : silent) {
            CompletableFuture<Void> _ = ping.thenAccept(_ -> answeredLate = true);
        }
        missed = answered && silent.isEmpty() ? 0 : missed + 1;
        tellBreaker(answered, start);
        if (missed >= MOST_MISSED) {
            missed = 0;
            link.disconnect();
        }
        return answered;
    }

    private void await(CompletableFuture<Void> all) {
        try {
            all.get(pingTimeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            log.failed("ping", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** While the breaker is closed, requests show the state of Redis; in an outage only this check does. */
    private void tellBreaker(boolean answered, long start) {
        if (breaker.getState() == State.CLOSED) {
            if (!answered && missed >= missedToOpen) {
                breaker.transitionToOpenState();
            }
        } else if (breaker.tryAcquirePermission()) {
            if (answered) {
                breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            } else {
                breaker.onError(
                        System.nanoTime() - start, TimeUnit.NANOSECONDS, new TimeoutException("no answer to a ping"));
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
