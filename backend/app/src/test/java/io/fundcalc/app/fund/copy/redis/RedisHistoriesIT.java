package io.fundcalc.app.fund.copy.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.app.platform.config.CacheProperties;
import io.fundcalc.app.platform.redis.RealRedis;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.util.unit.DataSize;

/** Copies in a real Redis: seen by every instance, gone after their time, and no loss when Redis is unavailable. */
class RedisHistoriesIT {

    @RegisterExtension
    static final RealRedis REDIS = new RealRedis();

    private static final byte[] BYTES = "a history".getBytes(StandardCharsets.UTF_8);
    private static final Duration SOON = Duration.ofSeconds(10);

    private final AtomicInteger faults = new AtomicInteger();

    private RedisHistories instance() {
        CacheProperties.Redis settings = new CacheProperties.Redis(
                REDIS.url(),
                "",
                "",
                Duration.ofSeconds(2),
                Duration.ofMillis(500),
                Duration.ofSeconds(2),
                DataSize.ofKilobytes(256));
        return new RedisHistories(settings, _ -> faults.incrementAndGet());
    }

    private static void keep(RedisHistories copies, String name, Duration life) {
        Awaitility.await().atMost(SOON).until(() -> {
            copies.keep(name, BYTES, life);
            return copies.find(name) != null;
        });
    }

    @Test
    void showsEveryInstanceWhatOneKept() {
        try (RedisHistories first = instance();
                RedisHistories second = instance()) {
            keep(first, "fc:nav:{told:1}", Duration.ofMinutes(1));

            Awaitility.await()
                    .atMost(SOON)
                    .untilAsserted(
                            () -> assertThat(second.find("fc:nav:{told:1}")).isEqualTo(BYTES));
            assertThat(second.find("fc:nav:{told:2}")).isNull();
        }
    }

    @Test
    void forgetsACopyAfterItsTime() {
        try (RedisHistories copies = instance()) {
            keep(copies, "fc:nav:{told:3}", Duration.ofMillis(700));

            Awaitility.await().atMost(SOON).until(() -> copies.find("fc:nav:{told:3}") == null);
        }
    }

    @Test
    void findsNothingWithoutAFaultWhenRedisStandsStill() throws Exception {
        try (RedisHistories copies = instance()) {
            keep(copies, "fc:nav:{told:4}", Duration.ofMinutes(1));
            REDIS.server().freeze();
            long start = System.nanoTime();
            assertThat(copies.find("fc:nav:{told:4}")).isNull();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
            copies.keep("fc:nav:{told:4}", BYTES, Duration.ofMinutes(1));
            REDIS.server().thaw();

            Awaitility.await()
                    .atMost(SOON)
                    .untilAsserted(
                            () -> assertThat(copies.find("fc:nav:{told:4}")).isEqualTo(BYTES));
            assertThat(faults).hasPositiveValue();
        }
    }
}
