package io.fundcalc.engine.quality;

import io.fundcalc.engine.series.Dates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows as a publisher prints them, for tests. */
final class Rows {

    private final List<LocalDate> dates = new ArrayList<>();
    private final List<BigDecimal> unit = new ArrayList<>();
    private final List<@Nullable BigDecimal> percent = new ArrayList<>();
    private final List<@Nullable BigDecimal> cumulative = new ArrayList<>();
    private final Map<Integer, BigDecimal> payouts = new HashMap<>();
    private final Map<Integer, BigDecimal> splits = new HashMap<>();

    Rows row(String date, String nav, @Nullable String growth, @Nullable String total) {
        dates.add(LocalDate.parse(date));
        unit.add(new BigDecimal(nav));
        percent.add(growth == null ? null : new BigDecimal(growth));
        cumulative.add(total == null ? null : new BigDecimal(total));
        return this;
    }

    Rows row(String date, String nav) {
        return row(date, nav, null, null);
    }

    Rows payout(String date, String perShare) {
        payouts.put(day(date), new BigDecimal(perShare));
        return this;
    }

    Rows split(String date, String ratio) {
        splits.put(day(date), new BigDecimal(ratio));
        return this;
    }

    PublishedNav nav() {
        return new PublishedNav(
                dates(),
                unit.toArray(BigDecimal[]::new),
                percent.toArray(BigDecimal[]::new),
                cumulative.toArray(BigDecimal[]::new),
                payouts,
                splits);
    }

    SourceDisagreement.Printed printed() {
        return new SourceDisagreement.Printed(dates(), unit.toArray(BigDecimal[]::new));
    }

    Dates dates() {
        return Dates.of(dates.stream().mapToInt(each -> (int) each.toEpochDay()).toArray());
    }

    static int day(String date) {
        return (int) LocalDate.parse(date).toEpochDay();
    }
}
