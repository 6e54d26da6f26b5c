package io.fundcalc.app.platform.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.fundcalc.app.platform.caller.Principal;
import io.fundcalc.app.platform.config.RateLimitProperties.Quota;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** Counts in this process. */
final class LocalLimiter implements Limiter {

    /** A bucket is full again long before, so that forgetting it gives nothing away. */
    private static final Duration KEPT = Duration.ofMinutes(15);

    /** More callers than any honest quarter of an hour brings; the least seen go first. */
    private static final long MOST_CALLERS = 100_000;

    /** A caller whose quota changes begins anew. */
    private record Account(Principal.Kind kind, String id, Quota quota) {}

    private final Cache<Account, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_CALLERS)
            .expireAfterAccess(KEPT)
            .build();
    private final TimeMeter clock;

    /** @param clock nanoseconds, from any beginning */
    LocalLimiter(TimeMeter clock) {
        this.clock = clock;
    }

    @Override
    public Verdict take(Principal caller, Quota quota, int cost) {
        Bucket bucket = buckets.get(new Account(caller.kind(), caller.id(), quota), account -> bucket(account.quota()));
        return Buckets.verdict(bucket.tryConsumeAndReturnRemaining(cost));
    }

    private Bucket bucket(Quota quota) {
        var builder = Bucket.builder().withCustomTimePrecision(clock);
        for (var bandwidth : Buckets.bandwidths(quota)) {
            builder.addLimit(bandwidth);
        }
        return builder.build();
    }
}
