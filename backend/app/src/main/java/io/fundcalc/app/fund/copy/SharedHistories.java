package io.fundcalc.app.fund.copy;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Copies that instances share. Never throws and never waits longer than its timeout. */
public interface SharedHistories extends AutoCloseable {

    /** What is kept under a name; null where there is nothing, or nothing can be known. */
    byte @Nullable [] find(String name);

    /** Keeps bytes for a time; returns at once. */
    void keep(String name, byte[] bytes, Duration life);

    @Override
    default void close() {}

    /** No sharing: one instance, or no Redis. */
    SharedHistories NONE = new SharedHistories() {
        @Override
        public byte @Nullable [] find(String name) {
            return null;
        }

        @Override
        public void keep(String name, byte[] bytes, Duration life) {}
    };
}
