package io.fundcalc.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fundcalc.app.platform.redis.RealRedis;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two instances of the packaged service share one Redis, and lose no request while it stands still and dies. */
class ServiceOutageIT {

    @RegisterExtension
    static final RealRedis REDIS = new RealRedis();

    private static final List<PackagedService> SERVICES = new ArrayList<>();
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int CALLERS = 6;

    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answered = new AtomicInteger();

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(
                Files.isRegularFile(PackagedService.JAR),
                "skipped: there is no " + PackagedService.JAR + " yet, package first (mvn verify does)");
        for (int i = 0; i < 2; i++) {
            SERVICES.add(new PackagedService(REDIS.url()));
        }
        for (PackagedService service : SERVICES) {
            await().atMost(Duration.ofMinutes(3)).until(service::answers);
        }
        awaitRedis("up");
    }

    @AfterAll
    static void stop() throws IOException {
        for (PackagedService service : SERVICES) {
            service.close();
        }
    }

    private static void awaitRedis(String state) {
        for (PackagedService service : SERVICES) {
            await().atMost(PATIENCE).until(() -> service.redis().equals(state));
        }
    }

    @Test
    @Timeout(20)
    void saysWhereAnAnswerCameFrom() throws Exception {
        assertThat(cacheStatus(0, 1)).isEqualTo("fundcalc; fwd=miss; stored");
        assertThat(cacheStatus(0, 1)).isEqualTo("fundcalc; hit; detail=local");

        // Answers go to Redis behind the response: another question each time, until one was quick enough.
        AtomicInteger question = new AtomicInteger(100);
        await().atMost(PATIENCE).until(() -> {
            cacheStatus(0, question.incrementAndGet());
            Thread.sleep(100);
            return cacheStatus(1, question.get()).equals("fundcalc; hit; detail=redis");
        });
        assertThat(cacheStatus(1, question.get())).isEqualTo("fundcalc; hit; detail=local");
    }

    @Test
    @Timeout(60)
    void losesNoRequestWhileRedisStandsStillAndDies() throws Exception {
        AtomicBoolean running = new AtomicBoolean(true);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 1; caller <= CALLERS; caller++) {
                int first = caller * 1_000_000;
                callers.execute(() -> {
                    // Both instances get each question twice: computed, shared and from memory.
                    for (int i = 0; running.get(); i++) {
                        check(i % 2, first + i / 4);
                    }
                });
            }
            try {
                outages();
            } finally {
                running.set(false);
            }
        }
        System.out.println("Answers of two instances through both outages of Redis: " + answered);
        assertThat(faults).isEmpty();
    }

    private void outages() throws InterruptedException {
        answers(100);
        REDIS.server().freeze();
        awaitRedis("down");
        answers(100);
        REDIS.server().thaw();
        awaitRedis("up");
        answers(100);
        REDIS.server().kill();
        awaitRedis("down");
        answers(100);
        REDIS.server().start();
        awaitRedis("up");
        answers(100);
    }

    /** Waits for that many answers more, and a second at least. */
    private void answers(int more) throws InterruptedException {
        int before = answered.get();
        Thread.sleep(1_000);
        await().atMost(PATIENCE).until(() -> answered.get() >= before + more);
    }

    private void check(int instance, int question) {
        try {
            HttpResponse<String> response = ask(instance, question);
            // At a rate of zero the present value is the sum of the amounts.
            if (response.statusCode() != 200 || !response.body().contains("\"value\":" + (7 + question) + ".0")) {
                faults.add(question + ": " + response.statusCode() + " " + response.body());
            }
        } catch (IOException e) {
            faults.add(question + ": " + e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        answered.incrementAndGet();
    }

    private static String cacheStatus(int instance, int question) throws IOException, InterruptedException {
        return ask(instance, question).headers().firstValue("Cache-Status").orElse("");
    }

    private static HttpResponse<String> ask(int instance, int question) throws IOException, InterruptedException {
        return SERVICES.get(instance).post("cash-flow/npv", "{\"rate\":0,\"amounts\":[7,%d]}".formatted(question));
    }
}
