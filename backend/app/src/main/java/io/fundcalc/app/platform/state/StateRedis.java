package io.fundcalc.app.platform.state;

import io.fundcalc.app.platform.observability.HealthCheck;
import io.fundcalc.app.platform.redis.GuardedRedis;
import io.fundcalc.app.platform.redis.RedisPassword;
import io.fundcalc.app.platform.redis.Reply;
import io.fundcalc.app.platform.redis.Reply.Refused;
import io.fundcalc.app.platform.redis.Reply.Silent;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The Redis that holds state, or none. Keys are made by {@link StateKey}. What exists there alone is waited for: a command
 * may take 2 s, and only several failures open the breaker. What can be done without it asks {@link #brief()}.
 */
public final class StateRedis implements HealthCheck, AutoCloseable {

    private final @Nullable GuardedRedis redis;
    private final @Nullable StateRedis brief;
    private final Pseudonyms pseudonyms;
    private final StateConditions conditions = new StateConditions();
    private final @Nullable StateWatch watch;

    /** None: state lives in the process. */
    StateRedis() {
        this(null, null, RedisPassword.NONE, 0);
    }

    /**
     * @param brief the same Redis by a connection that gives up early
     * @param password of that Redis, which all instances know
     * @param markers how many keys show that nothing was lost; 0: it is not watched
     */
    StateRedis(@Nullable GuardedRedis redis, @Nullable GuardedRedis brief, RedisPassword password, int markers) {
        this.redis = redis;
        this.brief = brief == null ? null : new StateRedis(brief, null, password, 0);
        this.pseudonyms = new Pseudonyms(password);
        this.watch = markers == 0 ? null : new StateWatch(this, conditions, markers);
    }

    /** A name to use as {@link StateKey#owner()} instead of an address or token; the same on every instance. */
    public String pseudonym(String confidential) {
        return pseudonyms.of(confidential);
    }

    /** The same Redis for what can be done without it, such as quotas: gives up after 250 ms, and after one timeout. */
    public StateRedis brief() {
        return brief == null ? this : brief;
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
        Reply<T> reply = redis == null ? new Silent<>() : redis.ask(command, late);
        if (reply instanceof Refused<T>(String code)) {
            conditions.refused(code);
        }
        return reply;
    }

    /** Sends a command and does not wait; whether it was carried out is only counted. */
    public void tell(Function<RedisClusterAsyncCommands<String, byte[]>, RedisFuture<?>> command) {
        if (redis != null) {
            redis.tell(command);
        }
    }

    /** Whether this is wrong with a Redis that answers. */
    boolean holds(StateCondition condition) {
        return state() == State.DEGRADED && conditions.holds(condition);
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
        if (!redis.up()) {
            return State.DOWN;
        }
        return conditions.reason() == null ? State.UP : State.DEGRADED;
    }

    @Override
    public @Nullable String reason() {
        return state() == State.DEGRADED ? conditions.reason() : null;
    }

    @Override
    public void close() {
        if (watch != null) {
            watch.close();
        }
        if (brief != null) {
            brief.close();
        }
        if (redis != null) {
            redis.close();
        }
    }
}
