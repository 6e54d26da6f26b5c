package io.fundcalc.app.fund.source.india;

import io.fundcalc.app.fund.source.SourceFault;
import io.fundcalc.app.fund.source.SourceFault.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * The semicolon files of AMFI. Their columns come in different orders and are found by the header; between the rows stand
 * names of categories and companies without a semicolon.
 */
final class AmfiTable {

    /** A scheme's row. */
    record Scheme(String code, String name, String nav, String date) {}

    private AmfiTable() {}

    /**
     * Reads every row.
     *
     * @throws SourceFault where no header names the four columns
     */
    static void read(String text, Consumer<Scheme> rows) {
        int[] columns = {};
        for (String line : text.lines().toList()) {
            String[] cells = line.split(";", -1);
            if (cells.length < 4) {
                continue;
            }
            if (columns.length == 0) {
                columns = columns(cells);
            } else if (cells.length > Math.max(Math.max(columns[0], columns[1]), Math.max(columns[2], columns[3]))) {
                rows.accept(new Scheme(
                        cells[columns[0]].strip(),
                        cells[columns[1]].strip(),
                        cells[columns[2]].strip(),
                        cells[columns[3]].strip()));
            }
        }
        if (columns.length == 0) {
            throw new SourceFault(Kind.UNREADABLE, "no header");
        }
    }

    private static int[] columns(String[] header) {
        List<String> names = Arrays.stream(header)
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        int[] columns = {
            names.indexOf("scheme code"),
            names.indexOf("scheme name"),
            names.indexOf("net asset value"),
            names.indexOf("date")
        };
        for (int column : columns) {
            if (column < 0) {
                throw new SourceFault(
                        Kind.UNREADABLE, "a header without Scheme Code, Scheme Name, Net Asset Value, Date");
            }
        }
        return columns;
    }
}
