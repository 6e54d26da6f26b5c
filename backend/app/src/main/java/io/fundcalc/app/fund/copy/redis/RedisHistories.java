package io.fundcalc.app.fund.copy.redis;

import io.fundcalc.app.fund.copy.SharedHistories;
import io.fundcalc.app.platform.config.CacheProperties;
import io.fundcalc.app.platform.redis.GuardedRedis;
import io.fundcalc.app.platform.redis.RedisAddress;
import io.fundcalc.app.platform.redis.RedisPassword;
import io.fundcalc.app.platform.redis.RedisTimeouts;
import io.lettuce.core.SetArgs;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Copies in Redis, over a connection of their own: a large one holds up no answer of the cache. */
public final class RedisHistories implements SharedHistories {

    private final GuardedRedis redis;

    /** @param faults is told the kind of each */
    public RedisHistories(CacheProperties.Redis settings, Consumer<String> faults) {
        this.redis = new GuardedRedis(
                "copies-redis",
                RedisAddress.of(
                        settings.url(),
                        RedisPassword.of(settings.password(), settings.passwordFile(), "REDIS_PASSWORD"),
                        "REDIS_URL"),
                RedisTimeouts.brief(settings.connectTimeout(), settings.commandTimeout()),
                faults);
    }

    @Override
    public byte @Nullable [] find(String name) {
        return redis.ask(commands -> commands.get(name), _ -> {}).orNull();
    }

    @Override
    public void keep(String name, byte[] bytes, Duration life) {
        if (redis.up()) {
            redis.tell(commands -> commands.set(name, bytes, SetArgs.Builder.px(life.toMillis())));
        }
    }

    /** Whether the breaker keeps commands from being sent. */
    public boolean open() {
        return redis.open();
    }

    @Override
    public void close() {
        redis.close();
    }
}
