package io.fundcalc.app.platform.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.fundcalc.app.platform.cache.CalculationCache.Lookup;
import io.fundcalc.app.platform.cache.CalculationCache.Status;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class TieredAnswersTest {

    private static final byte[] ANSWER = {42};
    private static final CacheKey KEY = new CacheKey("performance/tear-sheet", "1", new byte[] {1});

    private final AtomicLong millis = new AtomicLong(1_000_000);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final AtomicInteger computations = new AtomicInteger();

    private TieredAnswers cache(SharedAnswers shared, long mostBytes) {
        Expiry expiry = new Expiry(Duration.ofMinutes(50), Duration.ofMinutes(60), this::now, new Random(3));
        LocalAnswers local = new LocalAnswers(mostBytes, expiry);
        return new TieredAnswers(local, shared, expiry, Duration.ofMillis(300), new CacheMeters(registry));
    }

    private Instant now() {
        return Instant.ofEpochMilli(millis.get());
    }

    private byte[] compute() {
        computations.incrementAndGet();
        return ANSWER;
    }

    private TieredAnswers alone() {
        return cache(SharedAnswers.NONE, 1 << 20);
    }

    @Test
    void keepsWhatItComputed() {
        TieredAnswers cache = alone();

        assertThat(cache.get(KEY, this::compute).status()).isEqualTo(Status.MISS_STORED);
        Lookup again = cache.get(KEY, this::compute);

        assertThat(again.status()).isEqualTo(Status.HIT_LOCAL);
        assertThat(again.answer()).isSameAs(ANSWER);
        assertThat(computations).hasValue(1);
        assertThat(registry.get("fundcalc.cache.lookups")
                        .tag("outcome", "hit_local")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void computesAgainAfterTheHardExpiry() {
        TieredAnswers cache = alone();
        cache.get(KEY, this::compute);
        millis.addAndGet(Duration.ofMinutes(68).toMillis());

        assertThat(cache.get(KEY, this::compute).status()).isEqualTo(Status.MISS_STORED);
        assertThat(computations).hasValue(2);
    }

    @Test
    void doesNotKeepAnAnswerTooLargeForItsRoom() {
        TieredAnswers cache = cache(SharedAnswers.NONE, 1600);

        assertThat(cache.get(KEY, () -> new byte[101]).status()).isEqualTo(Status.MISS);
        assertThat(cache.get(KEY, this::compute).status()).isEqualTo(Status.MISS_STORED);
    }

    @Test
    void passesOnWhatTheComputationThrowsAndKeepsNothing() {
        TieredAnswers cache = alone();

        assertThatIllegalStateException()
                .isThrownBy(() -> cache.get(KEY, () -> {
                    throw new IllegalStateException("no");
                }));
        assertThat(cache.get(KEY, this::compute).status()).isEqualTo(Status.MISS_STORED);
    }

    @Test
    void computesOnceForAllWhoAskTogether() throws Exception {
        TieredAnswers cache = alone();
        CountDownLatch computing = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Supplier<byte[]> slow = () -> {
            computing.countDown();
            await(go);
            return compute();
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Lookup>> lookups = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                lookups.add(threads.submit(() -> cache.get(KEY, slow)));
            }
            await(computing);
            go.countDown();
            for (Future<Lookup> lookup : lookups) {
                assertThat(lookup.get().answer()).isSameAs(ANSWER);
            }
        }
        assertThat(computations).hasValue(1);
    }

    @Test
    void servesTheKeptAnswerWhileOneCallerComputesAfresh() throws Exception {
        TieredAnswers cache = alone();
        cache.get(KEY, this::compute);
        millis.addAndGet(Duration.ofMinutes(57).toMillis() - 60_000);
        CountDownLatch computing = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Lookup> fresh = threads.submit(() -> cache.get(KEY, () -> {
                computing.countDown();
                await(go);
                return new byte[] {43};
            }));
            await(computing);

            assertThat(cache.get(KEY, this::compute)).isEqualTo(new Lookup(ANSWER, Status.STALE));
            go.countDown();
            assertThat(fresh.get().status()).isEqualTo(Status.MISS_STORED);
        }
        assertThat(cache.get(KEY, this::compute).answer()).containsExactly(43);
    }

    @Test
    void doesNotWaitForeverForAnotherInstance() {
        AtomicInteger asked = new AtomicInteger();
        SharedAnswers busy = new Always(new SharedAnswers.Busy(), () -> {
            asked.incrementAndGet();
            millis.addAndGet(20);
        });

        assertThat(cache(busy, 1 << 20).get(KEY, this::compute).status()).isEqualTo(Status.MISS_STORED);
        // 300 ms of patience at 20 ms a look
        assertThat(asked).hasValue(15);
    }

    @Test
    void releasesTheLeaseWhenTheComputationFails() {
        AtomicInteger released = new AtomicInteger();
        SharedAnswers granting = new Always(
                new SharedAnswers.Granted(new SharedAnswers.Lease() {
                    @Override
                    public void store(KeptAnswer answer) {
                        throw new AssertionError("nothing to store");
                    }

                    @Override
                    public void release() {
                        released.incrementAndGet();
                    }
                }),
                () -> {});

        assertThatIllegalStateException()
                .isThrownBy(() -> cache(granting, 1 << 20).get(KEY, () -> {
                    throw new IllegalStateException("no");
                }));
        assertThat(released).hasValue(1);
    }

    private record Always(Found found, Runnable onAsking) implements SharedAnswers {
        @Override
        public Found find(CacheKey key) {
            onAsking.run();
            return found;
        }

        @Override
        public Found lease(CacheKey key) {
            return found;
        }

        @Override
        public RedisState state() {
            return RedisState.UP;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
