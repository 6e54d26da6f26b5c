package io.fundcalc.app.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.app.platform.series.ProvidedSeries;
import io.fundcalc.app.platform.series.ProvidedSeries.Origin;
import io.fundcalc.app.platform.series.ProvidedSeries.Remark;
import io.fundcalc.engine.series.Dividend;
import io.fundcalc.engine.series.Split;
import io.fundcalc.intake.content.Decimals;
import io.fundcalc.intake.content.NavHistory;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a fund published, from the columns that a file happens to have. */
class NavOfHistoryTest {

    private static final String UNIT = "1.0000 1.0100 0.9600 0.9650 0.9700";

    private static @Nullable Decimals column(@Nullable String cells) {
        if (cells == null) {
            return null;
        }
        String[] parts = cells.split(" ", -1);
        long[] digits = new long[parts.length];
        byte[] scales = new byte[parts.length];
        for (int i = 0; i < parts.length; i++) {
            BigDecimal cell = parts[i].equals("-") ? null : new BigDecimal(parts[i]);
            digits[i] = cell == null ? Decimals.NONE : cell.unscaledValue().longValueExact();
            scales[i] = cell == null ? 0 : (byte) cell.scale();
        }
        return new Decimals(digits, scales);
    }

    private static ProvidedSeries series(
            @Nullable String unit, @Nullable String cumulative, @Nullable String adjusted, @Nullable String payouts) {
        return series(unit, cumulative, adjusted, payouts, null);
    }

    private static ProvidedSeries series(@Nullable String... columns) {
        int[] days = IntStream.range(19_000, 19_005).toArray();
        return NavOfHistory.of(
                new NavHistory(
                        "",
                        "",
                        days,
                        column(columns[0]),
                        column(columns[1]),
                        column(columns[2]),
                        null,
                        column(columns[3]),
                        column(columns[4]),
                        false),
                new Origin("mine", "upload", "v", null),
                List.of(),
                List.of());
    }

    @Test
    void takesThePayoutsAndSplitsThatAreNamed() {
        ProvidedSeries series =
                series("1.0000 1.0100 0.9600 0.4825 0.4850", "1 1 1 1 1", null, "- - 0.05 0 -", "- - - 2 1");

        assertThat(series.dividends()).containsExactly(new Dividend(19_002, 0.05));
        assertThat(series.splits()).containsExactly(new Split(19_003, 2));
        assertThat(series.remarks()).isEmpty();
    }

    @Test
    void findsThePayoutInTheGapOfTheCumulativeNav() {
        // The gap is 0.2000 from the start and grows by 0.0500 on the third day.
        ProvidedSeries series = series(UNIT, "1.2000 1.2100 1.2100 1.2150 1.2200", null, null);

        assertThat(series.dividends()).containsExactly(new Dividend(19_002, 0.05));
        assertThat(series.remarks()).containsExactly(new Remark("PAYOUTS_FROM_CUMULATIVE", 1, "2022-01-10"));
    }

    @Test
    void takesRoundingForNoPayout() {
        // Gaps of 0.2000, 0.2001, 0.1999, 0.2001 and 0.2000: two units of the last decimal at most.
        ProvidedSeries series = series(UNIT, "1.2000 1.2101 1.1599 1.1651 1.1700", null, null);

        assertThat(series.dividends()).isEmpty();
        assertThat(series.remarks()).isEmpty();
    }

    @Test
    void concludesNothingFromAGapThatShrinks() {
        ProvidedSeries series = series(UNIT, "1.2000 1.2100 1.1000 1.1050 1.1100", null, null);

        assertThat(series.dividends()).isEmpty();
        assertThat(series.remarks()).containsExactly(new Remark("CUMULATIVE_NOT_EXPLAINED"));
    }

    @Test
    void prefersTheAdjustedNavToAnUnexplainedOne() {
        ProvidedSeries series = series(UNIT, "1.2000 1.2100 1.1000 1.1050 1.1100", "2 2.1 2.2 2.3 2.4", null);

        assertThat(series.unit().values()).containsExactly(2, 2.1, 2.2, 2.3, 2.4);
        assertThat(series.remarks()).containsExactly(new Remark("ONLY_ADJUSTED_NAV"));
    }

    @Test
    void usesWhatThereIs() {
        assertThat(series(null, "1 2 3 4 5", null, null).remarks()).containsExactly(new Remark("ONLY_CUMULATIVE_NAV"));
        assertThat(series(null, "1 2 3 4 5", "1 2 3 4 5", null).remarks())
                .containsExactly(new Remark("ONLY_ADJUSTED_NAV"));
        assertThat(series(null, "1 2 3 4 5", "1 2 - 4 5", null).remarks())
                .containsExactly(new Remark("ONLY_CUMULATIVE_NAV"));
        assertThat(series(UNIT, null, null, null).remarks()).containsExactly(new Remark("NO_PAYOUTS_KNOWN"));
        assertThat(series(UNIT, null, null, "- - - - -").remarks()).isEmpty();
    }
}
