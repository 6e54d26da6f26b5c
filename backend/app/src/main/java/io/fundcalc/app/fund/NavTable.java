package io.fundcalc.app.fund;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A history as comma-separated values: dates and numbers only, so nothing in it can act as a formula. */
final class NavTable {

    private static final String HEADER = "date,nav,cumulative,percent,dividend,split\r\n";

    private NavTable() {}

    static byte[] of(NavResponse nav) {
        Map<LocalDate, BigDecimal> payouts = new HashMap<>();
        nav.dividends().forEach(paid -> payouts.put(paid.date(), paid.perShare()));
        Map<LocalDate, BigDecimal> splits = new HashMap<>();
        nav.splits().forEach(split -> splits.put(split.date(), split.ratio()));
        StringBuilder table = new StringBuilder(HEADER);
        for (int i = 0; i < nav.dates().size(); i++) {
            LocalDate date = nav.dates().get(i);
            table.append(date).append(',').append(nav.values().get(i).toPlainString());
            cell(table, at(nav.cumulative(), i));
            cell(table, at(nav.percent(), i));
            cell(table, payouts.get(date));
            cell(table, splits.get(date));
            table.append("\r\n");
        }
        return table.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable BigDecimal at(@Nullable List<@Nullable BigDecimal> column, int row) {
        return column == null ? null : column.get(row);
    }

    private static void cell(StringBuilder table, @Nullable BigDecimal value) {
        table.append(',').append(value == null ? "" : value.toPlainString());
    }
}
