package io.fundcalc.intake.sniff;

import io.fundcalc.intake.cell.Words;
import io.fundcalc.intake.form.DatasetKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The names of the columns, also where they take several rows, or where a name stands above a currency and the amount in the
 * column behind it has none.
 */
final class TableNames {

    private final boolean given;
    private final List<String> shown = new ArrayList<>();
    private final List<String> meant = new ArrayList<>();
    private final List<String> second = new ArrayList<>();

    /**
     * The names of a table.
     *
     * @param header the rows of names
     * @param shapes one for each column
     */
    TableNames(HeaderFinder.Found header, ColumnShape[] shapes) {
        Sample.Row row = header.row();
        given = row != null;
        for (int i = 0; i < shapes.length; i++) {
            int column = i;
            shown.add(row == null ? "" : Words.shown(row.text(i).strip()));
            meant.add(shown.get(i));
            second.add(header.further().stream()
                    .map(each -> each.text(column).strip())
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(" ")));
        }
        for (int i = 0; i + 1 < shapes.length; i++) {
            boolean free = meant.get(i + 1).isEmpty() && !meant.get(i).isEmpty();
            if (free && shapes[i].isCurrencies() && shapes[i + 1].isNumbers()) {
                meant.set(i + 1, meant.get(i));
                meant.set(i, "");
            }
        }
    }

    /** Whether there is a row of names. */
    boolean given() {
        return given;
    }

    /** The name as it is written. */
    String shown(int column) {
        return shown.get(column);
    }

    /** What the name of a column says, null where it says nothing known. */
    HeaderNames.@Nullable Match match(int column, @Nullable DatasetKind kind) {
        String name = meant.get(column);
        return name.isEmpty() ? null : HeaderNames.of(name, kind);
    }

    /** The name of the series in a column: of the second row of names where there is one, else of the first. */
    String series(int column) {
        return second.get(column).isEmpty() ? shown.get(column) : Words.shown(second.get(column));
    }

    /** The name of the series in each column, no two alike. */
    List<String> series() {
        Set<String> seen = new HashSet<>();
        List<String> series = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            String name = series(i);
            boolean free = !name.isEmpty() && seen.add(name.toLowerCase(Locale.ROOT));
            series.add(free ? name : (name + " #" + (i + 1)).strip());
        }
        return List.copyOf(series);
    }

    /** Whether columns have names that tell series from each other. */
    boolean areDistinct(List<Integer> columns) {
        Set<String> seen = new HashSet<>();
        return columns.stream().allMatch(column -> {
            String name = series(column).toLowerCase(Locale.ROOT);
            return !name.isEmpty() && seen.add(name);
        });
    }
}
