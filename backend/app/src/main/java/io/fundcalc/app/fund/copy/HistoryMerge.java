package io.fundcalc.app.fund.copy;

import io.fundcalc.app.fund.copy.CachedHistory.Events;
import io.fundcalc.app.fund.copy.CachedHistory.Rows;
import io.fundcalc.app.fund.copy.CachedHistory.Times;
import io.fundcalc.app.fund.source.FundProfile;
import io.fundcalc.app.fund.source.FundReference;
import io.fundcalc.app.fund.source.NavKind;
import io.fundcalc.app.fund.source.NavRow;
import io.fundcalc.app.fund.source.Part;
import io.fundcalc.app.fund.source.Published;
import io.fundcalc.app.fund.source.Published.PublishedReturnCheck;
import io.fundcalc.app.fund.source.SourceFault;
import io.fundcalc.app.fund.source.SourceFault.Kind;
import io.fundcalc.engine.series.Dates;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes copies of what a source published. A day that was there once stays there: what a later answer lacks is kept from
 * the copy before, field by field. Only prices are replaced as a whole, for a split changes all of them; and that only by
 * an answer that has not shrunk.
 */
final class HistoryMerge {

    /** A whole history that has lost more than a tenth of its rows is no history. */
    private static final double LEAST_SHARE = 0.9;

    private static final int MOST_ROWS = 40_000;

    private HistoryMerge() {}

    /**
     * The copy after an answer.
     *
     * @param before null where there was none
     * @param whole whether the answer is the whole history
     * @throws SourceFault where the answer is not fit to be kept
     */
    static CachedHistory of(
            FundReference reference, @Nullable CachedHistory before, Published fresh, boolean whole, Times times) {
        check(before, fresh, whole);
        CachedHistory base = whole && fresh.profile().kind() == NavKind.PRICE ? null : before;
        Map<Integer, NavRow> rows = new TreeMap<>();
        Map<Integer, BigDecimal> payouts = new TreeMap<>();
        Map<Integer, BigDecimal> splits = new TreeMap<>();
        if (base != null) {
            rows.putAll(rows(base.rows()));
            payouts.putAll(base.events().payouts());
            splits.putAll(base.events().splits());
        }
        fresh.rows().forEach(row -> rows.merge(row.day(), row, (old, newer) -> better(old, newer, fresh.witness())));
        payouts.putAll(fresh.payouts());
        splits.putAll(fresh.splits());
        PublishedReturnCheck witness = fresh.witness() != null || before == null ? fresh.witness() : before.witness();
        FundProfile profile = before == null || whole ? named(fresh.profile(), before) : before.profile();
        CachedHistory copy = new CachedHistory(
                reference,
                profile,
                columns(rows.values()),
                new Events(Map.copyOf(payouts), Map.copyOf(splits)),
                witness,
                whole || before == null ? fresh.dropped() : before.dropped(),
                fresh.remarks(),
                times,
                "",
                List.of(),
                new Events(Map.of(), Map.of()));
        return HistoryChecks.of(copy);
    }

    /** The later of two rows of a day; but what the second address says replaces nothing that the first one said. */
    private static NavRow better(NavRow old, NavRow newer, @Nullable PublishedReturnCheck second) {
        return second != null && second.gave(newer.part()) && !second.gave(old.part())
                ? old.over(newer)
                : newer.over(old);
    }

    private static void check(@Nullable CachedHistory before, Published fresh, boolean whole) {
        if (fresh.rows().isEmpty()) {
            throw new SourceFault(Kind.UNREADABLE, "an answer without rows");
        }
        if (fresh.rows().size() > MOST_ROWS) {
            throw new SourceFault(Kind.TOO_LARGE, "more rows than any series has");
        }
        if (before == null || !whole) {
            return;
        }
        if (fresh.rows().size() < LEAST_SHARE * before.rows().size()) {
            throw new SourceFault(
                    Kind.UNREADABLE,
                    "shrunk from " + before.rows().size() + " rows to "
                            + fresh.rows().size());
        }
        if (fresh.profile().kind() != before.kind()) {
            throw new SourceFault(Kind.UNREADABLE, "values of another kind than before");
        }
    }

    /** A name that was known stays known. */
    private static FundProfile named(FundProfile fresh, @Nullable CachedHistory before) {
        return before != null && fresh.name().equals(before.reference().code())
                ? new FundProfile(before.profile().name(), fresh.type(), fresh.currency(), fresh.kind())
                : fresh;
    }

    /** The rows of a copy. */
    static Map<Integer, NavRow> rows(Rows kept) {
        Map<Integer, NavRow> rows = new TreeMap<>();
        for (int i = 0; i < kept.size(); i++) {
            int day = kept.dates().day(i);
            rows.put(
                    day,
                    new NavRow(
                            day,
                            kept.value(i),
                            kept.cumulative().get(i),
                            kept.percent().get(i),
                            kept.parts().get(kept.part()[i])));
        }
        return rows;
    }

    /** Columns of rows in order of days; parts that no row stands in are gone. */
    static Rows columns(Collection<NavRow> rows) {
        Map<Part, Short> parts = new LinkedHashMap<>();
        int[] days = rows.stream().mapToInt(NavRow::day).toArray();
        short[] part = new short[days.length];
        List<BigDecimal> values = new ArrayList<>();
        List<@Nullable BigDecimal> cumulative = new ArrayList<>();
        List<@Nullable BigDecimal> percent = new ArrayList<>();
        for (NavRow row : rows) {
            part[values.size()] = parts.computeIfAbsent(row.part(), _ -> (short) parts.size());
            values.add(row.value());
            cumulative.add(row.cumulative());
            percent.add(row.percent());
        }
        return new Rows(
                Dates.of(days),
                DecimalColumns.of(values),
                DecimalColumns.of(cumulative),
                DecimalColumns.of(percent),
                part,
                List.copyOf(parts.keySet()));
    }
}
