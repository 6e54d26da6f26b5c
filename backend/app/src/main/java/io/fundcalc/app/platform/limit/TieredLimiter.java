package io.fundcalc.app.platform.limit;

import io.fundcalc.app.platform.caller.Principal;
import io.fundcalc.app.platform.config.RateLimitProperties.Quota;
import io.fundcalc.app.platform.limit.redis.SharedBuckets;
import io.fundcalc.app.platform.redis.Reply.Answered;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.IntSupplier;

/**
 * Counts in Redis, for all instances together; and where Redis is unavailable, each instance grants its part of the
 * quota from a count of its own. A caller gets no more than its quota either way, and never an error.
 */
final class TieredLimiter implements Limiter {

    private final SharedBuckets shared;
    private final Limiter local;
    private final IntSupplier instances;
    private final MeterRegistry registry;

    /** @param instances among which the quota is divided while Redis is unavailable */
    TieredLimiter(SharedBuckets shared, Limiter local, IntSupplier instances, MeterRegistry registry) {
        this.shared = shared;
        this.local = local;
        this.instances = instances;
        this.registry = registry;
    }

    @Override
    public Verdict take(Principal caller, Quota quota, int cost) {
        Quota part = shared.configured() ? quota.share(Math.max(1, instances.getAsInt())) : quota;
        int partCost = Math.min(cost, part.most());
        if (shared.take(caller, quota, cost) instanceof Answered<Verdict>(Verdict verdict) && verdict != null) {
            if (verdict.granted()) {
                // Written down here as well: who has used its quota up is not given this part of it when Redis goes
                // away.
                Verdict _ = local.take(caller, part, partCost);
            }
            count("redis", verdict);
            return verdict;
        }
        Verdict verdict = local.take(caller, part, partCost);
        count("local", verdict);
        return verdict;
    }

    private void count(String by, Verdict verdict) {
        Counter.builder("fundcalc.limit.decisions")
                .description("Calls let in and refused, by where they were counted")
                .tag("by", by)
                .tag("outcome", verdict.granted() ? "granted" : "refused")
                .register(registry)
                .increment();
    }
}
