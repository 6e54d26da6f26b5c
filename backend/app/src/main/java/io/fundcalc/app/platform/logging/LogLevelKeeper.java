package io.fundcalc.app.platform.logging;

import java.time.Duration;

/** Looks every second while a change of a level holds, and runs no thread while none does. */
final class LogLevelKeeper implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final LogLevels levels;
    private boolean running;
    private volatile boolean closed;

    LogLevelKeeper(LogLevels levels) {
        this.levels = levels;
    }

    /** To be called after each change. */
    synchronized void watch() {
        if (!running && !closed) {
            running = true;
            Thread.ofVirtual().name("log-levels").start(this::keep);
        }
    }

    private void keep() {
        try {
            while (holds()) {
                Thread.sleep(PAUSE);
                levels.restoreDue();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean holds() {
        running = !closed && !levels.changes().isEmpty();
        return running;
    }

    @Override
    public void close() {
        closed = true;
    }
}
