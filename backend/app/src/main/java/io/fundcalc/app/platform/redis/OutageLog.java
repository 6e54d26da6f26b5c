package io.fundcalc.app.platform.redis;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.StateTransition;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes two lines for each outage of a Redis, however long it lasts: one when the breaker opens, one when it closes. */
final class OutageLog {

    private static final Logger LOG = LoggerFactory.getLogger(GuardedRedis.class);

    private final String name;
    private final LongAdder unsent = new LongAdder();
    private volatile String lastFailure = "no answer";
    private volatile long openedNanos;
    private String lastComplaint = "";

    OutageLog(CircuitBreaker breaker) {
        name = breaker.getName();
        breaker.getEventPublisher().onStateTransition(event -> moved(event.getStateTransition()));
    }

    private void moved(StateTransition transition) {
        if (transition.getFromState() == State.CLOSED) {
            unsent.reset();
            openedNanos = System.nanoTime();
            LOG.warn(
                    "{}: breaker opened, no command is sent until Redis answers again; last failure: {}",
                    name,
                    lastFailure);
        } else if (transition.getToState() == State.CLOSED) {
            LOG.warn(
                    "{}: breaker closed after {} ms, Redis answers again; commands not sent meanwhile: {}",
                    name,
                    Duration.ofNanos(System.nanoTime() - openedNanos).toMillis(),
                    unsent.sum());
        }
    }

    /** A command was not sent. */
    void unsent() {
        unsent.increment();
    }

    /** What failed last, for the line of the outage that may begin with it. */
    void failed(String kind, Throwable fault) {
        lastFailure = fault.getMessage() == null ? kind : kind + ", " + fault.getMessage();
        LOG.debug("{}: {}", name, kind, fault);
    }

    /** No connection can be made. Written once for each reason: a wrong password must be seen and does not mend itself. */
    void complain(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String reason = String.valueOf(root.getMessage());
        if (!reason.equals(lastComplaint)) {
            lastComplaint = reason;
            LOG.warn("{}: no connection to Redis: {}", name, reason);
        }
    }

    /** A connection was made: the next complaint is news again. */
    void connected() {
        lastComplaint = "";
    }
}
