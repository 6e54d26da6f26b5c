package io.fundcalc.app.platform.state;

import io.lettuce.core.ScriptOutputType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every two seconds whether Redis takes writes and still holds what it held: a marker with an id of its own. Where
 * the id has changed since this process saw it, everything beside it is gone as well. The loss is written to the new
 * marker, so that every instance reports it and one acknowledgement is enough.
 */
final class StateWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StateWatch.class);

    private static final Duration BETWEEN = Duration.ofSeconds(2);

    /**
     * KEYS[1]: marker; ARGV: id seen before or empty, id for a new marker. Gives the id and the second of the loss; 0 where
     * it is acknowledged or there is none. Writes each time, and so is refused where writes are.
     */
    private static final String LOOK = """
            local now = redis.call('TIME')[1]
            local id = redis.call('HGET', KEYS[1], 'id')
            if not id then
              id = ARGV[2]
              redis.call('HSET', KEYS[1], 'id', id)
            end
            if ARGV[1] ~= '' and ARGV[1] ~= id then redis.call('HSETNX', KEYS[1], 'emptied', now) end
            redis.call('HSET', KEYS[1], 'looked', now)
            return {id, redis.call('HGET', KEYS[1], 'emptied') or '0'}
            """;

    private final StateRedis redis;
    private final StateConditions conditions;
    private final @Nullable String[] seen;
    private final @Nullable Instant[] losses;
    private final Thread thread;
    private volatile boolean closed;
    private boolean reported;

    /** @param markers 1; of a cluster several, so that some lie on each of its nodes */
    StateWatch(StateRedis redis, StateConditions conditions, int markers) {
        this.redis = redis;
        this.conditions = conditions;
        this.seen = new String[markers];
        this.losses = new Instant[markers];
        this.thread = Thread.ofVirtual().name("state-watch").start(this::watch);
    }

    private void watch() {
        boolean checked = false;
        while (!closed) {
            if (redis.up()) {
                checked = checked || ReplayCheck.warn(redis);
                look();
            }
            try {
                Thread.sleep(BETWEEN);
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private void look() {
        for (int marker = 0; marker < seen.length; marker++) {
            look(marker);
        }
        Instant latest = Arrays.stream(losses)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        conditions.emptied(latest);
        if (latest != null && !reported) {
            LOG.error("state-redis: came back empty: data sets uploaded before {} are lost", latest);
        }
        reported = latest != null;
    }

    /** Without an answer the last one stands. */
    private void look(int marker) {
        String key = new StateKey("marker", Integer.toString(marker)).text();
        byte[] known = bytes(Objects.requireNonNullElse(seen[marker], ""));
        byte[] fresh = bytes(UUID.randomUUID().toString());
        List<Object> reply = redis.<List<Object>>ask(
                        commands -> commands.eval(LOOK, ScriptOutputType.MULTI, new String[] {key}, known, fresh))
                .orNull();
        if (reply != null) {
            seen[marker] = text(reply.getFirst());
            long second = Long.parseLong(text(reply.get(1)));
            losses[marker] = second == 0 ? null : Instant.ofEpochSecond(second);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String text(Object bytes) {
        return new String((byte[]) bytes, StandardCharsets.US_ASCII);
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
