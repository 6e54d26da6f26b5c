package io.fundcalc.app.platform.state;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import io.fundcalc.app.platform.config.CacheProperties;
import io.fundcalc.app.platform.config.StateProperties;
import io.fundcalc.app.platform.observability.HealthCheck.State;
import io.fundcalc.app.platform.redis.RealRedis;
import io.fundcalc.app.platform.redis.Reply.Answered;
import io.fundcalc.app.platform.redis.Reply.Silent;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.util.unit.DataSize;

/** State over a real Redis: found by either address, shared, silent while Redis is away, and back soon after it. */
class StateRedisIT {

    @RegisterExtension
    static final RealRedis REDIS = new RealRedis();

    private static StateRedis state(String own, String cacheUrl) {
        Duration connect = Duration.ofMillis(500);
        Duration command = Duration.ofMillis(250);
        return new StateConfiguration()
                .stateRedis(
                        new StateProperties(own, "", "", connect, command),
                        new CacheProperties(
                                DataSize.ofMegabytes(1),
                                Duration.ofMinutes(50),
                                Duration.ofMinutes(60),
                                new CacheProperties.Redis(
                                        cacheUrl,
                                        "",
                                        "",
                                        connect,
                                        command,
                                        Duration.ofSeconds(2),
                                        DataSize.ofBytes(0))),
                        new SimpleMeterRegistry());
    }

    private static void awaitUp(StateRedis state) {
        await().atMost(Duration.ofSeconds(10)).until(state::up);
    }

    @Test
    void isSharedWhicheverWayItsAddressIsGiven() {
        String key = new StateKey("test", "shared").text();
        try (StateRedis own = state(REDIS.url(), "redis://127.0.0.1:1");
                StateRedis cached = state("", REDIS.url())) {
            awaitUp(own);
            awaitUp(cached);

            assertThat(own.ask(redis -> redis.set(key, "v".getBytes(UTF_8))).says("OK"))
                    .isTrue();
            assertThat(cached.ask(redis -> redis.get(key)).orNull()).isEqualTo("v".getBytes(UTF_8));
            assertThat(own.ask(redis -> redis.get(key + "?"))).isEqualTo(new Answered<byte[]>(null));
        }
    }

    @Test
    void isNoFaultToHaveNone() {
        try (StateRedis none = state("", "")) {
            assertThat(none.configured()).isFalse();
            assertThat(none.state()).isEqualTo(State.DISABLED);
            assertThat(none.ask(redis -> redis.get("k"))).isEqualTo(new Silent<byte[]>());
        }
    }

    @Test
    void namesTheVariableOfAnAddressThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> state("http://secret@host", ""))
                .withMessageContaining("STATE_REDIS_URL")
                .withMessageNotContaining("secret");
    }

    @Test
    void keepsSilentWhileRedisHangsAndSpeaksWithinFiveSecondsAfter() {
        try (StateRedis state = state(REDIS.url(), "")) {
            awaitUp(state);
            REDIS.server().freeze();
            try {
                long start = System.nanoTime();
                assertThat(state.ask(redis -> redis.get("k"))).isEqualTo(new Silent<byte[]>());
                for (int i = 0; i < 1000; i++) {
                    state.ask(redis -> redis.get("k"));
                }
                assertThat(Duration.ofNanos(System.nanoTime() - start))
                        .as("one timeout, not a thousand")
                        .isLessThan(Duration.ofMillis(700));
                assertThat(state.state()).isEqualTo(State.DOWN);
            } finally {
                REDIS.server().thaw();
            }
            await().atMost(Duration.ofSeconds(5)).until(() -> state.state() == State.UP);
        }
    }
}
