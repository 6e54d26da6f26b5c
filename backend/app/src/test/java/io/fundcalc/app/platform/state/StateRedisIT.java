package io.fundcalc.app.platform.state;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.fundcalc.app.platform.observability.HealthCheck.State;
import io.fundcalc.app.platform.redis.GuardedRedis;
import io.fundcalc.app.platform.redis.RealRedis;
import io.fundcalc.app.platform.redis.Reply.Answered;
import io.fundcalc.app.platform.redis.Reply.Silent;
import io.fundcalc.app.platform.redis.SilentProxy;
import io.lettuce.core.KillArgs;
import io.lettuce.core.RedisClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * State over a real Redis: found by either address, shared, empty while Redis is unavailable, and back soon after it.
 */
class StateRedisIT {

    @RegisterExtension
    static final RealRedis REDIS = new RealRedis();

    private static StateRedis state(String own, String cacheUrl) {
        return StateRedisOf.ofOwnAndCache(own, cacheUrl);
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
    void stopsAskingAfterSeveralFailuresAndWritesTwoLinesForTheWholeOutage() {
        Logger logger = (Logger) LoggerFactory.getLogger(GuardedRedis.class);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        try (StateRedis state = state(REDIS.url(), "")) {
            awaitUp(state);
            awaitUp(state.brief());
            logger.addAppender(lines);
            REDIS.server().freeze();
            try {
                await().atMost(Duration.ofSeconds(15))
                        .until(() -> state.state() == State.DOWN && isSilentAtOnce(state));
                for (int i = 0; i < 100; i++) {
                    state.ask(redis -> redis.get("k"));
                }
            } finally {
                REDIS.server().thaw();
            }
            await().atMost(Duration.ofSeconds(10)).until(state::up);
        } finally {
            logger.detachAppender(lines);
        }
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .filteredOn(line -> line.startsWith("state-redis: breaker"))
                .satisfiesExactly(
                        opened -> assertThat(opened).startsWith("state-redis: breaker opened"),
                        closed -> assertThat(closed).matches("state-redis: breaker closed after \\d+ ms, .*: 1\\d\\d"));
    }

    private static boolean isSilentAtOnce(StateRedis state) {
        long start = System.nanoTime();
        boolean silent = state.ask(redis -> redis.get("k")) instanceof Silent;
        return silent && System.nanoTime() - start < Duration.ofMillis(500).toNanos();
    }

    /** Redis stands still for 700 ms: longer than a quota is waited for, and shorter than a data set is. */
    @Test
    void waitsForASlowReplyWhereTheBriefConnectionGivesUp() {
        try (StateRedis state = state(REDIS.url(), "")) {
            awaitUp(state);
            awaitUp(state.brief());
            pause(700);
            assertThat(state.ask(redis -> redis.get("k"))).isEqualTo(new Answered<byte[]>(null));
            assertThat(state.up()).isTrue();
            await().atMost(Duration.ofSeconds(10)).until(() -> state.brief().up());
            pause(700);
            assertThat(state.brief().ask(redis -> redis.get("k"))).isEqualTo(new Silent<byte[]>());
            assertThat(state.brief().up()).isFalse();
            assertThat(state.up()).isTrue();
            await().atMost(Duration.ofSeconds(10)).until(() -> state.brief().up());
        }
    }

    /** From a connection of its own, so that no reply waits for the pause. */
    private static void pause(long millis) {
        try (RedisClient client = RedisClient.create(REDIS.url());
                var connection = client.connect()) {
            connection.sync().clientPause(millis);
        }
    }

    @Test
    void findsANewConnectionWithinTenSecondsWhenTheOldOneGoesSilent() {
        try (SilentProxy proxy = new SilentProxy(REDIS.server().port());
                StateRedis state = state(proxy.url(), "")) {
            awaitUp(state);
            awaitUp(state.brief());
            proxy.silenceConnections();
            long start = System.nanoTime();
            await().atMost(Duration.ofSeconds(5)).until(() -> !state.up());
            await().atMost(Duration.ofSeconds(10)).until(state::up);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
            assertThat(state.ask(redis -> redis.get("k"))).isEqualTo(new Answered<byte[]>(null));
            await().atMost(Duration.ofSeconds(10)).until(() -> state.brief().up());
        }
    }

    @Test
    void readsAChangedPasswordFileWithoutARestart(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "before");
        try (RedisClient client = RedisClient.create(REDIS.url());
                var operator = client.connect()) {
            operator.sync().configSet("requirepass", "before");
            try (StateRedis state = StateRedisOf.withPasswordFile(REDIS.url(), file.toString())) {
                awaitUp(state);
                operator.sync().configSet("requirepass", "after");
                operator.sync().clientKill(KillArgs.Builder.typeNormal().skipme());
                await().atMost(Duration.ofSeconds(10)).until(() -> !state.up());

                Files.writeString(file, "after");

                awaitUp(state);
                awaitUp(state.brief());
            } finally {
                operator.sync().configSet("requirepass", "");
            }
        }
    }
}
