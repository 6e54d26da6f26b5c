package io.fundcalc.app.platform.state;

import io.fundcalc.app.platform.config.CacheProperties;
import io.fundcalc.app.platform.config.StateProperties;
import io.fundcalc.app.platform.observability.BreakerMeter;
import io.fundcalc.app.platform.observability.HealthCheck.State;
import io.fundcalc.app.platform.redis.GuardedRedis;
import io.fundcalc.app.platform.redis.RedisAddress;
import io.fundcalc.app.platform.redis.RedisPassword;
import io.fundcalc.app.platform.redis.RedisTimeouts;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Finds the Redis for state: its own where one is named, else the cache's, over a connection of its own. */
@Configuration(proxyBeanMethods = false)
class StateConfiguration {

    /** Marker keys in a cluster: enough that each of its masters holds some. */
    private static final int CLUSTER_MARKERS = 16;

    @Bean(destroyMethod = "close")
    StateRedis stateRedis(StateProperties state, CacheProperties cache, MeterRegistry registry) {
        String url = state.url().isBlank() ? cache.redis().url() : state.url();
        if (url.isBlank()) {
            return new StateRedis();
        }
        RedisPassword password = password(state, cache.redis());
        RedisAddress address = RedisAddress.of(url, password, variable(state));
        GuardedRedis redis = new GuardedRedis(
                "state-redis",
                address,
                RedisTimeouts.lasting(state.connectTimeout(), state.commandTimeout()),
                kind -> fault(registry, kind).increment());
        GuardedRedis brief = new GuardedRedis(
                "quota-redis",
                address,
                RedisTimeouts.brief(state.connectTimeout(), state.quotaTimeout()),
                kind -> fault(registry, kind).increment());
        StateRedis made = new StateRedis(redis, brief, password, address.cluster() ? CLUSTER_MARKERS : 1);
        Gauge.builder("fundcalc.state.redis.up", redis, guarded -> guarded.up() ? 1 : 0)
                .description("Whether the Redis of the state is connected and answers in time")
                .register(registry);
        Gauge.builder("fundcalc.state.redis.degraded", made, one -> one.state() == State.DEGRADED ? 1 : 0)
                .description("Whether the Redis of the state answers, but refuses writes, is full or came back empty")
                .register(registry);
        for (StateCondition condition : StateCondition.values()) {
            Gauge.builder("fundcalc.state.redis.condition", made, one -> one.holds(condition) ? 1 : 0)
                    .description("Whether this is wrong with the Redis of the state, which answers")
                    .tag("condition", condition.toString())
                    .register(registry);
        }
        BreakerMeter.register(registry, "state-redis", redis::open);
        BreakerMeter.register(registry, "quota-redis", brief::open);
        return made;
    }

    /** A Redis with an address of its own is sent no other one's password. */
    private static RedisPassword password(StateProperties state, CacheProperties.Redis cache) {
        boolean own = !state.url().isBlank()
                || !state.password().isEmpty()
                || !state.passwordFile().isEmpty();
        return own
                ? RedisPassword.of(state.password(), state.passwordFile(), "STATE_REDIS_PASSWORD")
                : RedisPassword.of(cache.password(), cache.passwordFile(), "REDIS_PASSWORD");
    }

    private static String variable(StateProperties state) {
        return state.url().isBlank() ? "REDIS_URL" : "STATE_REDIS_URL";
    }

    private static Counter fault(MeterRegistry registry, String kind) {
        return Counter.builder("fundcalc.state.redis.faults")
                .description("Commands that the Redis of the state did not serve")
                .tag("kind", kind)
                .register(registry);
    }
}
