package io.fundcalc.app.data.redis;

import io.fundcalc.app.platform.state.StateKey;
import io.fundcalc.app.platform.state.StateRedis;
import io.lettuce.core.Range;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Names of what is kept, by when it goes: counted by one look into a sorted set, whatever their number. A clock that differs
 * between instances moves an end by as much, which a count bears.
 */
final class ActiveNames {

    private final String key;
    private final StateRedis redis;
    private final long lifeMillis;
    private volatile long last;

    /** @param kind of what is counted */
    ActiveNames(StateRedis redis, String kind, Duration life) {
        this.key = new StateKey(kind, "all").text();
        // A count that is late is of no use, and one connection keeps the order of what is sent.
        this.redis = redis.brief();
        this.lifeMillis = life.toMillis();
    }

    /** It was used; those whose time is over go. */
    void seen(String name) {
        long now = System.currentTimeMillis();
        redis.tell(commands -> commands.zadd(key, (double) now + lifeMillis, bytes(name)));
        redis.tell(commands -> commands.zremrangebyscore(key, Range.create(0, now)));
    }

    /** It is deleted. */
    void gone(String name) {
        redis.tell(commands -> commands.zrem(key, bytes(name)));
    }

    /** The number of names; while Redis is unavailable, the last known number. */
    long count() {
        Long count = redis.brief()
                .ask(commands -> commands.zcount(
                        key,
                        Range.from(Range.Boundary.excluding(System.currentTimeMillis()), Range.Boundary.unbounded())))
                .orNull();
        if (count != null) {
            last = count;
        }
        return last;
    }

    private static byte[] bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8);
    }
}
