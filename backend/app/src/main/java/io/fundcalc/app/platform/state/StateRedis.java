package io.fundcalc.app.platform.state;

import io.fundcalc.app.platform.observability.HealthCheck;
import io.fundcalc.app.platform.redis.GuardedRedis;
import io.fundcalc.app.platform.redis.Reply;
import io.fundcalc.app.platform.redis.Reply.Silent;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The Redis that holds state, or none. Keys are made by {@link StateKey}. A command waits 250 ms at most; one timeout
 * opens a breaker, and from then until Redis has answered in the background again no request waits for it at all.
 */
public final class StateRedis implements HealthCheck, AutoCloseable {

    private final @Nullable GuardedRedis redis;
    private final Pseudonyms pseudonyms;

    /** @param password of that Redis, which all instances know; empty: none */
    StateRedis(@Nullable GuardedRedis redis, String password) {
        this.redis = redis;
        this.pseudonyms = new Pseudonyms(password);
    }

    /** A name to use as {@link StateKey#owner()} instead of an address or token; the same on every instance. */
    public String pseudonym(String confidential) {
        return pseudonyms.of(confidential);
    }

    /** The longest that one command, or all of a library's together, may take. */
    public Duration timeout() {
        return redis == null ? Duration.ZERO : redis.timeout();
    }

    /** Lends the connection to a library that sends its own commands and waits for them within {@link #timeout()}. */
    public <T> Reply<T> lend(Function<RedisClusterAsyncCommands<String, byte[]>, T> work) {
        return redis == null ? new Silent<>() : redis.lend(work);
    }

    /** Whether there is one: without, state lives in the process, and that is no fault. */
    public boolean configured() {
        return redis != null;
    }

    /** Whether a command sent now is expected to be answered. */
    public boolean up() {
        return redis != null && redis.up();
    }

    /** Sends a command and waits for its reply. Never throws. */
    public <T> Reply<T> ask(Function<RedisClusterAsyncCommands<String, byte[]>, RedisFuture<T>> command) {
        return ask(command, _ -> {});
    }

    /**
     * Sends a command and waits for its reply. Never throws.
     *
     * @param late gets a reply that came after the timeout, to undo what it says was done
     */
    public <T> Reply<T> ask(
            Function<RedisClusterAsyncCommands<String, byte[]>, RedisFuture<T>> command, Consumer<T> late) {
        return redis == null ? new Silent<>() : redis.ask(command, late);
    }

    /** Sends a command and does not wait; whether it was carried out is only counted. */
    public void tell(Function<RedisClusterAsyncCommands<String, byte[]>, RedisFuture<?>> command) {
        if (redis != null) {
            redis.tell(command);
        }
    }

    @Override
    public String name() {
        return "state";
    }

    @Override
    public State state() {
        if (redis == null) {
            return State.DISABLED;
        }
        return redis.up() ? State.UP : State.DOWN;
    }

    @Override
    public void close() {
        if (redis != null) {
            redis.close();
        }
    }
}
