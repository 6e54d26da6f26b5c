package io.fundcalc.app.platform.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.fundcalc.app.platform.redis.RealRedis;
import io.lettuce.core.AclSetuserArgs;
import io.lettuce.core.RedisClient;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** Whether the service warns of a Redis that drops scripts when it replays its append-only file. */
class ReplayCheckIT {

    @RegisterExtension
    static final RealRedis REDIS = new RealRedis();

    @ParameterizedTest
    @CsvSource({"6.2.11, true", "7.0.15, true", "8.0.6, true", "8.0.7, false", "8.2.0, false", "8.10.1, false"})
    void knowsTheVersionsConcerned(String version, boolean affected) {
        assertThat(ReplayCheck.affected(version)).isEqualTo(affected);
    }

    /** The server of this test is of one of the versions concerned, or of a later one that needs no warning. */
    @Test
    void warnsOnceWhereUserDefaultMayNotReplay() {
        try (RedisClient client = RedisClient.create(REDIS.url());
                var connection = client.connect()) {
            var operator = connection.sync();
            boolean concerned = ReplayCheck.affected(version(operator.info("server")));
            operator.configSet("appendonly", "yes");
            assertThat(warnings()).as("user default has all rights").isEmpty();
            operator.aclSetuser(
                    "other",
                    AclSetuserArgs.Builder.on().nopass().allKeys().allChannels().allCommands());
            operator.auth("other", "any");
            try {
                operator.aclSetuser(
                        "default", AclSetuserArgs.Builder.removeCommand(io.lettuce.core.protocol.CommandType.EXEC));
                assertThat(warnings()).hasSize(concerned ? 1 : 0);
            } finally {
                operator.aclSetuser("default", AclSetuserArgs.Builder.allCommands());
                operator.configSet("appendonly", "no");
                operator.aclDeluser("other");
            }
        }
    }

    private static String version(String info) {
        return info.lines()
                .filter(line -> line.startsWith("redis_version:"))
                .map(line -> line.substring("redis_version:".length()).strip())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> warnings() {
        Logger logger = (Logger) LoggerFactory.getLogger(ReplayCheck.class);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        logger.addAppender(lines);
        try (StateRedis state = StateRedisOf.url(REDIS.url())) {
            await().atMost(Duration.ofSeconds(10)).until(() -> ReplayCheck.warn(state));
        } finally {
            logger.detachAppender(lines);
        }
        return lines.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .distinct()
                .toList();
    }
}
