package io.fundcalc.engine.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.engine.quality.StatedEvents.Applied;
import io.fundcalc.engine.series.Dates;
import java.math.BigDecimal;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which stated payouts and splits are applied, and which are doubted. */
class StatedEventsTest {

    private static final int FIRST = 19_000;

    /** A price that moves at random, with falls and splits of its own beside what is stated. */
    private static final class Fund {

        private final int apart;
        private final double[] values;
        private final SortedMap<Integer, BigDecimal> payouts = new TreeMap<>();
        private final SortedMap<Integer, BigDecimal> splits = new TreeMap<>();
        private StatedHistory.@Nullable Told told;

        Fund(int rows, int apart, double first, double deviation, long seed) {
            this.apart = apart;
            Random random = new Random(seed);
            values = new double[rows];
            values[0] = first;
            for (int i = 1; i < rows; i++) {
                // The sum of twelve uniform numbers less six is close to a normal one.
                double normal = IntStream.range(0, 12)
                                .mapToDouble(_ -> random.nextDouble())
                                .sum()
                        - 6;
                values[i] = values[i - 1] * (1 + deviation * normal);
            }
        }

        int day(int row) {
            return FIRST + row * apart;
        }

        /** The price falls by a share from a row on. */
        Fund falls(int row, double share) {
            return becomes(row, 1 - share);
        }

        Fund becomes(int row, double factor) {
            for (int i = row; i < values.length; i++) {
                values[i] *= factor;
            }
            return this;
        }

        /** States a payout of this share of the price before. */
        Fund pays(int row, double share) {
            payouts.put(day(row), BigDecimal.valueOf(Math.round(share * values[row - 1] * 1e6), 6));
            return this;
        }

        Fund splits(int row, String ratio) {
            splits.put(day(row), new BigDecimal(ratio));
            return this;
        }

        /** Another column tells the growth of the bare price, or that with a payout of a share every so many rows. */
        Fund tells(int every, double share) {
            double[] growth = new double[values.length];
            growth[0] = Double.NaN;
            for (int i = 1; i < values.length; i++) {
                growth[i] = values[i] / values[i - 1] + (i % every == 0 ? share : 0);
            }
            told = new StatedHistory.Told(growth, new double[values.length]);
            return this;
        }

        Applied applied() {
            return StatedEvents.of(history());
        }

        StatedHistory history() {
            int[] days = IntStream.range(0, values.length).map(this::day).toArray();
            for (int i = 0; i < values.length; i++) {
                values[i] = Math.round(values[i] * 1e4) / 1e4;
            }
            return new StatedHistory(Dates.of(days), values, told, payouts, splits);
        }
    }

    private static Fund daily(long seed) {
        return new Fund(120, 1, 20, 0.01, seed);
    }

    @ParameterizedTest
    @CsvSource({"4, 0.25", "0.2, 5", "1.5, 0.6667", "1.012, 1", "2, 0.44"})
    void appliesWhatThePriceShowsOrCannotShow(String ratio, double factor) {
        Fund fund = daily(1).becomes(60, factor).splits(60, ratio);
        Applied applied = fund.applied();

        assertThat(applied.doubts()).isEmpty();
        assertThat(applied.splits()).isEqualTo(fund.splits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "0.1", "1.2", "10"})
    void doesNotApplyASplitThatThePriceHoldsAlready(String ratio) {
        Applied applied = daily(2).splits(60, ratio).applied();

        assertThat(applied.splits()).isEmpty();
        assertThat(applied.doubts()).extracting(Finding::check).containsExactly(Check.SPLIT_NOT_SHOWN);
        assertThat(applied.doubts().getFirst().repairs())
                .containsExactly(new Repair.Dropped(FIRST + 60, new BigDecimal(ratio)));
    }

    @Test
    void turnsAMergingOfUnitsThatIsStatedUpsideDown() {
        // @start region="statedEvent"
        // Five old units became one, so the price rises to the fivefold: y ≈ −ln 5, stated a = ln 5, f ≈ −1.
        Fund fund = daily(3).becomes(60, 5).splits(60, "5");
        Applied applied = StatedEvents.of(fund.history());

        assertThat(applied.splits()).containsOnlyKeys(fund.day(60));
        assertThat(applied.splits().get(fund.day(60))).isEqualByComparingTo("0.2");
        assertThat(applied.doubts()).extracting(Finding::check).containsExactly(Check.SPLIT_TURNED);
        // @end
    }

    @ParameterizedTest
    @ValueSource(ints = {57, 59, 61, 64})
    void movesASplitToTheRowThatShowsIt(int shown) {
        Fund fund = daily(4).becomes(shown, 0.5).splits(60, "2");
        Applied applied = fund.applied();

        assertThat(applied.splits()).containsOnlyKeys(fund.day(shown));
        assertThat(applied.doubts()).extracting(Finding::check).containsExactly(Check.SPLIT_OTHER_DAY);
    }

    @Test
    void proposesTheRatioThatThePriceShows() {
        Applied applied = daily(5).becomes(60, 1 / 3.0).splits(60, "10").applied();

        assertThat(applied.splits()).isEmpty();
        assertThat(applied.doubts()).extracting(Finding::check).containsExactly(Check.SPLIT_OTHER_RATIO);
        assertThat(applied.doubts().getFirst().repairs().getLast())
                .isEqualTo(new Repair.UnitSplit(FIRST + 60, new BigDecimal("3")));
    }

    @Test
    void trustsASplitAmongYearsThatMoveAsMuch() {
        Fund fund = new Fund(8, 365, 10, 0.2, 6).splits(4, "1.5");

        assertThat(fund.applied().doubts()).isEmpty();
    }

    @Test
    void trustsADividendAmongFewDaysThatMoveAsMuch() {
        Fund fund = new Fund(4, 1, 1, 0, 6);
        System.arraycopy(new double[] {1, 1.1, 0.99, 1.088}, 0, fund.values, 0, 4);
        fund.payouts.put(fund.day(3), new BigDecimal("0.1"));

        assertThat(fund.applied().doubts()).isEmpty();
    }

    @Test
    void seesASplitAmongTwelveDays() {
        assertThat(new Fund(12, 1, 10, 0.01, 7).splits(6, "2").applied().doubts())
                .extracting(Finding::check)
                .containsExactly(Check.SPLIT_NOT_SHOWN);
    }

    @Test
    void believesAnotherColumnThatTellsTheGrowthWithoutASmallSplit() {
        assertThat(daily(8).splits(60, "1.012").tells(1000, 0).applied().doubts())
                .extracting(Finding::check)
                .containsExactly(Check.SPLIT_NOT_SHOWN);
    }

    @Test
    void leavesPayoutsOutThatACalmPriceDoesNotShow() {
        Fund fund = new Fund(120, 1, 100, 0.0002, 9);
        IntStream.of(20, 40, 60, 80).forEach(row -> fund.pays(row, 0.008));
        Applied applied = fund.applied();

        assertThat(applied.payouts()).isEmpty();
        assertThat(applied.doubts()).hasSize(1);
        assertThat(applied.doubts().getFirst().check()).isEqualTo(Check.PAYOUT_NOT_SHOWN);
        assertThat(applied.doubts().getFirst().count()).isEqualTo(4);
    }

    @Test
    void leavesPayoutsOutThatAnotherColumnDoesNotTellOf() {
        Fund fund = daily(10).tells(1000, 0);
        IntStream.of(20, 40, 60, 80).forEach(row -> fund.pays(row, 0.008));

        assertThat(fund.applied().payouts()).isEmpty();
    }

    @Test
    void appliesPayoutsThatAnotherColumnTellsOf() {
        Fund fund = daily(11).tells(20, 0.008);
        IntStream.of(20, 40, 60, 80, 100).forEach(row -> fund.pays(row, 0.008));

        assertThat(fund.applied().doubts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 7", "7, 8", "30, 9"})
    void dividesPayoutsThatAreStatedForTenUnits(int apart, long seed) {
        Fund fund = new Fund(120, apart, 2, 0.004 * Math.sqrt(apart), seed);
        IntStream.of(15, 45, 75, 105).forEach(row -> fund.falls(row, 0.08).pays(row, 0.8));
        Applied applied = fund.applied();

        assertThat(applied.doubts()).extracting(Finding::check).containsExactly(Check.PAYOUT_OTHER_SCALE);
        assertThat(applied.payouts()).hasSameSizeAs(fund.payouts);
        applied.payouts()
                .forEach((day, paid) -> assertThat(paid.movePointRight(1)).isEqualByComparingTo(fund.payouts.get(day)));
    }

    @Test
    void dividesPayoutsInPenceBesidePounds() {
        Fund fund = new Fund(250, 1, 5, 0.004, 12);
        IntStream.of(30, 90, 150, 210).forEach(row -> fund.falls(row, 0.03).pays(row, 3));
        Applied applied = fund.applied();

        assertThat(applied.doubts()).extracting(Finding::check).containsExactly(Check.PAYOUT_OTHER_SCALE);
        applied.payouts()
                .forEach((day, paid) -> assertThat(paid.movePointRight(2)).isEqualByComparingTo(fund.payouts.get(day)));
    }

    @Test
    void doesNotGuessTheRateOfAForeignCurrency() {
        // Yuan beside dollars: seven times what the price falls by is no round share.
        Fund fund = new Fund(250, 1, 20, 0.003, 13);
        IntStream.of(30, 90, 150, 210).forEach(row -> fund.falls(row, 0.04).pays(row, 7.1 * 0.04));
        Applied applied = fund.applied();

        assertThat(applied.payouts()).isEmpty();
        assertThat(applied.doubts()).extracting(Finding::check).containsExactly(Check.PAYOUT_UNCLEAR);
    }

    @Test
    void movesAPayoutToTheRowThatFalls() {
        Fund fund = daily(14).falls(58, 0.1).pays(60, 0.1);
        Applied applied = fund.applied();

        assertThat(applied.payouts()).containsOnlyKeys(fund.day(58));
        assertThat(applied.doubts()).extracting(Finding::check).containsExactly(Check.PAYOUT_OTHER_DAY);
    }

    @Test
    void doubtsTheOneLargePayoutThatDoesNotShow() {
        Fund fund = daily(15);
        IntStream.of(20, 40, 80, 100).forEach(row -> fund.falls(row, 0.06).pays(row, 0.06));
        fund.pays(60, 0.06);
        Applied applied = fund.applied();

        assertThat(applied.payouts()).hasSize(4).doesNotContainKey(fund.day(60));
        assertThat(applied.doubts()).extracting(Finding::check).containsExactly(Check.PAYOUT_NOT_SHOWN);
    }

    @Test
    void appliesAPayoutAndASplitOfOneDay() {
        // 30 before; one unit becomes two, and each of these pays 1 of its 15.
        Fund fund = new Fund(120, 1, 30, 0.001, 16).becomes(60, 14 / 30.0).splits(60, "2");
        fund.payouts.put(fund.day(60), BigDecimal.ONE);

        assertThat(fund.applied().doubts()).isEmpty();
    }

    @Test
    void appliesNoneOfMoreEventsThanAnyFundHas() {
        Fund fund = new Fund(2100, 1, 10, 0.01, 18);
        IntStream.range(1, 2100).forEach(row -> fund.pays(row, 0.001));
        Applied applied = fund.applied();

        assertThat(applied.payouts()).isEmpty();
        assertThat(applied.doubts()).extracting(Finding::count).containsExactly(2099);
    }

    @Test
    void passesOnWhatLiesOutsideTheHistory() {
        Fund fund = daily(17).splits(0, "2");
        fund.payouts.put(FIRST - 10, BigDecimal.TEN);
        Applied applied = fund.applied();

        assertThat(applied.doubts()).isEmpty();
        assertThat(applied.payouts()).isEqualTo(fund.payouts);
        assertThat(applied.splits()).isEqualTo(fund.splits);
    }

    /** Ten years of quarterly payouts that the price shows, among days that move more than these. */
    @Test
    void isSilentOnHistoriesThatAreRight() {
        int doubted = 0;
        for (long seed = 0; seed < 200; seed++) {
            Fund fund = new Fund(2500, 1, 10, 0.005 + 0.0001 * seed, 1000 + seed);
            fund.becomes(1200, 0.5).splits(1200, "2");
            double share = 0.002 + 0.0003 * seed;
            for (int row = 60; row < 2500; row += 61) {
                fund.falls(row, share).pays(row, share);
            }
            doubted += fund.applied().doubts().isEmpty() ? 0 : 1;
        }

        assertThat(doubted).isLessThanOrEqualTo(2);
    }
}
