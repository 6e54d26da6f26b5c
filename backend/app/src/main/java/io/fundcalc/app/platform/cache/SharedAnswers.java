package io.fundcalc.app.platform.cache;

/**
 * Answers that instances share, and the word among them about who computes what is missing. Never throws and never waits
 * longer than its timeout: what cannot be reached is {@link Unreachable}.
 */
public interface SharedAnswers extends AutoCloseable {

    /** The answer, or the right to compute it, or who else has that right. One round trip. */
    Found find(CacheKey key);

    /** The right to compute although an answer is still kept: {@link Granted}, {@link Busy} or {@link Unreachable}. */
    Found lease(CacheKey key);

    /** How the place where they are kept is. */
    RedisState state();

    @Override
    default void close() {}

    /** What was found. */
    sealed interface Found {}

    /** An answer that may still be served. */
    record Kept(KeptAnswer answer) implements Found {}

    /** None, and the caller is the one to compute it. */
    record Granted(Lease lease) implements Found {}

    /** None, and another instance computes it. */
    record Busy() implements Found {}

    /** Nothing is known. */
    record Unreachable() implements Found {}

    /** The right to compute. It expires, so that a dead holder does not block other callers for long. */
    interface Lease {

        /** Shares the answer and ends the lease; returns at once. */
        void store(KeptAnswer answer);

        /** Ends the lease without an answer; returns at once. */
        void release();
    }

    /** No sharing: one instance, or no Redis. */
    SharedAnswers NONE = new SharedAnswers() {
        @Override
        public Found find(CacheKey key) {
            return new Unreachable();
        }

        @Override
        public Found lease(CacheKey key) {
            return new Unreachable();
        }

        @Override
        public RedisState state() {
            return RedisState.DISABLED;
        }
    };
}
