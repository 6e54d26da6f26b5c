package io.fundcalc.app.platform.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Answers kept in the process, bounded by their bytes. */
final class LocalAnswers {

    /** Key, entry and headers beside the answer's own bytes. */
    private static final int ENTRY_BYTES = 320;
    /** One answer takes at most this share of the room, lest it drive all others out. */
    private static final int SMALLEST_SHARE = 16;

    private final Cache<CacheKey, KeptAnswer> answers;
    private final long mostAnswerBytes;

    LocalAnswers(long mostBytes, Expiry expiry) {
        mostAnswerBytes = mostBytes / SMALLEST_SHARE;
        answers = Caffeine.newBuilder()
                .maximumWeight(mostBytes)
                .weigher((CacheKey key, KeptAnswer kept) -> ENTRY_BYTES + kept.answer().length)
                .expireAfterWrite(Duration.ofMillis(expiry.longestMillis()))
                .recordStats()
                .build();
    }

    @Nullable
    KeptAnswer find(CacheKey key, long nowMillis) {
        KeptAnswer kept = answers.getIfPresent(key);
        return kept != null && kept.usable(nowMillis) ? kept : null;
    }

    /** Whether it was kept; an answer too large is not. */
    boolean keep(CacheKey key, KeptAnswer kept) {
        if (kept.answer().length > mostAnswerBytes) {
            return false;
        }
        answers.put(key, kept);
        return true;
    }

    long bytes() {
        return answers.policy()
                .eviction()
                .map(eviction -> eviction.weightedSize().orElse(0))
                .orElse(0L);
    }

    long evictions() {
        return answers.stats().evictionCount();
    }
}
