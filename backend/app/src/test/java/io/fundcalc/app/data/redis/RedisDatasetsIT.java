package io.fundcalc.app.data.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.fundcalc.app.data.store.DatasetCodec;
import io.fundcalc.app.data.store.DatasetPart;
import io.fundcalc.app.data.store.SomeDataset;
import io.fundcalc.app.data.store.StoreProperties;
import io.fundcalc.app.data.store.StoredDataset;
import io.fundcalc.app.platform.problem.ProblemException;
import io.fundcalc.app.platform.problem.ProblemType;
import io.fundcalc.app.platform.redis.RealRedis;
import io.fundcalc.app.platform.redis.Reply.Answered;
import io.fundcalc.app.platform.state.StateRedis;
import io.fundcalc.app.platform.state.StateRedisOf;
import io.lettuce.core.ScanArgs;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/** Data sets in a real Redis: seen by every instance, whole or not at all, gone when their time is over. */
class RedisDatasetsIT {

    @RegisterExtension
    static final RealRedis REDIS = new RealRedis();

    private static final Duration LIFE = Duration.ofHours(24);
    private static final int LIMIT = 4_000_000;

    private static final SimpleMeterRegistry METERS = new SimpleMeterRegistry();

    private static StateRedis one;
    private static StateRedis other;

    private final String owner = UUID.randomUUID().toString();

    private static RedisDatasets here;
    private static RedisDatasets there;

    @BeforeAll
    static void connect() {
        one = StateRedisOf.url(REDIS.url());
        other = StateRedisOf.url(REDIS.url());
        here = store(one, LIFE);
        there = store(other, LIFE);
        await().atMost(Duration.ofSeconds(10)).until(() -> one.up() && other.up());
    }

    @AfterAll
    static void disconnect() {
        one.close();
        other.close();
    }

    private static RedisDatasets store(StateRedis redis, Duration life) {
        StoreProperties settings =
                new StoreProperties(life, DataSize.ofBytes(LIMIT), 3, DataSize.ofBytes(1), DataSize.ofMegabytes(1));
        return new RedisDatasets(redis, settings, new DatasetCodec(new JsonMapper(), settings, METERS));
    }

    @Test
    void isSeenByTheOtherInstance() {
        SomeDataset dataset = SomeDataset.of("a", 2_000_000);
        StoredDataset kept = dataset.in(here, owner);

        StoredDataset found = Objects.requireNonNull(there.use(owner, "a"));

        assertThat(found).isEqualTo(kept);
        assertThat(found.header()).isEqualTo(dataset.header());
        assertThat(there.part(owner, found.header(), DatasetPart.ROWS))
                .isEqualTo(dataset.parts().get(DatasetPart.ROWS));
        assertThat(there.part(owner, found.header(), DatasetPart.REPORT)).containsExactly(1, 2, 3);
        assertThat(there.all(owner)).containsExactly(kept);
        assertThat(there.use("somebody else", "a")).isNull();
    }

    @Test
    void replacesTheSameOneAndRefusesBeyondTheLimit() {
        SomeDataset.of("a", 3_000_000).in(here, owner);
        SomeDataset.of("a", 3_500_000).in(there, owner);

        assertThat(here.all(owner)).extracting(kept -> kept.header().bytes()).containsExactly(3_500_003);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> SomeDataset.of("b", 600_000).in(here, owner))
                .satisfies(thrown -> assertThat(thrown.type()).isEqualTo(ProblemType.CONFLICT));
        assertThat(there.all(owner)).hasSize(1);
        await().atMost(Duration.ofSeconds(5)).until(() -> keys("staged").isEmpty());
    }

    /** Redis has room for two million bytes more, a fifth of it for what is no data set; the other one is not even begun. */
    @Test
    void refusesWhatWouldFillRedisWithTheDataSetsOfAll() {
        SomeDataset.of("a", 10).in(here, owner);
        try {
            limitMemory("2mb");

            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> SomeDataset.of("b", 3_000_000)
                            .in(here, UUID.randomUUID().toString()))
                    .satisfies(thrown -> {
                        assertThat(thrown.type()).isEqualTo(ProblemType.UNAVAILABLE);
                        assertThat(thrown.faults().getFirst().code()).isEqualTo("STORE_FULL");
                    });
        } finally {
            limitMemory("0");
        }
        assertThat(keys("staged")).isEmpty();
        assertThat(here.use(owner, "a")).isNotNull();
    }

    private static void limitMemory(String most) {
        assertThat(one.ask(commands -> commands.configSet("maxmemory", most)).orNull())
                .isEqualTo("OK");
    }

    @Test
    void refusesTheFourthOfThree() {
        for (String id : List.of("a", "b", "c")) {
            SomeDataset.of(id, 10).in(here, owner);
        }

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> SomeDataset.of("d", 10).in(there, owner));
    }

    @Test
    void forgetsWhatWasNotUsed() {
        RedisDatasets brief = store(one, Duration.ofMillis(1500));
        SomeDataset.of("a", 1000).in(brief, owner);
        long before = brief.owners();

        assertThat(brief.use(owner, "a")).isNotNull();
        await().atMost(Duration.ofSeconds(5)).until(() -> keys("").isEmpty());

        assertThat(brief.use(owner, "a")).isNull();
        assertThat(brief.all(owner)).isEmpty();
        assertThat(brief.owners()).isLessThan(before);
    }

    @Test
    void renewsTheLifeWithEachUse() {
        RedisDatasets brief = store(one, Duration.ofMinutes(2));
        SomeDataset.of("a", 10).in(brief, owner);
        StoredDataset longer =
                Objects.requireNonNull(store(one, Duration.ofMinutes(10)).use(owner, "a"));

        assertThat(longer.expiresMillis() - System.currentTimeMillis()).isBetween(590_000L, 600_500L);
        for (String key : keys("")) {
            assertThat(one.ask(commands -> commands.pttl(key)).orNull()).isBetween(590_000L, 600_500L);
        }
        // Within a minute it stays as it is: a read writes nothing.
        assertThat(store(one, Duration.ofMinutes(10)).use(owner, "a")).isEqualTo(longer);
    }

    @Test
    void deletesOneOrEverything() {
        long before = here.owners();
        long datasets = here.datasets();
        for (String id : List.of("a", "b", "c")) {
            SomeDataset.of(id, 10).in(here, owner);
        }
        await().atMost(Duration.ofSeconds(5)).until(() -> here.owners() == before + 1);
        await().atMost(Duration.ofSeconds(30)).until(() -> here.datasets() == datasets + 3);

        assertThat(there.delete(owner, "b")).isTrue();
        assertThat(here.delete(owner, "b")).isFalse();
        assertThat(here.all(owner)).extracting(kept -> kept.header().id()).containsExactlyInAnyOrder("a", "c");
        await().atMost(Duration.ofSeconds(30)).until(() -> there.datasets() == datasets + 2);
        there.deleteAll(owner);

        assertThat(here.use(owner, "a")).isNull();
        assertThat(keys("")).isEmpty();
        assertThat(here.has(owner)).isFalse();
        await().atMost(Duration.ofSeconds(5)).until(() -> here.owners() == before);
        await().atMost(Duration.ofSeconds(30)).until(() -> here.datasets() == datasets);
    }

    @Test
    void takesAnotherNameUnlessItHasGone() {
        SomeDataset.of("a", 10).in(here, owner);

        there.replace(owner, SomeDataset.of("a", 10).header().named("消费"));
        there.replace(owner, SomeDataset.of("z", 10).header().named("nobody"));

        assertThat(here.all(owner)).extracting(kept -> kept.header().name()).containsExactly("消费");
    }

    @Test
    void treatsAHeaderThatCannotBeReadAsMissingAndListsTheOthers() {
        for (String id : List.of("a", "b", "c")) {
            SomeDataset.of(id, 10).in(here, owner);
        }
        String headers = "fc:state:session:{" + owner + "}:headers";
        double before = unreadableHeaders();
        assertThat(one.ask(commands -> commands.hset(headers, "a", "{\"id\": \"a\"}".getBytes(UTF_8))))
                .isEqualTo(new Answered<>(false));
        assertThat(one.ask(commands -> commands.hset(headers, "c", new byte[] {7, 0, -1})))
                .isEqualTo(new Answered<>(false));

        assertThat(there.all(owner)).extracting(kept -> kept.header().id()).containsExactly("b");
        assertThat(there.use(owner, "a")).isNull();
        assertThat(unreadableHeaders()).isEqualTo(before + 3);
        assertThat(there.delete(owner, "a")).as("it can be deleted").isTrue();
    }

    @Test
    void reservesNoSpaceByALengthThatIsDamaged() {
        SomeDataset.of("a", 10).in(here, owner);
        String headers = "fc:state:session:{" + owner + "}:headers";
        byte[] header = Objects.requireNonNull(
                one.ask(commands -> commands.hget(headers, "a")).orNull());
        for (String length : List.of("2000000000", "-1", "null")) {
            String damaged = new String(header, UTF_8).replace("\"ROWS\":10", "\"ROWS\":" + length);
            assertThat(damaged).contains(length);
            one.ask(commands -> commands.hset(headers, "a", damaged.getBytes(UTF_8)));

            assertThat(here.use(owner, "a")).as(length).isNull();
        }
    }

    private static double unreadableHeaders() {
        return METERS.get("fundcalc.datasets.unreadable")
                .tag("part", "header")
                .counter()
                .count();
    }

    /** What the owner has in Redis. */
    private List<String> keys(String part) {
        var scan = one.ask(commands ->
                        commands.scan(ScanArgs.Builder.matches("fc:state:session:{" + owner + "}:" + part + "*")
                                .limit(10_000)))
                .orNull();
        return scan == null ? List.of() : scan.getKeys();
    }
}
