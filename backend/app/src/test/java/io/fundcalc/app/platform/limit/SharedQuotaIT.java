package io.fundcalc.app.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fundcalc.app.FundCalcApplication;
import io.fundcalc.app.platform.caller.Principal;
import io.fundcalc.app.platform.config.RateLimitProperties.Quota;
import io.fundcalc.app.platform.limit.redis.InstanceCount;
import io.fundcalc.app.platform.limit.redis.SharedBuckets;
import io.fundcalc.app.platform.probe.Exchange;
import io.fundcalc.app.platform.redis.RealRedis;
import io.fundcalc.app.platform.redis.Reply.Answered;
import io.fundcalc.app.platform.state.StateRedis;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Two instances of the whole service on one real Redis: they share each quota, and lose nothing with Redis. */
class SharedQuotaIT {

    /** Any call of the API: it is counted before anybody looks what it wants. */
    private static final String CALL = "/api/v1/none";

    private static final int CALLERS = 8;
    private static final Duration SLOW = Duration.ofMillis(200);

    @RegisterExtension
    static final RealRedis REDIS = new RealRedis();

    private final List<ConfigurableApplicationContext> instances = new ArrayList<>();

    private ConfigurableApplicationContext started(int units) {
        return started(units, Duration.ofMillis(250));
    }

    private ConfigurableApplicationContext started(int units, Duration patience) {
        ConfigurableApplicationContext instance = new SpringApplicationBuilder(FundCalcApplication.class)
                .run(
                        "--server.port=0",
                        "--fundcalc.cache.redis.url=" + REDIS.url(),
                        "--fundcalc.state.quota-timeout=" + patience.toMillis() + "ms",
                        "--fundcalc.rate-limit.enabled=on",
                        "--fundcalc.rate-limit.quota.per-second=" + units,
                        "--fundcalc.rate-limit.quota.per-minute=" + units,
                        "--logging.level.fundcalc.access=off",
                        "--logging.level.root=error");
        instances.add(instance);
        await().atMost(Duration.ofSeconds(15))
                .until(() -> instance.getBean(StateRedis.class).brief().up());
        warmUp(instance.getBean(SharedBuckets.class));
        return instance;
    }

    /** The first commands of a process that has just started are slow, and on a busy machine taken for an outage. */
    private static void warmUp(SharedBuckets buckets) {
        Principal other = new Principal(Principal.Kind.KEY, "warm-up");
        Quota plenty = new Quota(100_000, 100_000);
        AtomicInteger answered = new AtomicInteger();
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> {
                    boolean known = buckets.take(other, plenty, 1) instanceof Answered;
                    return known ? answered.incrementAndGet() > 100 : answered.getAndSet(0) < 0;
                });
    }

    @AfterEach
    void stop() {
        instances.forEach(ConfigurableApplicationContext::close);
    }

    private static int port(ConfigurableApplicationContext instance) {
        return instance.getEnvironment().getRequiredProperty("local.server.port", int.class);
    }

    private static double decided(ConfigurableApplicationContext instance, String by) {
        return instance.getBean(MeterRegistry.class).find("fundcalc.limit.decisions").tag("by", by).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    @Test
    void grantTogetherWhatOneCallerMayHave() {
        int units = 300;
        // With patience, for what a busy machine takes for an outage is another test's business.
        Duration patience = Duration.ofSeconds(10);
        int[] ports = {port(started(units, patience)), port(started(units, patience))};
        AtomicInteger granted = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        long start = System.nanoTime();
        storm(CALLERS, caller -> {
            int status = Exchange.get(ports[caller % 2], CALL).statusCode();
            (status == 429 ? refused : granted).incrementAndGet();
            return granted.get() + refused.get() < 3 * units;
        });
        double seconds = (System.nanoTime() - start) / 1e9;

        assertThat(refused.get()).isPositive();
        assertThat(instances).allSatisfy(instance -> {
            assertThat(decided(instance, "local")).as("Redis was there").isZero();
            assertThat(decided(instance, "redis")).isPositive();
        });
        // A full bucket, and what the long run has put back meanwhile: units a minute.
        assertThat((double) granted.get()).isBetween(units - 2.0, units + units / 60.0 * seconds + 2);
    }

    @Test
    void tellsNoAddressToRedisAndForgetsWhoStaysAway() {
        Exchange.get(port(started(60)), CALL);
        RedisClient client = RedisClient.create(REDIS.url());
        try {
            RedisCommands<String, String> redis = client.connect().sync();
            List<String> names = redis.keys("fc:state:limit:*");

            assertThat(names).isNotEmpty().allSatisfy(name -> {
                assertThat(name).doesNotContain("127.0.0.1").matches("fc:state:limit:\\{[\\w-]{22}}");
                // At most a minute to be full, and a little more.
                assertThat(redis.pttl(name)).isBetween(1L, 75_000L);
            });
        } finally {
            client.shutdown();
        }
    }

    @Test
    void countEachOther() {
        ConfigurableApplicationContext first = started(60);
        ConfigurableApplicationContext second = started(60);

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            assertThat(first.getBean(InstanceCount.class).number()).isEqualTo(2);
            assertThat(second.getBean(InstanceCount.class).number()).isEqualTo(2);
        });
        instances.remove(second);
        second.close();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> first.getBean(InstanceCount.class).number() == 1);
    }

    @Test
    void answerWithTheirPartOfTheQuotaWhileRedisStandsStill() throws Exception {
        ConfigurableApplicationContext instance = started(50_000);
        int port = port(instance);
        List<Long> nanos = Collections.synchronizedList(new ArrayList<>());
        List<HttpResponse<String>> failed = Collections.synchronizedList(new ArrayList<>());
        AtomicBoolean running = new AtomicBoolean(true);
        Thread load = Thread.ofVirtual()
                .start(() -> storm(CALLERS, _ -> {
                    long start = System.nanoTime();
                    HttpResponse<String> answer = Exchange.get(port, CALL);
                    nanos.add(System.nanoTime() - start);
                    if (answer.statusCode() != 404) {
                        failed.add(answer);
                    }
                    return running.get();
                }));
        Thread.sleep(1_000);
        double before = decided(instance, "local");
        int beforeStandstill = nanos.size();
        REDIS.server().freeze();
        try {
            await().atMost(Duration.ofSeconds(5)).until(() -> decided(instance, "local") > before + 20);
            Thread.sleep(3_000);
        } finally {
            REDIS.server().thaw();
        }
        double counted = decided(instance, "redis");
        await().atMost(Duration.ofSeconds(5)).until(() -> decided(instance, "redis") > counted + 20);
        running.set(false);
        load.join();

        assertThat(failed).isEmpty();
        assertThat(nanos.size()).isGreaterThan(500);
        // Each caller is caught by the standstill once, and now and then by a busy machine: none waits a second time.
        assertThat(nanos.stream()
                        .skip(beforeStandstill)
                        .filter(each -> each > SLOW.toNanos())
                        .count())
                .as("slow ones of %d", nanos.size())
                .isLessThanOrEqualTo(4 * CALLERS);
        // One timeout of 250 ms for those on their way, and what a busy machine adds: not the whole 3 s.
        assertThat(Duration.ofNanos(Collections.max(nanos))).isLessThan(Duration.ofMillis(2500));
    }

    /** Callers at once, each calling until its step says that it was the last. */
    private static void storm(int callers, IntPredicate step) {
        CountDownLatch done = new CountDownLatch(callers);
        for (int caller = 0; caller < callers; caller++) {
            int number = caller;
            Thread.ofVirtual().start(() -> {
                boolean more = true;
                while (more) {
                    more = step.test(number);
                }
                done.countDown();
            });
        }
        try {
            done.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
