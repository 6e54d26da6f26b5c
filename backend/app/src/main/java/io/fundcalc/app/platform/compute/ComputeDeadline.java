package io.fundcalc.app.platform.compute;

import io.fundcalc.app.platform.problem.CallerGoneException;
import io.fundcalc.app.platform.problem.ProblemException;
import io.fundcalc.app.platform.problem.ProblemException.Fault;
import io.fundcalc.app.platform.problem.ProblemType;
import io.fundcalc.engine.execution.StopSignal;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Stops a computation after a fixed time, and sooner when its caller has left. Begins when it is made. */
final class ComputeDeadline implements StopSignal {

    /** Reading the system's table of connections takes a millisecond or a few. */
    private static final long BETWEEN_LOOKS_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private final Duration limit;
    private final @Nullable Connection caller;
    private final long start = System.nanoTime();
    private volatile long nextLook = BETWEEN_LOOKS_NANOS;

    ComputeDeadline(Duration limit, @Nullable Connection caller) {
        this.limit = limit;
        this.caller = caller;
    }

    /**
     * Returns while there is time and the caller waits.
     *
     * @throws ProblemException {@link ProblemType#BUSY} when the time is over
     * @throws CallerGoneException when the caller has left
     */
    @Override
    public void check() {
        long elapsed = System.nanoTime() - start;
        if (elapsed > limit.toNanos()) {
            throw new ProblemException(
                    ProblemType.BUSY, new Fault("", "COMPUTATION_TOO_LONG", Math.max(1, limit.toSeconds())));
        }
        if (elapsed > nextLook) {
            nextLook = elapsed + BETWEEN_LOOKS_NANOS;
            requireCaller();
        }
    }

    /** The same question after a wait for a slot. */
    void requireCaller() {
        if (caller != null && caller.isGone()) {
            throw new CallerGoneException();
        }
    }
}
