package io.fundcalc.app.platform.body;

import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.springframework.util.unit.DataSize;

/**
 * Watches one body arrive. The server's read timeout bounds each wait; this bounds the whole and demands a minimum rate,
 * so that a client that sends byte by byte cannot hold what its request has taken. Not thread-safe.
 */
public final class BodyPace {

    /** A connection may start slowly: the rate counts from here on. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final long timeoutNanos;
    private final double nanosPerByte;
    private final LongSupplier clock;
    private final long start;
    private long arrived;

    /**
     * Starts now.
     *
     * @param timeout for the whole body
     * @param perSecond minimum rate
     */
    public BodyPace(Duration timeout, DataSize perSecond) {
        this(timeout, perSecond, System::nanoTime);
    }

    /** @param clock nanoseconds, from any beginning */
    BodyPace(Duration timeout, DataSize perSecond, LongSupplier clock) {
        this.timeoutNanos = timeout.toNanos();
        this.nanosPerByte = (double) Duration.ofSeconds(1).toNanos() / perSecond.toBytes();
        this.clock = clock;
        this.start = clock.getAsLong();
    }

    /**
     * Counts bytes that have arrived.
     *
     * @throws SocketTimeoutException where the body takes too long or arrives too slowly
     */
    public void arrived(int bytes) throws SocketTimeoutException {
        arrived += bytes;
        long elapsed = clock.getAsLong() - start;
        if (elapsed > timeoutNanos || elapsed > GRACE.toNanos() + (long) (arrived * nanosPerByte)) {
            throw new SocketTimeoutException("the body arrives too slowly");
        }
    }
}
