package io.fundcalc.app.data.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fundcalc.app.platform.problem.ProblemException;
import io.fundcalc.app.platform.problem.ProblemType;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class MemoryDatasetsTest {

    private static final Duration LIFE = Duration.ofHours(24);

    private final AtomicLong now = new AtomicLong(1_700_000_000_000L);
    private final StoreProperties settings =
            new StoreProperties(LIFE, DataSize.ofBytes(1000), 3, DataSize.ofBytes(4000), DataSize.ofMegabytes(1));
    private final MemoryDatasets store = new MemoryDatasets(settings, () -> Instant.ofEpochMilli(now.get()));

    @Test
    void givesToItsOwnerAlone() {
        SomeDataset.of("a", 100).in(store, "me");

        assertThat(store.use("me", "a")).isNotNull();
        assertThat(store.use("you", "a")).isNull();
        assertThat(store.all("you")).isEmpty();
        assertThat(store.delete("you", "a")).isFalse();
        assertThat(store.part("you", SomeDataset.of("a", 100).header(), DatasetPart.ROWS))
                .isNull();
        assertThat(store.part("me", SomeDataset.of("a", 100).header(), DatasetPart.ROWS))
                .isEqualTo(SomeDataset.of("a", 100).parts().get(DatasetPart.ROWS));
    }

    @Test
    void livesFromItsLastUse() {
        SomeDataset.of("a", 100).in(store, "me");
        now.addAndGet(LIFE.toMillis() - 1);
        assertThat(store.use("me", "a"))
                .isNotNull()
                .satisfies(used -> assertThat(used.expiresMillis()).isEqualTo(now.get() + LIFE.toMillis()));
        now.addAndGet(LIFE.toMillis() - 1);
        assertThat(store.use("me", "a")).isNotNull();

        now.addAndGet(LIFE.toMillis());

        assertThat(store.use("me", "a")).isNull();
        assertThat(store.all("me")).isEmpty();
        assertThat(store.owners()).isZero();
    }

    @Test
    void refusesWhatASessionMayNotKeepAndGivesNothingUp() {
        SomeDataset.of("a", 900).in(store, "me");

        // 900 + 3 kept, 100 + 3 more: beyond 1000.
        assertRefused(ProblemType.CONFLICT, SomeDataset.of("b", 100), "me");
        assertThat(store.all("me"))
                .singleElement()
                .satisfies(kept -> assertThat(kept.header().id()).isEqualTo("a"));
        assertThat(SomeDataset.of("a", 950).in(store, "me").header().bytes()).isEqualTo(953);
    }

    @Test
    void refusesTheFourthOfThree() {
        for (String id : new String[] {"a", "b", "c"}) {
            SomeDataset.of(id, 10).in(store, "me");
        }

        assertRefused(ProblemType.CONFLICT, SomeDataset.of("d", 10), "me");
        SomeDataset.of("c", 20).in(store, "me");
    }

    /** Five sessions of 903 bytes are more than the 4,000 of all: the one that was not used for longest goes. */
    @Test
    void givesUpTheSessionThatWasUsedLeastRecentlyToMakeRoom() {
        for (String owner : new String[] {"a", "b", "c", "d"}) {
            SomeDataset.of("x", 900).in(store, owner);
        }
        assertThat(store.use("a", "x")).isNotNull();

        SomeDataset.of("x", 900).in(store, "e");

        assertThat(store.has("b")).isFalse();
        assertThat(store.use("b", "x")).isNull();
        for (String owner : new String[] {"a", "c", "d", "e"}) {
            assertThat(store.has(owner)).as(owner).isTrue();
        }
    }

    @Test
    void letsNoSessionFillMoreThanAQuarter() {
        MemoryDatasets small = new MemoryDatasets(
                new StoreProperties(LIFE, DataSize.ofBytes(9000), 3, DataSize.ofBytes(4000), DataSize.ofMegabytes(1)),
                () -> Instant.ofEpochMilli(now.get()));
        SomeDataset.of("a", 900).in(small, "me");

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> SomeDataset.of("b", 900).in(small, "me"))
                .satisfies(thrown -> assertThat(thrown.type()).isEqualTo(ProblemType.CONFLICT));
    }

    @Test
    void hasNothingOfASessionWhoseTimeIsOver() {
        SomeDataset.of("a", 100).in(store, "me");
        assertThat(store.has("me")).isTrue();

        now.addAndGet(LIFE.toMillis());

        assertThat(store.has("me")).isFalse();
    }

    private void assertRefused(ProblemType type, SomeDataset dataset, String owner) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> dataset.in(store, owner))
                .satisfies(thrown -> assertThat(thrown.type()).isEqualTo(type));
    }

    @Test
    void forgetsEverythingOfASessionAtOnce() {
        SomeDataset.of("a", 10).in(store, "me");
        SomeDataset.of("b", 10).in(store, "me");
        SomeDataset.of("a", 10).in(store, "you");

        store.deleteAll("me");

        assertThat(store.all("me")).isEmpty();
        assertThat(store.has("me")).isFalse();
        assertThat(store.all("you")).hasSize(1);
        assertThat(store.owners()).isEqualTo(1);
        assertThat(store.datasets()).isEqualTo(1);
    }

    @Test
    void takesAnotherName() {
        SomeDataset.of("a", 10).in(store, "me");

        store.replace("me", SomeDataset.of("a", 10).header().named("Mine"));

        assertThat(store.all("me")).extracting(kept -> kept.header().name()).containsExactly("Mine");
    }
}
