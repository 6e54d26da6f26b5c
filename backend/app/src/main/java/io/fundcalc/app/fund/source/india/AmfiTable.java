package io.fundcalc.app.fund.source.india;

import io.fundcalc.app.fund.source.SourceFault;
import io.fundcalc.app.fund.source.SourceFault.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * The semicolon files of AMFI. Their columns come in different orders and are found by the header; between the rows stand
 * names of categories and companies without a semicolon.
 */
final class AmfiTable {

    /**
     * A scheme's row.
     *
     * @param name with its plan and option, which stand in columns of their own in some files
     */
    record Scheme(String code, String name, String nav, String date) {}

    private AmfiTable() {}

    /**
     * Reads every row.
     *
     * @throws SourceFault where no header names the four columns
     */
    static void read(String text, Consumer<Scheme> rows) {
        Columns columns = null;
        for (String line : text.lines().toList()) {
            String[] cells = line.split(";", -1);
            if (cells.length < 4) {
                continue;
            }
            if (columns == null) {
                columns = Columns.of(cells);
            } else if (cells.length > columns.last()) {
                rows.accept(columns.scheme(cells));
            }
        }
        if (columns == null) {
            throw new SourceFault(Kind.UNREADABLE, "no header");
        }
    }

    /**
     * Where the columns stand.
     *
     * @param plan −1 where the name tells it
     * @param option likewise
     */
    private record Columns(int code, int name, int nav, int date, int plan, int option) {

        static Columns of(String[] header) {
            List<String> names = Arrays.stream(header)
                    .map(name -> name.strip().toLowerCase(Locale.ROOT))
                    .toList();
            Columns columns = new Columns(
                    names.indexOf("scheme code"),
                    names.indexOf("scheme name"),
                    names.indexOf("net asset value"),
                    names.indexOf("date"),
                    beginning(names, "plan"),
                    beginning(names, "option"));
            if (Math.min(Math.min(columns.code, columns.name), Math.min(columns.nav, columns.date)) < 0) {
                throw new SourceFault(
                        Kind.UNREADABLE, "a header without Scheme Code, Scheme Name, Net Asset Value, Date");
            }
            return columns;
        }

        private static int beginning(List<String> names, String word) {
            return IntStream.range(0, names.size())
                    .filter(i -> names.get(i).startsWith(word))
                    .findFirst()
                    .orElse(-1);
        }

        int last() {
            return IntStream.of(code, name, nav, date, plan, option).max().orElseThrow();
        }

        Scheme scheme(String[] cells) {
            String full = with(with(cells[name].strip(), cells, plan), cells, option);
            return new Scheme(cells[code].strip(), full, cells[nav].strip(), cells[date].strip());
        }

        /** A name with a cell behind it, unless it says that already. */
        private static String with(String name, String[] cells, int column) {
            String more = column < 0 ? "" : cells[column].strip();
            boolean said = more.isEmpty()
                    || more.equals("-")
                    || name.toLowerCase(Locale.ROOT).contains(more.toLowerCase(Locale.ROOT));
            return said ? name : name + " - " + more;
        }
    }
}
