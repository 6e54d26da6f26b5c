package io.fundcalc.app.platform.compute;

import io.fundcalc.app.platform.config.CalculationProperties;
import io.fundcalc.app.platform.problem.ProblemException;
import io.fundcalc.app.platform.problem.ProblemType;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * A slot per core for whoever computes, and a bounded number of callers that wait for one: a flood is refused at once
 * instead of making everyone wait. The work stays on the caller's virtual thread, which saves handing it over and back;
 * {@link Carriers} leaves threads for the network meanwhile.
 */
@Component
public class ComputeSlots {

    private final Semaphore free;
    private final int mostWaiting;
    private final long patienceNanos;
    private final AtomicInteger waiting = new AtomicInteger();

    public ComputeSlots(CalculationProperties settings) {
        free = new Semaphore(settings.threads() > 0 ? settings.threads() : Carriers.CORES, true);
        mostWaiting = settings.queue();
        patienceNanos = settings.timeout().toNanos();
    }

    /**
     * Computes as soon as there is a slot.
     *
     * @throws ProblemException {@link ProblemType#BUSY} where too many wait already or the wait takes too long; what
     *     the work throws comes through
     */
    public <T> T compute(Supplier<T> work) {
        // Nobody overtakes who waits already, or under load some would wait for ever.
        if (waiting.get() > 0 || !free.tryAcquire()) {
            await();
        }
        try {
            return work.get();
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
