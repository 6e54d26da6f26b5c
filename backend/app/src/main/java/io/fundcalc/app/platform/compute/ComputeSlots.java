package io.fundcalc.app.platform.compute;

import io.fundcalc.app.platform.config.CalculationProperties;
import io.fundcalc.app.platform.problem.CallerGoneException;
import io.fundcalc.app.platform.problem.ProblemException;
import io.fundcalc.app.platform.problem.ProblemType;
import io.fundcalc.engine.execution.Checkpoint;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One slot per core for running calculations, and a bounded number of callers that wait for one: a flood is refused
 * at once
 * instead of making everyone wait. The work stays on the caller's virtual thread, which saves handing it over and back;
 * {@link Carriers} leaves threads for the network meanwhile.
 */
@Component
public class ComputeSlots {

    /** A caller that waited less is hardly gone, and to look takes longer than most calculations. */
    private static final long LONG_WAIT_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Semaphore free;
    private final int mostWaiting;
    private final long patienceNanos;
    private final Duration deadline;
    private final AtomicInteger waiting = new AtomicInteger();

    public ComputeSlots(CalculationProperties settings) {
        free = new Semaphore(settings.threads() > 0 ? settings.threads() : Carriers.CORES, true);
        mostWaiting = settings.queue();
        patienceNanos = settings.timeout().toNanos();
        deadline = settings.deadline();
    }

    /** As {@link #compute(Connection, Supplier)}, for work of the service itself, which no caller waits for. */
    public <T> T compute(Supplier<T> work) {
        return compute(null, work);
    }

    /**
     * Computes as soon as there is a slot. The work is stopped at its next {@link Checkpoint} when the deadline has passed
     * or the caller has left.
     *
     * @param caller who waits for the result
     * @throws ProblemException {@link ProblemType#BUSY} where too many wait already, or the wait or the work takes too
     *     long; what the work throws comes through
     * @throws CallerGoneException where the caller left meanwhile
     */
    public <T> T compute(@Nullable Connection caller, Supplier<T> work) {
        // Queue behind waiting callers so that none starves under load.
        long start = System.nanoTime();
        if (waiting.get() > 0 || !free.tryAcquire()) {
            await();
        }
        try {
            ComputeDeadline signal = new ComputeDeadline(deadline, caller);
            if (System.nanoTime() - start > LONG_WAIT_NANOS) {
                signal.requireCaller();
            }
            return Checkpoint.run(signal, work);
        } finally {
            free.release();
        }
    }

    /** Computations that wait for a slot. */
    public int waiting() {
        return waiting.get();
    }

    private void await() {
        try {
            if (waiting.incrementAndGet() > mostWaiting || !free.tryAcquire(patienceNanos, TimeUnit.NANOSECONDS)) {
                throw new ProblemException(ProblemType.BUSY);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ProblemException(ProblemType.BUSY);
        } finally {
            waiting.decrementAndGet();
        }
    }
}
