package io.fundcalc.intake.content;

import io.fundcalc.engine.quality.Finding;
import io.fundcalc.engine.quality.NavQuality;
import io.fundcalc.engine.quality.PublishedNav;
import io.fundcalc.engine.quality.StatedEvents;
import io.fundcalc.engine.quality.StatedHistory;
import io.fundcalc.engine.series.Dates;
import io.fundcalc.intake.form.ColumnRole;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which of the columns that a file happens to have make the return. In order of preference: unit NAV with the payouts and
 * splits that the file names and those that its cumulative NAV tells of; the adjusted NAV as it is; the bare unit NAV; the
 * cumulative NAV. Every series of a file is made here, so that one file has one return.
 *
 * @param days since 1970-01-01
 * @param values one for each day
 * @param role of the column they stood in
 * @param cumulative beside unit NAVs; null where the file has none, or the values are no unit NAVs
 * @param published change in a day, a ratio; null where the file has none, or says it of something else
 * @param payouts per unit, by day, as they are applied
 * @param splits new units for each old one, by day, as they are applied
 * @param doubts where these differ from what the file states
 * @param cautions where less is known than a return needs, or something was concluded
 */
public record ReturnColumns(
        int[] days,
        Decimals values,
        ColumnRole role,
        @Nullable Decimals cumulative,
        @Nullable Decimals published,
        SortedMap<Integer, BigDecimal> payouts,
        SortedMap<Integer, BigDecimal> splits,
        List<Finding> doubts,
        List<Caution> cautions) {

    /** No series has more values: longer histories are not looked over. */
    private static final int MOST_VALUES = 40_000;

    private static final SortedMap<Integer, BigDecimal> NONE = Collections.emptySortedMap();

    /** The columns to take of a history. */
    public static ReturnColumns of(NavHistory history) {
        Decimals unit = history.unit();
        Decimals adjusted = complete(history.adjusted());
        if (unit == null) {
            return adjusted == null ? cumulative(history) : adjusted(history, adjusted);
        }
        HistoryEvents.Applied events = HistoryEvents.of(history, unit);
        boolean named = history.payouts() != null || hasSplits(history);
        if (named || events.explained()) {
            return unit(history, unit, events, events.cautions());
        }
        return adjusted != null
                ? adjusted(history, adjusted)
                : unit(
                        history,
                        unit,
                        events,
                        List.of(Caution.of(
                                history.cumulative() == null ? "NO_PAYOUTS_KNOWN" : "CUMULATIVE_NOT_EXPLAINED")));
    }

    private static boolean hasSplits(NavHistory history) {
        Decimals ratios = history.ratios();
        return ratios != null
                && IntStream.range(0, ratios.size())
                        .anyMatch(i -> ratios.has(i) && ratios.toDouble(i) > 0 && ratios.toDouble(i) != 1);
    }

    private static ReturnColumns unit(
            NavHistory history, Decimals unit, HistoryEvents.Applied events, List<Caution> cautions) {
        return new ReturnColumns(
                history.days(),
                unit,
                ColumnRole.UNIT_NAV,
                history.cumulative(),
                history.published(),
                events.payouts(),
                events.splits(),
                events.doubts(),
                cautions);
    }

    private static ReturnColumns adjusted(NavHistory history, Decimals adjusted) {
        return new ReturnColumns(
                history.days(),
                adjusted,
                ColumnRole.ADJUSTED_NAV,
                null,
                history.published(),
                NONE,
                NONE,
                List.of(),
                List.of(Caution.of("ONLY_ADJUSTED_NAV")));
    }

    /** Its growth is not the published one: payouts are in it, but do not grow. */
    private static ReturnColumns cumulative(NavHistory history) {
        Decimals cumulative = history.cumulative();
        if (cumulative == null) {
            throw new IllegalStateException("a history has one of the three columns");
        }
        return new ReturnColumns(
                history.days(),
                cumulative,
                ColumnRole.CUMULATIVE_NAV,
                null,
                null,
                NONE,
                NONE,
                List.of(),
                List.of(Caution.of("ONLY_CUMULATIVE_NAV")));
    }

    /** The column, where no day lacks a value. */
    private static @Nullable Decimals complete(@Nullable Decimals column) {
        return column != null && IntStream.range(0, column.size()).allMatch(column::has) ? column : null;
    }

    /** Whether the values as a whole fall by the payouts; false also where they are too small to be seen. */
    public boolean showsPayouts() {
        return StatedEvents.showsPayouts(new StatedHistory(Dates.of(days), values.toDoubles(), null, payouts, splits));
    }

    /** What looks wrong with them, in order of days. */
    public List<Finding> findings() {
        if (days.length > MOST_VALUES) {
            return doubts;
        }
        BigDecimal[] each = new BigDecimal[days.length];
        @Nullable BigDecimal[] percent = new @Nullable BigDecimal[days.length];
        @Nullable BigDecimal[] total = new @Nullable BigDecimal[days.length];
        for (int i = 0; i < days.length; i++) {
            each[i] = BigDecimal.valueOf(values.unscaled(i), values.scale(i));
            percent[i] = percent(i);
            total[i] = cumulative == null ? null : cumulative.get(i);
        }
        return NavQuality.of(
                new PublishedNav(Dates.of(days), each, percent, total, payouts, splits),
                null,
                new StatedEvents.Applied(payouts, splits, doubts));
    }

    /** The published change of a day in per cent, with the decimals it is printed with; null where nothing is printed. */
    public @Nullable BigDecimal percent(int row) {
        BigDecimal ratio = published == null ? null : published.get(row);
        return ratio == null ? null : ratio.scaleByPowerOfTen(2);
    }
}
