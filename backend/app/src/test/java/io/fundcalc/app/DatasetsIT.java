package io.fundcalc.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fundcalc.app.platform.probe.Exchange;
import io.fundcalc.app.platform.probe.Upload;
import io.fundcalc.app.platform.redis.RealRedis;
import io.lettuce.core.RedisClient;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Two instances of the packaged service on one Redis have the same sessions, and a restart loses no data set. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DatasetsIT {

    @RegisterExtension
    static final RealRedis REDIS = new RealRedis();

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final List<PackagedService> SERVICES = new ArrayList<>();

    private static String cookie = "";
    private static String id = "";

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(
                Files.isRegularFile(PackagedService.JAR),
                "skipped: there is no " + PackagedService.JAR + " yet, package first (mvn verify does)");
        SERVICES.add(started());
        SERVICES.add(started());
    }

    private static PackagedService started() throws IOException {
        PackagedService service = new PackagedService(REDIS.url());
        await().atMost(Duration.ofMinutes(3)).until(service::answers);
        await().atMost(PATIENCE).until(() -> service.redis().equals("up"));
        return service;
    }

    @AfterAll
    static void stop() throws IOException {
        for (PackagedService service : SERVICES) {
            service.close();
        }
    }

    @Test
    @Order(1)
    void seesTheSameSessionOnBothInstances() {
        // The first request of a fresh process loads classes; what is timed comes after it.
        Upload.file("warm.csv", nav(5_000, 1)).to(port(0), "/upload?preview=true");
        long start = System.nanoTime();
        HttpResponse<String> uploaded = Upload.file("mine.csv", nav(5_000, 2)).to(port(0), "/upload");
        long uploadedMillis = (System.nanoTime() - start) / 1_000_000;
        assertThat(uploaded.statusCode()).as(uploaded.body()).isEqualTo(201);
        cookie = Upload.cookie(uploaded);
        id = Exchange.json(uploaded).at("/id").asString();
        start = System.nanoTime();
        JsonNode sheet = sheet(0);
        long sheetMillis = (System.nanoTime() - start) / 1_000_000;
        System.out.printf(
                Locale.ROOT, "5,000 rows: uploaded in %d ms, first sheet in %d ms%n", uploadedMillis, sheetMillis);

        assertThat(sheet(1).at("/result")).isEqualTo(sheet.at("/result"));
        // 5,000 values have 4,999 steps between them.
        assertThat(sheet.at("/provenance/series/0/observations").asInt()).isEqualTo(4_999);
        assertThat(Exchange.get(port(1), "/api/v1/datasets/" + id).statusCode()).isEqualTo(404);
        for (int instance : new int[] {0, 1}) {
            assertThat(Exchange.json(Exchange.get(port(instance), "/metrics", "Accept", "application/json"))
                            .at("/active_sessions")
                            .asInt())
                    .isEqualTo(1);
        }
    }

    @Test
    @Order(2)
    void losesNoDatasetByARestart() throws IOException {
        SERVICES.removeFirst().close();
        SERVICES.addFirst(started());

        assertThat(Exchange.get(port(0), "/api/v1/datasets/" + id, "Cookie", cookie)
                        .statusCode())
                .isEqualTo(200);
        assertThat(sheet(0).at("/provenance/series/0/name").asString()).isEqualTo("mine.csv");
    }

    @Test
    @Order(3)
    void takesALargeFileInASmallHeap() {
        String large = manyFunds(150, 5_000);
        assertThat(large.length()).isGreaterThan(40_000_000);

        HttpResponse<String> answer = Upload.file("large.csv", large).to(port(0), "/upload", "Cookie", cookie);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(Exchange.json(answer).at("/accepted").asInt()).isEqualTo(750_000);
        assertThat(Exchange.json(answer).at("/funds")).hasSize(150);
    }

    @Test
    @Order(4)
    void answersFromTheNearCopyWhileRedisStandsStill() throws Exception {
        sheet(1);
        REDIS.server().freeze();
        try {
            await().atMost(PATIENCE).until(() -> SERVICES.get(1).redis().equals("down"));

            assertThat(sheet(1).at("/provenance/series/0/source").asString()).isEqualTo("upload");
            HttpResponse<String> upload = Upload.file("late.csv", nav(10, 3)).to(port(1), "/upload", "Cookie", cookie);
            assertThat(upload.statusCode()).isEqualTo(503);
            assertThat(upload.headers().firstValue("Retry-After")).isPresent();
            assertThat(Exchange.json(upload).at("/errors/0/code").asString()).isEqualTo("STORE_AWAY");
        } finally {
            REDIS.server().thaw();
        }
        for (int instance : new int[] {0, 1}) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(names(instance)).containsExactly("mine.csv", "large.csv"));
        }
    }

    /** Each stored part of one data set is overwritten in turn, as a bad disk or another release might do. */
    @Test
    @Order(5)
    void treatsADamagedDatasetAsMissingAndListsTheOthers() {
        String damaged = Exchange.json(Upload.file("third.csv", nav(20, 4)).to(port(0), "/upload", "Cookie", cookie))
                .at("/id")
                .asString();
        byte[] garbage = {7, 0, -1};
        try (RedisClient client = RedisClient.create(REDIS.url());
                var connection = client.connect(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE))) {
            var redis = connection.sync();
            String pieces = redis.keys("fc:state:session:*:dataset:" + damaged).getFirst();
            redis.hset(pieces, "REPORT:0", garbage);
            assertThat(status("/api/v1/datasets/" + damaged)).isEqualTo(404);
            redis.hset(pieces, "ROWS:0", garbage);
            assertThat(post(1, damaged).statusCode()).isEqualTo(422);
            assertThat(names(1)).contains("third.csv");
            redis.hset(redis.keys("fc:state:session:*:headers").getFirst(), damaged, garbage);
            assertThat(names(1)).containsExactly("mine.csv", "large.csv");
            assertThat(status("/api/v1/datasets/" + damaged)).isEqualTo(404);
        }
        assertThat(sheet(1).at("/provenance/series/0/name").asString()).isEqualTo("mine.csv");
        assertThat(Exchange.get(port(1), "/metrics").body())
                .containsPattern("fundcalc_datasets_unreadable_total\\{.*part=\"header\"\\} [1-9]");
    }

    private static int status(String path) {
        return Exchange.get(port(1), path, "Cookie", cookie).statusCode();
    }

    @Test
    @Order(6)
    void forgetsEverythingOnBothInstances() {
        HttpResponse<String> deleted = Exchange.send(Exchange.request(port(0), "/api/v1/datasets")
                .DELETE()
                .header("Cookie", cookie)
                .build());

        assertThat(deleted.statusCode()).isEqualTo(204);
        assertThat(names(1)).isEmpty();
        assertThat(post(1).statusCode()).isEqualTo(422);
    }

    private static int port(int instance) {
        return SERVICES.get(instance).port();
    }

    private static List<String> names(int instance) {
        return Exchange.json(Exchange.get(port(instance), "/api/v1/datasets", "Cookie", cookie))
                .at("/datasets")
                .valueStream()
                .map(dataset -> dataset.at("/name").asString())
                .toList();
    }

    private static HttpResponse<String> post(int instance) {
        return post(instance, id);
    }

    private static HttpResponse<String> post(int instance, String dataset) {
        return Exchange.post(
                port(instance),
                "/api/v1/performance/tear-sheet",
                "{\"series\": {\"dataset\": \"" + dataset + "\"}}",
                "Cookie",
                cookie);
    }

    private static JsonNode sheet(int instance) {
        HttpResponse<String> answer = post(instance);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Exchange.json(answer);
    }

    private static String nav(int days, long seed) {
        Random random = new Random(seed);
        StringBuilder csv = new StringBuilder("净值日期,单位净值\n");
        double nav = 1;
        for (int i = 0; i < days; i++) {
            nav *= 1 + random.nextGaussian() * 0.01;
            csv.append(LocalDate.of(2004, 1, 1).plusDays(i)).append(',');
            csv.append(String.format(Locale.ROOT, "%.4f", nav)).append('\n');
        }
        return csv.toString();
    }

    /** Eight columns, as statements of funds have them. */
    private static String manyFunds(int funds, int days) {
        Random random = new Random(5);
        StringBuilder csv = new StringBuilder(60_000_000);
        csv.append("基金代码,基金名称,净值日期,单位净值,累计净值,日增长率,申购状态,赎回状态\n");
        for (int fund = 0; fund < funds; fund++) {
            for (int i = 0; i < days; i++) {
                int nav = 10_000 + random.nextInt(9_000);
                csv.append(100_000 + fund).append(",Fund number ").append(fund).append(',');
                csv.append(LocalDate.of(2004, 1, 1).plusDays(i)).append(",1.").append(nav);
                csv.append(",2.").append(nav).append(",,open,open\n");
            }
        }
        return csv.toString();
    }
}
