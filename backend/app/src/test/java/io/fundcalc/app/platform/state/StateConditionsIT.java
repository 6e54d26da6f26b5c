package io.fundcalc.app.platform.state;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fundcalc.app.platform.observability.HealthCheck.State;
import io.fundcalc.app.platform.redis.RealRedis;
import io.fundcalc.app.platform.redis.Reply.Refused;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A real Redis that answers, but is full, takes no writes or has lost what it held: health says which. */
class StateConditionsIT {

    @RegisterExtension
    static final RealRedis REDIS = new RealRedis();

    private static final String MARKER = new StateKey("marker", "0").text();

    private RedisClient client;
    private StatefulRedisConnection<String, String> connection;
    private RedisCommands<String, String> operator;
    private StateRedis state;

    @BeforeEach
    void connect() {
        client = RedisClient.create(REDIS.url());
        connection = client.connect();
        operator = connection.sync();
        operator.flushall();
        state = StateRedisOf.url(REDIS.url());
        // The marker stands, so that from now on its loss is seen.
        await().atMost(Duration.ofSeconds(10)).until(() -> operator.exists(MARKER) == 1);
        await().atMost(Duration.ofSeconds(10)).until(() -> state.state() == State.UP);
    }

    @AfterEach
    void restore() {
        operator.configSet("maxmemory", "0");
        operator.configSet("min-replicas-to-write", "0");
        state.close();
        connection.close();
        client.close();
    }

    private void awaitReason(String beginning) {
        await().atMost(Duration.ofSeconds(10))
                .until(() -> Objects.requireNonNullElse(state.reason(), "").startsWith(beginning));
        assertThat(state.state()).isEqualTo(State.DEGRADED);
        assertThat(state.up()).as("it still answers").isTrue();
    }

    @Test
    void isDegradedWhenFullAndStillReads() {
        operator.set("fc:state:kept", "v");
        operator.configSet("maxmemory", "1");

        awaitReason("full");
        for (int i = 0; i < 20; i++) {
            assertThat(state.ask(redis -> redis.set("fc:state:more", "v".getBytes(UTF_8))))
                    .isEqualTo(new Refused<>("OOM"));
        }
        assertThat(state.ask(redis -> redis.get("fc:state:kept")).orNull()).isEqualTo("v".getBytes(UTF_8));
    }

    @Test
    void isDegradedWhenNoWriteIsTaken() {
        operator.configSet("min-replicas-to-write", "1");

        awaitReason("writes refused: Redis answers NOREPLICAS");
    }

    @Test
    void isDegradedWhenItCameBackEmptyUntilThatIsAcknowledged() {
        operator.flushall();

        awaitReason("came back empty");
        try (StateRedis startedLater = StateRedisOf.url(REDIS.url())) {
            await().atMost(Duration.ofSeconds(10)).until(() -> startedLater.state() == State.DEGRADED);
            operator.hset(MARKER, "emptied", "0");
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> state.state() == State.UP && startedLater.state() == State.UP);
        }
    }
}
