package io.fundcalc.app.data.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fundcalc.app.platform.problem.ProblemException;
import io.fundcalc.app.platform.problem.ProblemException.Fault;
import io.fundcalc.app.platform.problem.ProblemType;
import io.fundcalc.app.platform.session.Session;
import io.fundcalc.intake.content.Decimals;
import io.fundcalc.intake.content.NavContent;
import io.fundcalc.intake.content.NavHistory;
import io.fundcalc.intake.form.DatasetKind;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/** Two instances on one store, which can be away: what one of them deletes the other does not bring back. */
class DatasetsTest {

    private static final StoreProperties SETTINGS = new StoreProperties(
            Duration.ofHours(24), DataSize.ofMegabytes(1), 3, DataSize.ofMegabytes(1), DataSize.ofMegabytes(1));
    private static final String ID = "a";
    private static final DatasetCodec CODEC = new DatasetCodec(new JsonMapper(), SETTINGS, new SimpleMeterRegistry());

    private final Session session = Objects.requireNonNull(Session.of("a".repeat(32)));
    private final AtomicBoolean away = new AtomicBoolean();
    private final AtomicLong nanos = new AtomicLong();
    private final DatasetStore store = leaving(new MemoryDatasets(SETTINGS, Instant::now));
    private final Datasets here = new Datasets(store, CODEC, SETTINGS, nanos::get);
    private final Datasets there = new Datasets(store, CODEC, SETTINGS, nanos::get);

    /** A store that reports when it is unavailable. */
    private DatasetStore leaving(DatasetStore store) {
        return (DatasetStore) Proxy.newProxyInstance(
                DatasetStore.class.getClassLoader(), new Class<?>[] {DatasetStore.class}, (_, method, arguments) -> {
                    if (away.get()) {
                        throw new ProblemException(ProblemType.UNAVAILABLE, new Fault("", "STORE_AWAY"));
                    }
                    return method.invoke(store, arguments);
                });
    }

    @BeforeEach
    void keep() {
        byte[] rows = DatasetRows.pack(new NavContent(List.of(new NavHistory(
                "",
                "",
                new int[] {1, 2},
                new Decimals(new long[] {1, 2}, new byte[2]),
                null,
                null,
                null,
                null,
                null,
                false))));
        here.keep(
                session,
                new DatasetHeader(
                        ID,
                        "mine",
                        "mine.csv",
                        DatasetKind.NAV,
                        "f",
                        1,
                        new DatasetHeader.RowCounts(2, 2, 0, 0, 0),
                        LocalDate.EPOCH,
                        LocalDate.EPOCH,
                        0,
                        List.of(),
                        List.of(),
                        Map.of(DatasetPart.ROWS, rows.length)),
                Map.of(DatasetPart.ROWS, rows));
        assertThat(there.read(session, ID)).isNotNull();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private void assertAway() {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> there.read(session, ID));
    }

    @Test
    void bridgesAShortAbsenceOfTheStore() {
        away.set(true);
        pass(Datasets.ALONE.minusSeconds(1));

        assertThat(there.read(session, ID)).isNotNull();
        pass(Duration.ofSeconds(1));
        assertAway();
    }

    @Test
    void doesNotProlongTheNearCopyByUsingIt() {
        away.set(true);
        for (int i = 0; i < 5; i++) {
            pass(Datasets.ALONE.dividedBy(6));
            assertThat(there.read(session, ID)).isNotNull();
        }
        pass(Datasets.ALONE.dividedBy(6));

        assertAway();
    }

    @Test
    void forgetsWhatAnotherInstanceDeletedOnceTheStoreHasSaidSo() {
        here.deleteAll(session);
        assertThat(there.find(session, ID)).isNull();
        away.set(true);

        assertAway();
    }

    @Test
    void servesNothingThatWasDeletedElsewhereForMoreThanAMinute() {
        here.deleteAll(session);
        away.set(true);
        pass(Datasets.ALONE);

        assertAway();
    }
}
