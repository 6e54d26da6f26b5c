package io.fundcalc.app.fund.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fundcalc.app.fund.copy.HistoryCache.Served;
import io.fundcalc.app.fund.source.FundProfile;
import io.fundcalc.app.fund.source.FundReference;
import io.fundcalc.app.fund.source.NavKind;
import io.fundcalc.app.fund.source.NavRow;
import io.fundcalc.app.fund.source.Part;
import io.fundcalc.app.fund.source.Published;
import io.fundcalc.app.fund.source.SourceFault;
import io.fundcalc.app.fund.source.SourceFault.Kind;
import io.fundcalc.engine.quality.Check;
import io.fundcalc.engine.quality.Finding;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A history that was had once is had again, whatever becomes of its source. */
class HistoryCacheTest {

    private static final String CODE = "900001";
    private static final FundReference REFERENCE = new FundReference("told", CODE);
    private static final HistoryLifetimes PATIENCE = new HistoryLifetimes(
            Duration.ofMinutes(30),
            Duration.ofDays(7),
            Duration.ofDays(30),
            Duration.ofMillis(50),
            Duration.ofSeconds(2));

    private final ToldSource source = new ToldSource();
    private Instant now = Instant.parse("2024-06-03T12:00:00Z");
    private HistoryCache copies = copies(SharedHistories.NONE);

    private HistoryCache copies(SharedHistories shared) {
        return new HistoryCache(shared, PATIENCE, 10_000_000, () -> now);
    }

    @BeforeEach
    void tell() {
        source.says(rows(1, 100, "1.0"));
    }

    private static NavRow row(int day, String value) {
        return new NavRow(day, new BigDecimal(value), null, null, new Part("told", Instant.EPOCH, "f"));
    }

    /** One row a day from 2024-01-01 plus {@code first}, all of one value. */
    private static Published rows(int first, int count, String value) {
        int from = (int) LocalDate.of(2024, 1, 1).toEpochDay() + first;
        return new Published(
                new FundProfile("Told", "", "CNY", NavKind.UNIT),
                IntStream.range(from, from + count)
                        .mapToObj(day -> row(day, value))
                        .toList(),
                0);
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    /** Until a remembered fault is forgotten, which goes by the real clock. */
    private static void forget() throws InterruptedException {
        Thread.sleep(120);
    }

    @Test
    void asksTheSourceOnceWhileACopyIsRecent() {
        assertThat(copies.get(source, CODE).copy().rows().size()).isEqualTo(100);
        pass(Duration.ofMinutes(29));

        assertThat(copies.get(source, CODE).trouble()).isNull();
        assertThat(source.asked).containsExactly("whole");
    }

    @Test
    void asksForTheLastDaysOnlyAndKeepsTheRest() {
        // A hundred days from 2024-01-02 end on 2024-04-10; twenty days of them are asked for again.
        copies.get(source, CODE);
        pass(Duration.ofHours(1));
        source.says(rows(95, 10, "1.1"));

        CachedHistory grown = copies.get(source, CODE).copy();

        assertThat(grown.rows().size()).isEqualTo(104);
        assertThat(grown.rows().value(0)).isEqualByComparingTo("1.0");
        assertThat(grown.rows().value(103)).isEqualByComparingTo("1.1");
        assertThat(source.asked).hasSize(2).last().asString().isEqualTo("2024-03-21");
        assertThat(grown.times().whole()).isBefore(grown.times().checked());
    }

    @Test
    void asksForTheWholeHistoryAfterAWeek() {
        copies.get(source, CODE);
        pass(Duration.ofDays(8));
        copies.get(source, CODE);

        assertThat(source.asked).containsExactly("whole", "whole");
    }

    @Test
    void servesTheOldCopyWithItsAgeWhenTheSourceIsAway() {
        copies.get(source, CODE);
        pass(Duration.ofDays(3));
        source.fails(Kind.UNREACHABLE);

        Served had = copies.get(source, CODE);

        assertThat(had.trouble()).isEqualTo(Kind.UNREACHABLE);
        assertThat(had.copy().rows().size()).isEqualTo(100);
        assertThat(copies.age(had.copy())).isEqualTo(Duration.ofDays(3));
    }

    @Test
    void givesACopyUpAfterAMonth() throws InterruptedException {
        copies.get(source, CODE);
        pass(Duration.ofDays(31));
        source.fails(Kind.UNREACHABLE);

        assertThat(catchThrowableOfType(SourceFault.class, () -> copies.get(source, CODE))
                        .kind())
                .isEqualTo(Kind.UNREACHABLE);
        forget();
    }

    @Test
    void remembersAFaultForAWhile() throws InterruptedException {
        source.fails(Kind.NO_FUND);
        for (int i = 0; i < 3; i++) {
            assertThat(catchThrowableOfType(SourceFault.class, () -> copies.get(source, CODE))
                            .kind())
                    .isEqualTo(Kind.NO_FUND);
        }
        assertThat(source.asked).hasSize(1);

        forget();
        source.says(rows(1, 5, "1.0"));
        assertThat(copies.get(source, CODE).copy().rows().size()).isEqualTo(5);
    }

    @Test
    void neverReplacesGoodRowsByAnEmptyOrShrunkenAnswer() throws InterruptedException {
        copies.get(source, CODE);
        pass(Duration.ofDays(8));
        source.says(rows(1, 0, "1.0"));
        assertThat(copies.get(source, CODE).copy().rows().size()).isEqualTo(100);

        forget();
        source.says(rows(1, 60, "9.9"));
        Served had = copies.get(source, CODE);
        assertThat(had.trouble()).isEqualTo(Kind.UNREADABLE);
        assertThat(had.copy().rows().size()).isEqualTo(100);
        assertThat(had.copy().rows().value(0)).isEqualByComparingTo("1.0");
    }

    @Test
    void keepsAFieldThatALaterAnswerLeavesEmpty() {
        int day = (int) LocalDate.of(2024, 5, 1).toEpochDay();
        Part part = new Part("told", Instant.EPOCH, "f");
        FundProfile profile = new FundProfile("Told", "", "CNY", NavKind.UNIT);
        NavRow full = new NavRow(day, new BigDecimal("1.0"), new BigDecimal("2.0"), new BigDecimal("0.5"), part);
        source.says(new Published(profile, List.of(full), 0));
        copies.get(source, CODE);
        pass(Duration.ofHours(1));
        source.says(new Published(profile, List.of(row(day, "1.01")), 0));

        CachedHistory.Rows rows = copies.get(source, CODE).copy().rows();

        assertThat(rows.value(0)).isEqualByComparingTo("1.01");
        assertThat(rows.cumulative().get(0)).isEqualByComparingTo("2.0");
        assertThat(rows.percent().get(0)).isEqualByComparingTo("0.5");
    }

    @Test
    void doesNotLetTheSecondAddressReplaceWhatTheFirstOneSaid() {
        copies.get(source, CODE);
        pass(Duration.ofDays(8));
        int first = (int) LocalDate.of(2024, 1, 2).toEpochDay();
        Part second = new Part("second", Instant.EPOCH, "s");
        List<NavRow> rows = IntStream.range(first, first + 103)
                .mapToObj(day -> new NavRow(day, new BigDecimal("1.5"), null, null, second))
                .toList();
        source.says(new Published(
                new FundProfile("Told", "", "CNY", NavKind.UNIT),
                rows,
                Map.of(),
                Map.of(),
                new Published.PublishedReturnCheck("second", Map.of(first, new BigDecimal("1.5"))),
                0));

        CachedHistory copy = copies.get(source, CODE).copy();

        assertThat(copy.rows().value(99)).isEqualByComparingTo("1.0");
        assertThat(copy.rows().value(100)).isEqualByComparingTo("1.5");
        assertThat(copy.borrowed()).containsExactly(first + 100, first + 101, first + 102);
    }

    @Test
    void missesTheIncomeOfDaysOnWhichAMoneyFundTellsOfNone() {
        int first = (int) LocalDate.of(2024, 1, 2).toEpochDay();
        source.says(new Published(
                new FundProfile("Told", "", "CNY", NavKind.INCOME),
                IntStream.range(first, first + 60)
                        .filter(day -> day != first + 30)
                        .mapToObj(day -> row(day, "0.5"))
                        .toList(),
                0));

        assertThat(copies.get(source, CODE).copy().findings())
                .containsExactly(new Finding(Check.MISSING_INCOME, first + 30, first + 30, 1, 1, List.of()));
    }

    @Test
    void changesItsVersionWithEveryValueAndOnlyThen() {
        String first = copies.get(source, CODE).copy().version();
        pass(Duration.ofHours(1));
        source.says(rows(95, 6, "1.0"));
        assertThat(copies.get(source, CODE).copy().version()).isEqualTo(first);

        pass(Duration.ofHours(1));
        source.says(rows(95, 6, "1.1"));
        assertThat(copies.get(source, CODE).copy().version()).isNotEqualTo(first);
    }

    @Test
    void letsOneCallerAskForAllThatComeTogether() throws Exception {
        source.gate = new CountDownLatch(1);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Served>> waiting = IntStream.range(0, 50)
                    .mapToObj(_ -> callers.submit(() -> copies.get(source, CODE)))
                    .toList();
            Thread.sleep(50);
            source.gate.countDown();
            for (Future<Served> each : waiting) {
                assertThat(each.get().copy().rows().size()).isEqualTo(100);
            }
        }
        assertThat(source.asked).hasSize(1);
    }

    @Test
    void waitsNoLongerThanItsPatienceWhenACopyIsAtHand() {
        copies = new HistoryCache(
                SharedHistories.NONE,
                new HistoryLifetimes(
                        PATIENCE.recent(),
                        PATIENCE.closed(),
                        PATIENCE.kept(),
                        PATIENCE.negative(),
                        Duration.ofMillis(50)),
                10_000_000,
                () -> now);
        copies.get(source, CODE);
        pass(Duration.ofHours(1));
        source.gate = new CountDownLatch(1);

        Served had = copies.get(source, CODE);
        source.gate.countDown();

        assertThat(had.copy().rows().size()).isEqualTo(100);
        assertThat(had.trouble()).isNull();
    }

    @Test
    void findsWhatAnotherInstanceFetched() {
        SharedMap shared = new SharedMap();
        copies(shared).get(source, CODE);
        source.fails(Kind.UNREACHABLE);

        CachedHistory theirs = copies(shared).get(source, CODE).copy();

        assertThat(theirs.rows().size()).isEqualTo(100);
        assertThat(source.asked).hasSize(1);
        pass(Duration.ofDays(2));
        assertThat(copies(shared).get(source, CODE).trouble()).isEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void writesACopySoThatItIsReadAgainExactly() {
        CachedHistory copy = copies.get(source, CODE).copy();

        CachedHistory read = Objects.requireNonNull(HistoryCodec.read(REFERENCE, HistoryCodec.write(copy)));

        assertThat(read.version()).isEqualTo(copy.version());
        assertThat(read.rows().value(7).toPlainString()).isEqualTo("1.0");
        assertThat(read.times()).isEqualTo(copy.times());
        assertThat(read.rows().parts()).isEqualTo(copy.rows().parts());
    }

    @Test
    void readsNothingFromBrokenOrForeignBytes() {
        byte[] bytes = HistoryCodec.write(copies.get(source, CODE).copy());

        assertThat(HistoryCodec.read(new FundReference("told", "900002"), bytes))
                .isNull();
        assertThat(HistoryCodec.read(REFERENCE, new byte[] {1, 2, 3})).isNull();
        bytes[bytes.length / 2] ^= 0x55;
        assertThat(HistoryCodec.read(REFERENCE, bytes)).isNull();
    }

    /** Shares in memory. */
    private static final class SharedMap implements SharedHistories {

        private final Map<String, byte[]> kept = new ConcurrentHashMap<>();

        @Override
        public byte @Nullable [] find(String name) {
            return kept.get(name);
        }

        @Override
        public void keep(String name, byte[] bytes, Duration life) {
            kept.put(name, bytes);
        }
    }

    @Test
    void letsAHistoryGrowOfWhichItsSourceGivesTheLastDaysAlone() {
        source.daysBack = 7;
        assertThat(copies.get(source, CODE).copy().rows().size()).isEqualTo(100);
        // Longer ago than whole histories are asked for again: 7 rows are no shrunken history.
        pass(Duration.ofDays(8));
        source.says(rows(98, 7, "1.1"));

        Served grown = copies.get(source, CODE);

        assertThat(grown.trouble()).isNull();
        assertThat(grown.copy().rows().size()).isEqualTo(104);
        assertThat(source.asked)
                .containsExactly("whole", LocalDate.of(2024, 1, 1).plusDays(100).toString());
    }

    @Test
    void doesNotPushAGrownHistoryOutForOthers() {
        copies = new HistoryCache(SharedHistories.NONE, PATIENCE, 40_000, () -> now);
        source.daysBack = 7;
        copies.get(source, CODE);
        source.daysBack = 0;
        IntStream.range(0, 100).forEach(other -> copies.get(source, String.valueOf(other)));
        source.daysBack = 7;
        pass(Duration.ofDays(1));
        source.says(rows(101, 1, "1.1"));

        // A hundred copies of 4,600 bytes have gone through 30,000: that of the source of recent days is still whole.
        assertThat(copies.get(source, CODE).copy().rows().size()).isEqualTo(101);
    }
}
