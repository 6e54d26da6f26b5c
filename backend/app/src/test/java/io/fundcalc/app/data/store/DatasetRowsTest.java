package io.fundcalc.app.data.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.fundcalc.intake.content.Decimals;
import io.fundcalc.intake.content.NavContent;
import io.fundcalc.intake.content.NavHistory;
import io.fundcalc.intake.content.ReturnContent;
import io.fundcalc.intake.content.ReturnHistory;
import io.fundcalc.intake.content.TransactionContent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows come out of the store as they went in, and take little room there. */
class DatasetRowsTest {

    private static final long[] DIGITS = {10234, Decimals.NONE, -5, Long.MAX_VALUE, 999_999_999_999_999_999L, 0};
    private static final byte[] SCALES = {4, 0, 18, 0, 17, 2};

    private static Decimals column() {
        return new Decimals(DIGITS.clone(), SCALES.clone());
    }

    private static void assertSame(@Nullable Decimals given, @Nullable Decimals expected) {
        if (expected == null) {
            assertThat(given).isNull();
            return;
        }
        Decimals back = Objects.requireNonNull(given);
        assertThat(IntStream.range(0, expected.size()).mapToObj(back::get))
                .containsExactlyElementsOf(IntStream.range(0, expected.size())
                        .mapToObj(expected::get)
                        .toList());
    }

    @Test
    void keepsReturns() {
        int[] days = {-3, 0, 19_000, 19_001, 19_002, 40_000};
        byte[] scales = {3, 3, 3, 3, 3, 3};
        Decimals returns = new Decimals(new long[] {12, -4, 21, 0, -999, 1500}, scales);
        ReturnHistory told = new ReturnHistory("HAM1", "First", -30, days, returns);
        ReturnHistory bare = new ReturnHistory("", "", ReturnHistory.NO_BASE, days, returns);

        ReturnContent back =
                (ReturnContent) DatasetRows.unpack(DatasetRows.pack(new ReturnContent(List.of(told, bare))));

        assertThat(back.histories())
                .extracting(ReturnHistory::fund, ReturnHistory::name, ReturnHistory::base)
                .containsExactly(tuple("HAM1", "First", -30), tuple("", "", ReturnHistory.NO_BASE));
        assertThat(back.histories().getFirst().days()).containsExactly(days);
        assertSame(back.histories().getFirst().returns(), returns);
    }

    @Test
    void keepsHistories() {
        int[] days = {-3, 0, 19_000, 19_001, 19_002, 40_000};
        NavHistory full = new NavHistory(
                "110022", "消费行业", days, column(), column(), column(), column(), column(), column(), true);
        NavHistory bare = new NavHistory("", "", days, column(), null, null, null, null, null, false);

        NavContent back = (NavContent) DatasetRows.unpack(DatasetRows.pack(new NavContent(List.of(full, bare))));

        assertThat(back.histories()).hasSize(2);
        NavHistory first = back.histories().getFirst();
        assertThat(first.eventsAsStated()).isTrue();
        assertThat(first.fund()).isEqualTo("110022");
        assertThat(first.name()).isEqualTo("消费行业");
        assertThat(first.days()).containsExactly(days);
        assertSame(first.unit(), column());
        assertSame(first.ratios(), column());
        assertSame(back.histories().get(1).unit(), column());
        assertSame(back.histories().get(1).cumulative(), null);
    }

    @Test
    void keepsTransactions() {
        TransactionContent acts = new TransactionContent(
                new int[] {1, 1, 2, 3, 5, 8},
                new byte[] {0, 1, 2, 3, 4, 9},
                new int[] {0, 1, 0, 1, 0, 0},
                List.of("A", "B"),
                List.of("甲", ""),
                column(),
                null,
                column(),
                null,
                column());

        TransactionContent back = (TransactionContent) DatasetRows.unpack(DatasetRows.pack(acts));

        assertThat(back.rows()).containsExactlyElementsOf(acts.rows());
    }

    @Test
    void takesAFewBytesForADay() {
        int rows = 5_000;
        Random random = new Random(7);
        long[] digits = new long[rows];
        long nav = 10_000;
        for (int i = 0; i < rows; i++) {
            nav += Math.round(random.nextGaussian() * 100);
            digits[i] = nav;
        }
        byte[] scales = new byte[rows];
        Arrays.fill(scales, (byte) 4);
        NavHistory history = new NavHistory(
                "",
                "",
                IntStream.range(0, rows).toArray(),
                new Decimals(digits, scales),
                null,
                null,
                null,
                null,
                null,
                false);

        // A day of change is one or two bytes, its date a fraction of one.
        assertThat(DatasetRows.pack(new NavContent(List.of(history)))).hasSizeLessThan(2 * rows);
    }

    @Test
    void refusesBytesThatAreNoRows() {
        byte[] whole = DatasetRows.pack(new NavContent(List.of(
                new NavHistory("", "", new int[] {1, 2, 3, 4, 5, 6}, column(), null, null, null, null, null, false))));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> DatasetRows.unpack(Arrays.copyOf(whole, whole.length / 2)));
        assertThatIllegalArgumentException().isThrownBy(() -> DatasetRows.unpack(new byte[] {1, 2, 3}));
        assertThatIllegalArgumentException().isThrownBy(() -> DatasetRows.unpack(new byte[0]));
    }

    /** A changed byte either leaves every row as it was (it says how hard was compressed) or is refused. */
    @Test
    void findsEveryChangedByteByItsChecksum() {
        NavHistory history = new NavHistory(
                "110022", "消费", new int[] {1, 2, 3, 4, 5, 6}, column(), null, null, null, null, null, false);
        byte[] whole = DatasetRows.pack(new NavContent(List.of(history)));

        for (int at = 0; at < whole.length; at++) {
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                byte[] damaged = whole.clone();
                damaged[at] ^= (byte) (1 << bit);
                assertRefusedOrEqual(damaged, history);
            }
        }
    }

    private static void assertRefusedOrEqual(byte[] damaged, NavHistory expected) {
        NavContent read;
        try {
            read = (NavContent) DatasetRows.unpack(damaged);
        } catch (IllegalArgumentException refused) {
            return;
        }
        NavHistory only = read.histories().getFirst();
        assertThat(only.days()).containsExactly(expected.days());
        assertSame(only.unit(), expected.unit());
    }
}
