package io.fundcalc.app.data;

import io.fundcalc.app.platform.series.ShelvedSeries;
import io.fundcalc.app.platform.series.ShelvedSeries.Origin;
import io.fundcalc.app.platform.series.ShelvedSeries.Remark;
import io.fundcalc.engine.series.Dates;
import io.fundcalc.engine.series.Dividend;
import io.fundcalc.engine.series.NavSeries;
import io.fundcalc.engine.series.Split;
import io.fundcalc.intake.content.Decimals;
import io.fundcalc.intake.content.NavHistory;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a fund published, from the columns that a file happens to have. In order of preference: unit NAV with the payouts
 * and splits the file names; unit NAV with the payouts that its cumulative NAV tells of; the adjusted NAV as it is; the
 * bare unit NAV; the cumulative NAV. Where less is known than a return needs, a remark says so.
 */
final class NavOfHistory {

    private final NavHistory history;

    private NavOfHistory(NavHistory history) {
        this.history = history;
    }

    static ShelvedSeries of(NavHistory history, Origin origin) {
        return new NavOfHistory(history).series(origin);
    }

    private ShelvedSeries series(Origin origin) {
        Decimals unit = history.unit();
        Decimals adjusted = complete(history.adjusted());
        if (unit == null) {
            return adjusted == null
                    ? plain(history.cumulative(), origin, "ONLY_CUMULATIVE_NAV")
                    : plain(adjusted, origin, "ONLY_ADJUSTED_NAV");
        }
        List<Dividend> named = history.dividends();
        List<Split> splits = history.splits();
        if (!named.isEmpty() || !splits.isEmpty() || history.payouts() != null) {
            return series(new Chosen(unit, named, splits), origin, List.of());
        }
        Decimals cumulative = history.cumulative();
        List<Dividend> told = cumulative == null ? null : CumulativePayouts.of(history.days(), unit, cumulative);
        if (told != null) {
            List<Remark> remarks = told.isEmpty()
                    ? List.of()
                    : List.of(new Remark("PAYOUTS_FROM_CUMULATIVE", told.size(), day(told.getFirst())));
            return series(new Chosen(unit, told, splits), origin, remarks);
        }
        if (adjusted != null) {
            return plain(adjusted, origin, "ONLY_ADJUSTED_NAV");
        }
        String code = cumulative == null ? "NO_PAYOUTS_KNOWN" : "CUMULATIVE_NOT_EXPLAINED";
        return series(new Chosen(unit, List.of(), List.of()), origin, List.of(new Remark(code)));
    }

    /** The column, where no day lacks a value. */
    private static @Nullable Decimals complete(@Nullable Decimals column) {
        return column != null && IntStream.range(0, column.size()).allMatch(column::has) ? column : null;
    }

    private static String day(Dividend paid) {
        return LocalDate.ofEpochDay(paid.day()).toString();
    }

    private ShelvedSeries plain(@Nullable Decimals column, Origin origin, String remark) {
        if (column == null) {
            throw new IllegalStateException("a history has one of the three columns");
        }
        return series(new Chosen(column, List.of(), List.of()), origin, List.of(new Remark(remark)));
    }

    /** What of the columns makes the series. */
    private record Chosen(Decimals column, List<Dividend> dividends, List<Split> splits) {}

    private ShelvedSeries series(Chosen chosen, Origin origin, List<Remark> remarks) {
        NavSeries nav = new NavSeries(Dates.of(history.days()), chosen.column().toDoubles());
        return new ShelvedSeries(nav, chosen.dividends(), chosen.splits(), origin, remarks);
    }
}
