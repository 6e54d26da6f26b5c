package io.fundcalc.app.platform.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fundcalc.app.platform.cache.CalculationCache.Lookup;
import io.fundcalc.app.platform.cache.CalculationCache.Status;
import io.fundcalc.app.platform.redis.RealRedis;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SharedCacheIT {

    @RegisterExtension
    static final RealRedis REDIS = new RealRedis();

    private static final byte[] ANSWER = "{\"result\":{}}".repeat(300).getBytes(StandardCharsets.UTF_8);

    private final AtomicLong later = new AtomicLong();
    private final AtomicInteger computations = new AtomicInteger();
    private final List<AutoCloseable> open = new ArrayList<>();
    private int keys;
    private RedisClient client = RedisClient.create(REDIS.url());
    private RedisCommands<String, byte[]> redis = client.connect(
                    RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE))
            .sync();

    @BeforeEach
    void empty() {
        redis.flushall();
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
        client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
    }

    private Instant now() {
        return Instant.now().plusMillis(later.get());
    }

    private Instance instance() {
        // Patient: a busy machine must not turn an answer shared late into one not shared at all.
        Instance instance = new Instance(REDIS.url(), Duration.ofSeconds(2), this::now);
        open.add(instance);
        await().until(() -> instance.shared.state() == RedisState.UP);
        return instance;
    }

    private CacheKey key() {
        return new CacheKey("performance/tear-sheet", "1", new byte[] {(byte) keys++, 7});
    }

    private Supplier<byte[]> computing(Duration time) {
        return () -> {
            computations.incrementAndGet();
            try {
                Thread.sleep(time);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return ANSWER;
        };
    }

    private void awaitStored(CacheKey key) {
        await().until(() -> redis.exists(key.text()) == 1 && redis.exists("fc:lease:{" + key.text() + "}") == 0);
    }

    @Test
    void givesOneInstancesAnswerToAnother() {
        Instance first = instance();
        Instance second = instance();
        CacheKey key = key();

        assertThat(first.cache.get(key, computing(Duration.ZERO)).status()).isEqualTo(Status.MISS_STORED);
        awaitStored(key);
        Lookup there = second.cache.get(key, computing(Duration.ZERO));

        assertThat(there.status()).isEqualTo(Status.HIT_REDIS);
        assertThat(there.answer()).isEqualTo(ANSWER);
        assertThat(second.cache.get(key, computing(Duration.ZERO)).status()).isEqualTo(Status.HIT_LOCAL);
        assertThat(computations).hasValue(1);
        assertThat(redis.pttl(key.text())).isBetween(3_100_000L, 4_040_000L);
    }

    @Test
    void computesOnceForTwoHundredCallersOfTwoInstances() throws Exception {
        for (int round = 0; round < 5; round++) {
            computations.set(0);
            List<Instance> instances = List.of(instance(), instance());
            CacheKey key = key();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<Lookup>> lookups = new ArrayList<>();
                for (int i = 0; i < 200; i++) {
                    Instance instance = instances.get(i % 2);
                    lookups.add(threads.submit(() -> instance.cache.get(key, computing(Duration.ofMillis(60)))));
                }
                for (Future<Lookup> lookup : lookups) {
                    assertThat(lookup.get().answer()).isEqualTo(ANSWER);
                }
            }
            assertThat(computations).as("round %d", round).hasValue(1);
        }
    }

    @Test
    void waitsNoLongerThanTheLeaseForAnInstanceThatDied() {
        Instance instance = instance();
        CacheKey key = key();
        redis.psetex("fc:lease:{" + key.text() + "}", 700, "dead".getBytes(StandardCharsets.UTF_8));
        long start = System.nanoTime();

        assertThat(instance.cache.get(key, computing(Duration.ZERO)).status()).isEqualTo(Status.MISS_STORED);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(500), Duration.ofMillis(1500));
        awaitStored(key);
    }

    @Test
    void computesOnceEvenIfThatTakesLongerThanTheLease() throws Exception {
        Instance first = instance();
        Instance second = instance();
        CacheKey key = key();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            // The lease is 2 s.
            Future<Lookup> slow = threads.submit(() -> first.cache.get(key, computing(Duration.ofMillis(3_500))));
            await().until(() -> computations.get() == 1);

            assertThat(second.cache.get(key, computing(Duration.ZERO)).status()).isEqualTo(Status.HIT_REDIS);
            assertThat(slow.get().status()).isEqualTo(Status.MISS_STORED);
        }
        assertThat(computations).hasValue(1);
        await().until(() -> redis.exists("fc:lease:{" + key.text() + "}") == 0);
    }

    @Test
    void takesWhatIsNoAnswerOfOursForAMissAndReplacesIt() {
        CacheKey other = key();
        instance().cache.get(other, computing(Duration.ZERO));
        awaitStored(other);
        byte[] foreign = redis.get(other.text());
        byte[] damaged = foreign.clone();
        damaged[damaged.length / 2] ^= 1;
        byte[] oldFormat = foreign.clone();
        oldFormat[0] = 0;
        List<byte[]> wrong = List.of(
                foreign,
                damaged,
                oldFormat,
                new byte[0],
                java.util.Arrays.copyOf(foreign, 40),
                "{}".getBytes(StandardCharsets.UTF_8));

        for (byte[] bytes : wrong) {
            Instance instance = instance();
            CacheKey key = key();
            redis.set(key.text(), bytes);

            Lookup lookup = instance.cache.get(key, computing(Duration.ZERO));

            assertThat(lookup.status()).isEqualTo(Status.MISS_STORED);
            assertThat(lookup.answer()).isEqualTo(ANSWER);
            assertThat(instance.faults("unreadable")).isEqualTo(1);
            awaitStored(key);
            assertThat(redis.get(key.text())).isNotEqualTo(bytes);
        }
    }

    @Test
    void answersWhereAValueOfAnotherTypeLies() {
        Instance instance = instance();
        CacheKey key = key();
        redis.lpush(key.text(), ANSWER);

        assertThat(instance.cache.get(key, computing(Duration.ZERO)).answer()).isEqualTo(ANSWER);
    }

    @Test
    void servesTheSharedAnswerWhileAnotherInstanceComputesAfresh() throws Exception {
        CacheKey key = key();
        instance().cache.get(key, computing(Duration.ZERO));
        awaitStored(key);
        byte[] kept = redis.get(key.text());
        // The same factor varies both: the answer lives 60 units and is soft after 50.
        later.addAndGet(redis.pttl(key.text()) / 60 * 52);
        Instance first = instance();
        Instance second = instance();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Lookup> fresh = threads.submit(() -> first.cache.get(key, computing(Duration.ofMillis(500))));
            await().until(() -> computations.get() == 2);

            assertThat(second.cache.get(key, computing(Duration.ZERO)).status()).isEqualTo(Status.STALE);
            assertThat(fresh.get().status()).isEqualTo(Status.MISS_STORED);
        }
        assertThat(computations).hasValue(2);
        await().until(() -> !java.util.Arrays.equals(redis.get(key.text()), kept));
    }

    @Test
    void doesNotShareAnAnswerBeyondTheLimit() {
        Instance instance = instance();
        CacheKey key = key();
        byte[] noise = new byte[300_000];
        new Random(1).nextBytes(noise);

        assertThat(instance.cache.get(key, () -> noise).status()).isEqualTo(Status.MISS_STORED);
        await().until(() -> instance.faults("too-large") == 1);
        assertThat(redis.exists(key.text())).isZero();
        await().until(() -> redis.exists("fc:lease:{" + key.text() + "}") == 0);
    }

    @Test
    void releasesTheLeaseAfterAFault() {
        Instance instance = instance();
        CacheKey key = key();
        try {
            instance.cache.get(key, () -> {
                throw new IllegalStateException("no");
            });
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("no");
        }
        await().atMost(Duration.ofMillis(1500)).until(() -> redis.exists("fc:lease:{" + key.text() + "}") == 0);
    }
}
