package io.fundcalc.intake.content;

import io.fundcalc.engine.quality.Finding;
import io.fundcalc.engine.quality.NavQuality;
import io.fundcalc.engine.quality.PublishedNav;
import io.fundcalc.engine.series.Dates;
import io.fundcalc.intake.form.ColumnRole;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which of the columns that a file happens to have make the return. In order of preference: unit NAV with the payouts and
 * splits the file names; unit NAV with the payouts that its cumulative NAV tells of; the adjusted NAV as it is; the bare
 * unit NAV; the cumulative NAV. Whoever turns a file into a series chooses here, so that one file has one return.
 *
 * @param days since 1970-01-01
 * @param values one for each day
 * @param role of the column they stood in
 * @param cumulative beside unit NAVs; null where the file has none, or the values are no unit NAVs
 * @param published change in a day, a ratio; null where the file has none, or says it of something else
 * @param payouts per unit, by day
 * @param splits new units for each old one, by day
 * @param caution where less is known than a return needs, or something was concluded
 */
public record ReturnColumns(
        int[] days,
        Decimals values,
        ColumnRole role,
        @Nullable Decimals cumulative,
        @Nullable Decimals published,
        SortedMap<Integer, BigDecimal> payouts,
        SortedMap<Integer, BigDecimal> splits,
        @Nullable Caution caution) {

    /** No series has more values: longer histories are not looked over. */
    private static final int MOST_VALUES = 40_000;

    private static final SortedMap<Integer, BigDecimal> NONE = Collections.emptySortedMap();

    /**
     * What a reader should know of the choice.
     *
     * @param code whose words are the caller's
     * @param args to fill in
     */
    public record Caution(String code, List<Object> args) {
        private static Caution of(String code, Object... args) {
            return new Caution(code, List.of(args));
        }
    }

    /** The columns to take of a history. */
    public static ReturnColumns of(NavHistory history) {
        Decimals unit = history.unit();
        Decimals adjusted = complete(history.adjusted());
        if (unit == null) {
            return adjusted == null ? cumulative(history) : adjusted(history, adjusted);
        }
        SortedMap<Integer, BigDecimal> named = events(history.days(), history.payouts(), BigDecimal.ZERO);
        SortedMap<Integer, BigDecimal> splits = events(history.days(), history.ratios(), BigDecimal.ONE);
        if (!splits.isEmpty() || history.payouts() != null) {
            return unit(history, unit, named, splits, null);
        }
        Decimals cumulative = history.cumulative();
        SortedMap<Integer, BigDecimal> told =
                cumulative == null ? null : CumulativePayouts.of(history.days(), unit, cumulative);
        if (told != null) {
            return unit(
                    history,
                    unit,
                    told,
                    splits,
                    told.isEmpty() ? null : Caution.of("PAYOUTS_FROM_CUMULATIVE", told.size(), day(told.firstKey())));
        }
        return adjusted != null
                ? adjusted(history, adjusted)
                : unit(
                        history,
                        unit,
                        NONE,
                        NONE,
                        Caution.of(cumulative == null ? "NO_PAYOUTS_KNOWN" : "CUMULATIVE_NOT_EXPLAINED"));
    }

    private static ReturnColumns unit(
            NavHistory history,
            Decimals unit,
            SortedMap<Integer, BigDecimal> payouts,
            SortedMap<Integer, BigDecimal> splits,
            @Nullable Caution caution) {
        return new ReturnColumns(
                history.days(),
                unit,
                ColumnRole.UNIT_NAV,
                history.cumulative(),
                history.published(),
                payouts,
                splits,
                caution);
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
                Caution.of("ONLY_ADJUSTED_NAV"));
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
                Caution.of("ONLY_CUMULATIVE_NAV"));
    }

    /** The column, where no day lacks a value. */
    private static @Nullable Decimals complete(@Nullable Decimals column) {
        return column != null && IntStream.range(0, column.size()).allMatch(column::has) ? column : null;
    }

    /** The cells that tell of something. */
    private static SortedMap<Integer, BigDecimal> events(int[] days, @Nullable Decimals column, BigDecimal nothing) {
        SortedMap<Integer, BigDecimal> events = new TreeMap<>();
        for (int i = 0; column != null && i < days.length; i++) {
            BigDecimal amount = column.get(i);
            if (amount != null && amount.signum() > 0 && amount.compareTo(nothing) != 0) {
                events.put(days[i], amount);
            }
        }
        return events;
    }

    private static String day(int day) {
        return LocalDate.ofEpochDay(day).toString();
    }

    /** What looks wrong with them, in order of days. */
    public List<Finding> findings() {
        if (days.length > MOST_VALUES) {
            return List.of();
        }
        BigDecimal[] each = new BigDecimal[days.length];
        @Nullable BigDecimal[] percent = new @Nullable BigDecimal[days.length];
        @Nullable BigDecimal[] total = new @Nullable BigDecimal[days.length];
        for (int i = 0; i < days.length; i++) {
            each[i] = BigDecimal.valueOf(values.unscaled(i), values.scale(i));
            percent[i] = percent(i);
            total[i] = cumulative == null ? null : cumulative.get(i);
        }
        return NavQuality.of(new PublishedNav(Dates.of(days), each, percent, total, payouts, splits), null);
    }

    /** The published change of a day in per cent, with the decimals it is printed with; null where nothing is printed. */
    public @Nullable BigDecimal percent(int row) {
        BigDecimal ratio = published == null ? null : published.get(row);
        return ratio == null ? null : ratio.scaleByPowerOfTen(2);
    }
}
