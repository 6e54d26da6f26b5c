package io.fundcalc.app.platform.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fundcalc.app.platform.cache.CalculationCache.Status;
import io.fundcalc.app.platform.redis.RealRedis;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAccumulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Redis misbehaves under load: no request fails, each is right, and the delay is paid once. */
class RedisOutageIT {

    @RegisterExtension
    static final RealRedis REDIS = new RealRedis();

    private static final int CALLERS = 16;

    private final AtomicInteger asked = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
    private final LongAccumulator slowestNanos = new LongAccumulator(Math::max, 0);
    private final AtomicInteger slow = new AtomicInteger();

    @Test
    void losesNothingWhileRedisStandsStill() throws Exception {
        try (Instance instance = Instance.of(REDIS.url())) {
            await().until(() -> instance.shared.state() == RedisState.UP);
            underLoad(instance, () -> {
                pause(500);
                REDIS.server().freeze();
                pause(3_000);
                assertThat(instance.shared.state()).isEqualTo(RedisState.DOWN);
                REDIS.server().thaw();
                await().atMost(Duration.ofSeconds(6)).until(() -> instance.shared.state() == RedisState.UP);
                pause(300);
            });
            assertOutageWasCheap();
            assertSharesAgain(instance);
        }
    }

    @Test
    void losesNothingWhenRedisIsKilledAndComesBack() throws Exception {
        try (Instance instance = Instance.of(REDIS.url())) {
            await().until(() -> instance.shared.state() == RedisState.UP);
            underLoad(instance, () -> {
                pause(500);
                REDIS.server().kill();
                pause(2_000);
                assertThat(instance.shared.state()).isEqualTo(RedisState.DOWN);
                REDIS.server().start();
                await().atMost(Duration.ofSeconds(8)).until(() -> instance.shared.state() == RedisState.UP);
                pause(300);
            });
            assertOutageWasCheap();
            assertSharesAgain(instance);
        }
    }

    @Test
    void startsAndAnswersWithoutRedis() {
        try (Instance instance = Instance.of("redis://127.0.0.1:1")) {
            CacheKey first = new CacheKey("probe/x", "1", new byte[] {1});
            CacheKey second = new CacheKey("probe/x", "1", new byte[] {2});
            assertThat(instance.cache.get(first, () -> new byte[] {1}).status()).isEqualTo(Status.MISS_STORED);
            long start = System.nanoTime();

            assertThat(instance.cache.get(second, () -> new byte[] {1}).status())
                    .isEqualTo(Status.MISS_STORED);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(400));
            assertThat(instance.shared.state()).isEqualTo(RedisState.DOWN);
        }
    }

    /** Each caller asks new questions and every other one again, on the hunt for a wrong or missing answer. */
    private void underLoad(Instance instance, Runnable outage) throws Exception {
        AtomicBoolean running = new AtomicBoolean(true);
        CountDownLatch done = new CountDownLatch(CALLERS);
        for (int caller = 0; caller < CALLERS; caller++) {
            int number = caller;
            Thread.ofVirtual().start(() -> {
                for (int i = 0; running.get(); i++) {
                    ask(instance, number * 10_000_000 + i / 2);
                    pause(2);
                }
                done.countDown();
            });
        }
        outage.run();
        running.set(false);
        done.await();
    }

    private void ask(Instance instance, int question) {
        byte[] digest = ByteBuffer.allocate(8)
                .putInt(question)
                .putInt(System.identityHashCode(this))
                .array();
        byte[] expected = ("answer " + question).getBytes(StandardCharsets.UTF_8);
        long start = System.nanoTime();
        try {
            byte[] answer = instance.cache
                    .get(new CacheKey("probe/x", "1", digest), expected::clone)
                    .answer();
            if (!Arrays.equals(answer, expected)) {
                wrong.add("wrong answer to " + question);
            }
        } catch (RuntimeException e) {
            wrong.add("failed: " + e);
        }
        long nanos = System.nanoTime() - start;
        slowestNanos.accumulate(nanos);
        if (nanos > 150_000_000) {
            slow.incrementAndGet();
        }
        asked.incrementAndGet();
    }

    private void assertOutageWasCheap() {
        assertThat(wrong).isEmpty();
        assertThat(asked.get()).isGreaterThan(1_000);
        // One timeout of 250 ms for those already on their way, and what a busy machine adds to it: if all waited for
        // a Redis that stands still, it would be the whole 3 s, and 12 timeouts each.
        assertThat(Duration.ofNanos(slowestNanos.get())).isLessThan(Duration.ofMillis(2500));
        assertThat(slow.get()).as("callers delayed").isLessThanOrEqualTo(4 * CALLERS);
    }

    private static void assertSharesAgain(Instance instance) {
        AtomicInteger tries = new AtomicInteger();
        try (Instance other = Instance.of(REDIS.url())) {
            await().until(() -> {
                CacheKey key = new CacheKey("probe/again", "1", new byte[] {(byte) tries.incrementAndGet()});
                instance.cache.get(key, () -> new byte[] {9});
                pause(100);
                return other.shared.find(key) instanceof SharedAnswers.Kept;
            });
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
