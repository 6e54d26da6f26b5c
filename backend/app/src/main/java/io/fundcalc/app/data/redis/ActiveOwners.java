package io.fundcalc.app.data.redis;

import io.fundcalc.app.platform.state.StateKey;
import io.fundcalc.app.platform.state.StateRedis;
import io.lettuce.core.Range;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Who has data sets, by when the last of them goes: counted by one look into a sorted set, whatever their number. A clock
 * that differs between instances moves an owner's end by as much, which a count bears.
 */
final class ActiveOwners {

    private static final String KEY = new StateKey("sessions", "all").text();

    private final StateRedis redis;
    private final long lifeMillis;
    private volatile long last;

    ActiveOwners(StateRedis redis, Duration life) {
        // A count that is late is of no use, and one connection keeps the order of what is sent.
        this.redis = redis.brief();
        this.lifeMillis = life.toMillis();
    }

    /** An owner has used something; those whose time is over go. */
    void seen(String owner) {
        long now = System.currentTimeMillis();
        redis.tell(commands -> commands.zadd(KEY, (double) now + lifeMillis, bytes(owner)));
        redis.tell(commands -> commands.zremrangebyscore(KEY, Range.create(0, now)));
    }

    /** An owner has nothing left. */
    void gone(String owner) {
        redis.tell(commands -> commands.zrem(KEY, bytes(owner)));
    }

    /** The number of active owners; while Redis is unavailable, the last known number. */
    long count() {
        Long count = redis.brief()
                .ask(commands -> commands.zcount(
                        KEY,
                        Range.from(Range.Boundary.excluding(System.currentTimeMillis()), Range.Boundary.unbounded())))
                .orNull();
        if (count != null) {
            last = count;
        }
        return last;
    }

    private static byte[] bytes(String owner) {
        return owner.getBytes(StandardCharsets.UTF_8);
    }
}
