package io.fundcalc.engine.execution;

import java.util.function.Supplier;

/**
 * Connects a calculation with the {@link StopSignal} of its caller. Long loops call {@link #pass()} about every hundred
 * microseconds of work; without a signal the call does nothing. The signal is a scoped value, so it reaches every method
 * below the caller, and sub-tasks of a structured task scope, without standing in their signatures.
 */
public final class Checkpoint {

    private static final ScopedValue<StopSignal> SIGNAL = ScopedValue.newInstance();

    private Checkpoint() {}

    /**
     * Runs the work under a signal.
     *
     * @return what the work returns; what it or the signal throws comes through
     */
    public static <T> T run(StopSignal signal, Supplier<T> work) {
        return ScopedValue.where(SIGNAL, signal).call(work::get);
    }

    /** Asks the signal, if there is one, whether to go on. */
    public static void pass() {
        if (SIGNAL.isBound()) {
            SIGNAL.get().check();
        }
    }
}
