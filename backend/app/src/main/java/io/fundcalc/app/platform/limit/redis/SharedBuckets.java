package io.fundcalc.app.platform.limit.redis;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.fundcalc.app.platform.caller.Principal;
import io.fundcalc.app.platform.config.RateLimitProperties.Quota;
import io.fundcalc.app.platform.limit.Buckets;
import io.fundcalc.app.platform.limit.Limiter.Verdict;
import io.fundcalc.app.platform.redis.RedisFailure;
import io.fundcalc.app.platform.redis.Reply;
import io.fundcalc.app.platform.redis.Reply.Answered;
import io.fundcalc.app.platform.redis.Reply.Silent;
import io.fundcalc.app.platform.state.StateKey;
import io.fundcalc.app.platform.state.StateRedis;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeoutException;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce.LettuceBasedProxyManagerBuilder;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One bucket for each caller in Redis, changed by compare-and-swap. Callers of this process that draw on the same bucket
 * queue up for it here, so that it is contended by instances and never by requests; and a caller that was just refused is
 * refused again without a question until there can be enough, so that a flood stays this process's own.
 */
@Component
public final class SharedBuckets {

    private static final int QUEUES = 1024;
    private static final int MOST_REFUSALS = 100_000;
    /** An unused bucket expires a little after it is full again. */
    private static final Duration AFTER_FULL = Duration.ofSeconds(10);

    private record Bound(RedisClusterAsyncCommands<String, byte[]> commands, ProxyManager<String> buckets) {}

    /** Fewer units than this are there until then. */
    private record Refusal(int cost, long untilNanos, Verdict verdict) {}

    private final StateRedis state;
    private final Lock[] queues =
            Stream.generate(ReentrantLock::new).limit(QUEUES).toArray(Lock[]::new);
    private final Cache<String, Refusal> refusals = Caffeine.newBuilder()
            .maximumSize(MOST_REFUSALS)
            .expireAfterWrite(Duration.ofMinutes(2))
            .build();
    private volatile @Nullable Bound bound;

    public SharedBuckets(StateRedis state) {
        this.state = state.brief();
    }

    /** Whether quotas are meant to be shared. */
    public boolean configured() {
        return state.configured();
    }

    /**
     * Takes units, or nothing where too few are left.
     *
     * @return silence where that is not known
     */
    public Reply<Verdict> take(Principal caller, Quota quota, int cost) {
        if (!state.up()) {
            return new Silent<>();
        }
        String name = name(caller, quota);
        Verdict refused = refused(name, cost);
        if (refused != null) {
            return new Answered<>(refused);
        }
        Lock queue = queues[Math.floorMod(name.hashCode(), QUEUES)];
        queue.lock();
        try {
            Verdict since = refused(name, cost);
            return since == null ? draw(name, quota, cost) : new Answered<>(since);
        } finally {
            queue.unlock();
        }
    }

    private Reply<Verdict> draw(String name, Quota quota, int cost) {
        Reply<Verdict> reply = state.lend(commands -> drawn(commands, name, quota, cost));
        if (reply instanceof Answered<Verdict>(Verdict verdict) && verdict != null && !verdict.granted()) {
            refusals.put(name, new Refusal(cost, System.nanoTime() + verdict.nanosToWait(), verdict));
        }
        return reply;
    }

    /** A bucket that is damaged, or of another release's form, is deleted: the next draw begins a full one. */
    private Verdict drawn(RedisClusterAsyncCommands<String, byte[]> commands, String name, Quota quota, int cost) {
        try {
            return Buckets.verdict(buckets(commands)
                    .builder()
                    .build(name, () -> configuration(quota))
                    .tryConsumeAndReturnRemaining(cost));
        } catch (RuntimeException e) {
            if (!RedisFailure.ofRedis(e) && !(e instanceof TimeoutException)) {
                state.tell(redis -> redis.unlink(name));
            }
            throw e;
        }
    }

    private @Nullable Verdict refused(String name, int cost) {
        Refusal last = refusals.getIfPresent(name);
        if (last == null || cost < last.cost()) {
            return null;
        }
        long left = last.untilNanos() - System.nanoTime();
        if (left <= 0) {
            return null;
        }
        Verdict then = last.verdict();
        long passed = then.nanosToWait() - left;
        return new Verdict(false, then.remaining(), Math.max(0, then.nanosToReset() - passed), left);
    }

    /** Another quota is another bucket: what was drawn on the former says nothing about it. */
    private String name(Principal caller, Quota quota) {
        return new StateKey(
                        "limit",
                        state.pseudonym(
                                caller.kind() + "|" + quota.perSecond() + "|" + quota.perMinute() + "|" + caller.id()))
                .text();
    }

    private ProxyManager<String> buckets(RedisClusterAsyncCommands<String, byte[]> commands) {
        Bound known = bound;
        if (known == null || !known.commands().equals(commands)) {
            known = new Bound(commands, made(commands));
            bound = known;
        }
        return known.buckets();
    }

    private ProxyManager<String> made(RedisClusterAsyncCommands<String, byte[]> commands) {
        return new LettuceBasedProxyManagerBuilder<String>(new BucketCommands<>(commands))
                .requestTimeout(state.timeout())
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(AFTER_FULL))
                .build();
    }

    private static BucketConfiguration configuration(Quota quota) {
        var configuration = BucketConfiguration.builder();
        Buckets.bandwidths(quota).forEach(configuration::addLimit);
        return configuration.build();
    }
}
