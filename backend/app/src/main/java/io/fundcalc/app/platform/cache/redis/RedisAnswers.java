package io.fundcalc.app.platform.cache.redis;

import io.fundcalc.app.platform.cache.CacheKey;
import io.fundcalc.app.platform.cache.CacheMeters;
import io.fundcalc.app.platform.cache.Expiry;
import io.fundcalc.app.platform.cache.KeptAnswer;
import io.fundcalc.app.platform.cache.RedisState;
import io.fundcalc.app.platform.cache.SharedAnswers;
import io.fundcalc.app.platform.config.CacheProperties;
import io.fundcalc.app.platform.redis.GuardedRedis;
import io.fundcalc.app.platform.redis.RedisAddress;
import io.fundcalc.app.platform.redis.RedisPassword;
import io.fundcalc.app.platform.redis.RedisTimeouts;
import io.fundcalc.app.platform.redis.Reply;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.SetArgs;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Answers in Redis, and leases beside them in the same slot of a cluster. */
public final class RedisAnswers implements SharedAnswers {

    /**
     * Gives the answer or, in the same breath, the lease: between a reading and a lease taken after it another instance
     * could have finished, and the answer would be computed twice.
     */
    private static final String FIND_OR_LEASE = """
            local kept = redis.call('GET', KEYS[1])
            if kept then return {0, kept} end
            if redis.call('SET', KEYS[2], ARGV[1], 'NX', 'PX', ARGV[2]) then return {1} end
            return {2}
            """;

    /** Deletes the lease only while it is the caller's own. */
    private static final String RELEASE =
            "if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end return 0";

    /** Prolongs the lease only while it is the caller's own. */
    private static final String RENEW =
            "if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('PEXPIRE', KEYS[1], ARGV[2]) end return 0";

    /** A lease is prolonged this often in its time, so that one lost command does not end it. */
    private static final int RENEWALS_A_LEASE = 3;

    private static final long KEPT = 0;
    private static final long GRANTED = 1;

    /** Answers that wait to be written; more are not shared. */
    private static final int MOST_PENDING_WRITES = 256;

    private final GuardedRedis redis;
    private final Expiry expiry;
    private final Envelope envelope;
    private final CacheMeters meters;
    private final byte[] leaseMillis;
    private final long renewalMillis;
    private final ScheduledThreadPoolExecutor renewer;
    private final long mostBytes;
    private final String instance = UUID.randomUUID().toString();
    private final AtomicLong leases = new AtomicLong();
    private final ThreadPoolExecutor writer;

    public RedisAnswers(CacheProperties.Redis settings, RedisPassword password, Expiry expiry, CacheMeters meters) {
        this.redis = new GuardedRedis(
                "redis",
                RedisAddress.of(settings.url(), password, "REDIS_URL"),
                RedisTimeouts.brief(settings.connectTimeout(), settings.commandTimeout()),
                kind -> meters.redisFault(kind).increment());
        meters.watchBreaker(redis::open);
        this.expiry = expiry;
        this.envelope = new Envelope(expiry.longestMillis());
        this.meters = meters;
        this.leaseMillis = Long.toString(settings.lease().toMillis()).getBytes(StandardCharsets.US_ASCII);
        this.renewalMillis = Math.max(1, settings.lease().toMillis() / RENEWALS_A_LEASE);
        this.renewer = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name("redis-leases").daemon().factory());
        renewer.setRemoveOnCancelPolicy(true);
        this.mostBytes = settings.valueLimit().toBytes();
        this.writer = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_PENDING_WRITES),
                Thread.ofPlatform().name("redis-writer").daemon().factory());
    }

    @Override
    public Found find(CacheKey key) {
        RedisLease lease = new RedisLease(key);
        List<Object> reply = findOrLease(key.text(), lease);
        if (reply != null && reply.getFirst().equals(KEPT)) {
            KeptAnswer kept = envelope.open(key, (byte[]) reply.get(1), expiry.now());
            return kept == null ? replacing(key) : new Kept(kept);
        }
        return answer(reply, lease);
    }

    /** What lies there is no answer to this question: it is computed as if nothing were there. */
    private Found replacing(CacheKey key) {
        meters.redisFault("unreadable").increment();
        return lease(key);
    }

    @Override
    public Found lease(CacheKey key) {
        RedisLease lease = new RedisLease(key);
        return answer(findOrLease(lease.name, lease), lease);
    }

    private @Nullable List<Object> findOrLease(String wanted, RedisLease lease) {
        Reply<List<Object>> reply = redis.ask(
                commands -> commands.eval(
                        FIND_OR_LEASE,
                        ScriptOutputType.MULTI,
                        new String[] {wanted, lease.name},
                        lease.token,
                        leaseMillis),
                late -> {
                    if (late.getFirst().equals(GRANTED)) {
                        lease.release();
                    }
                });
        return reply.orNull();
    }

    private static Found answer(@Nullable List<Object> reply, RedisLease lease) {
        if (reply == null) {
            return new Unreachable();
        }
        return reply.getFirst().equals(GRANTED) ? new Granted(lease.kept()) : new Busy();
    }

    @Override
    public RedisState state() {
        return redis.up() ? RedisState.UP : RedisState.DOWN;
    }

    @Override
    public void close() {
        renewer.shutdownNow();
        writer.shutdownNow();
        redis.close();
    }

    /** A lease under its holder's token; its name shares the answer's slot, because only the part in braces is hashed. */
    private final class RedisLease implements Lease {

        private final CacheKey key;
        private final String name;
        private final byte[] token = (instance + ':' + leases.incrementAndGet()).getBytes(StandardCharsets.US_ASCII);

        private volatile @Nullable ScheduledFuture<?> renewal;

        RedisLease(CacheKey key) {
            this.key = key;
            this.name = "fc:lease:{" + key.text() + '}';
        }

        /** Prolonged from now on until it ends: a holder that computes for long is not taken for dead. */
        RedisLease kept() {
            renewal = renewer.scheduleAtFixedRate(this::renew, renewalMillis, renewalMillis, TimeUnit.MILLISECONDS);
            return this;
        }

        private void renew() {
            redis.tell(commands ->
                    commands.eval(RENEW, ScriptOutputType.INTEGER, new String[] {name}, token, leaseMillis));
        }

        private void noLongerKept() {
            ScheduledFuture<?> running = renewal;
            if (running != null) {
                running.cancel(false);
            }
        }

        @Override
        public void store(KeptAnswer answer) {
            noLongerKept();
            try {
                writer.execute(() -> {
                    write(answer);
                    // On the same connection and therefore after the answer: who finds no lease finds that.
                    release();
                });
            } catch (RejectedExecutionException _) {
                meters.redisFault("write-queue-full").increment();
                release();
            }
        }

        private void write(KeptAnswer answer) {
            byte[] sealed = envelope.seal(key, answer);
            long millis = answer.hardMillis() - expiry.now();
            if (sealed.length > mostBytes) {
                meters.redisFault("too-large").increment();
            } else if (millis > 0 && redis.up()) {
                redis.tell(commands -> commands.set(key.text(), sealed, SetArgs.Builder.px(millis)));
            }
        }

        @Override
        public void release() {
            noLongerKept();
            redis.tell(commands -> commands.eval(RELEASE, ScriptOutputType.INTEGER, new String[] {name}, token));
        }
    }
}
