package io.fundcalc.app.fund.source.market;

import io.fundcalc.app.fund.outbound.Payload;
import io.fundcalc.app.fund.source.NavRow;
import io.fundcalc.app.fund.source.Numbers;
import io.fundcalc.app.fund.source.Part;
import io.fundcalc.app.fund.source.SourceFault;
import io.fundcalc.app.fund.source.SourceFault.Kind;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A text of comma-separated dates and values, columns by name.
 *
 * @param rows in order of days
 * @param missing rows without a value: sources print a dot or nothing
 */
record RateTable(List<NavRow> rows, int missing) {

    /**
     * Reads the table.
     *
     * @param dates names that the column of dates may have, in lower case
     * @param values name of the column of values, in either case
     */
    static RateTable read(Payload payload, List<String> dates, String values) {
        List<String> lines =
                payload.plainText().lines().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty()) {
            throw new SourceFault(Kind.UNREADABLE, "nothing");
        }
        List<String> header = cells(lines.getFirst().toLowerCase(Locale.ROOT));
        int date = dates.stream().mapToInt(header::indexOf).max().orElse(-1);
        int value = header.indexOf(values.toLowerCase(Locale.ROOT));
        if (date < 0 || value < 0) {
            throw new SourceFault(Kind.UNREADABLE, "a header without " + dates + " and " + values);
        }
        Part part = payload.part("table");
        Map<Integer, NavRow> rows = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            if (cells.size() > Math.max(date, value)) {
                Integer day = day(cells.get(date));
                BigDecimal read = Numbers.decimal(cells.get(value));
                if (day != null && read != null) {
                    rows.put(day, new NavRow(day, read, null, null, part));
                }
            }
        }
        return new RateTable(List.copyOf(rows.values()), lines.size() - 1 - rows.size());
    }

    /** The cells of a line; quotes may hold commas. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    /** A date, or a month, which ends on its last day. */
    private static @Nullable Integer day(String text) {
        try {
            LocalDate day = text.length() == 7 ? YearMonth.parse(text).atEndOfMonth() : LocalDate.parse(text);
            return (int) day.toEpochDay();
        } catch (DateTimeException _) {
            return null;
        }
    }
}
