package io.fundcalc.app.platform.cache;

import java.util.function.Supplier;

/**
 * Finished answers by what was asked. The cache never makes a request fail: whatever ails it, the answer is computed.
 */
public interface CalculationCache {

    /**
     * The answer for this key: from the process, from Redis, or computed now. Identical questions that arrive together
     * are computed once, in the process and across instances that share a Redis.
     *
     * @param key what was asked
     * @param computation makes the answer; what it throws reaches the caller and is not kept
     */
    Lookup get(CacheKey key, Supplier<byte[]> computation);

    /**
     * What came back.
     *
     * @param answer the finished bytes, never changed by anyone
     * @param status where they came from
     */
    record Lookup(byte[] answer, Status status) {}

    /** Where an answer came from. */
    enum Status {
        HIT_LOCAL,
        HIT_REDIS,
        /** Past its soft expiry and served while another caller computes a fresh one. */
        STALE,
        MISS_STORED,
        /** Computed, and too large or otherwise not kept. */
        MISS,
        /** The cache was not asked. */
        BYPASS
    }
}
