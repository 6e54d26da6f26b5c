package io.fundcalc.engine.execution;

/**
 * Tells a running calculation whether its result is still wanted. The engine reads no clock and no connection: the
 * caller that starts a calculation decides what the signal depends on.
 */
@FunctionalInterface
public interface StopSignal {

    /** Returns while the calculation may go on; throws an unchecked exception, which ends it, when it may not. */
    void check();
}
