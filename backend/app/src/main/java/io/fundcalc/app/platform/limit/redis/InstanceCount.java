package io.fundcalc.app.platform.limit.redis;

import io.fundcalc.app.platform.redis.Reply.Answered;
import io.fundcalc.app.platform.state.StateKey;
import io.fundcalc.app.platform.state.StateRedis;
import io.lettuce.core.ScriptOutputType;
import jakarta.annotation.PreDestroy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * How many instances share this Redis: each says every few seconds that it is there. While Redis is unavailable, the
 * last number stands.
 */
@Component
public final class InstanceCount implements AutoCloseable {

    private static final Duration BETWEEN = Duration.ofSeconds(3);

    /** An instance that stays silent for three rounds is gone. By Redis's own clock, so that no two have to agree. */
    private static final String SAY_AND_COUNT = """
            local now = tonumber(redis.call('TIME')[1])
            redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - 10)
            redis.call('ZADD', KEYS[1], now, ARGV[1])
            redis.call('EXPIRE', KEYS[1], 60)
            return redis.call('ZCARD', KEYS[1])
            """;

    private static final String KEY = new StateKey("instances", "all").text();

    private final StateRedis state;
    private final byte[] self = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
    private final Thread teller;
    private volatile int last = 1;
    private volatile boolean closed;

    public InstanceCount(StateRedis state) {
        this.state = state.brief();
        this.teller = Thread.ofVirtual().name("instance-count").unstarted(this::tell);
        if (this.state.configured()) {
            teller.start();
        }
    }

    /** This one included. */
    public int number() {
        return last;
    }

    private void tell() {
        while (!closed) {
            if (state.<Long>ask(redis -> redis.eval(SAY_AND_COUNT, ScriptOutputType.INTEGER, new String[] {KEY}, self))
                            instanceof Answered<Long>(Long number)
                    && number != null) {
                last = Math.max(1, number.intValue());
            }
            try {
                Thread.sleep(state.up() ? BETWEEN : Duration.ofMillis(200));
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    /** Leaves at once, so that the others do not reckon with it. */
    @Override
    @PreDestroy
    public void close() {
        closed = true;
        teller.interrupt();
        state.tell(redis -> redis.zrem(KEY, self));
    }
}
