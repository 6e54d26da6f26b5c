package io.fundcalc.app.platform.start;

import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Ends the process when memory has run out, wherever that is noticed: a service that lost one of its threads to it would
 * stay without answering anybody. Java itself ends with the same status where it runs with {@code
 * -XX:+ExitOnOutOfMemoryError}; this covers what that option does not see, such as buffers outside the heap and threads
 * that the system refuses.
 */
public final class OutOfMemory {

    /** The status of a process that ran out of memory: the one Java itself uses. */
    public static final int STATUS = 3;

    private static final int DEEPEST_CAUSE = 20;

    private OutOfMemory() {}

    /** Ends the process when a thread dies of it; the end of a thread by another error is logged. */
    public static void watchThreads() {
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {
            endIfIn(thrown);
            LoggerFactory.getLogger(OutOfMemory.class).error("thread {} ended", thread.getName(), thrown);
        });
    }

    /** Ends the process where memory ran out; returns where something else went wrong. */
    public static void endIfIn(@Nullable Throwable thrown) {
        if (causedBy(thrown)) {
            // A constant: there may be no memory to put a line together.
            System.err.println("fund-calc: memory has run out; the process ends with status 3");
            Runtime.getRuntime().halt(STATUS);
        }
    }

    static boolean causedBy(@Nullable Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (cause instanceof OutOfMemoryError) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
