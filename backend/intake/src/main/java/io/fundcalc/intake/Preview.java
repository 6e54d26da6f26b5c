package io.fundcalc.intake;

import io.fundcalc.intake.cell.Words;
import io.fundcalc.intake.sniff.Sample;
import java.util.List;

/** The first rows of a table as they stand in the file. */
final class Preview {

    private Preview() {}

    /** The row of names, where there is one, and the rows below it. */
    static List<List<String>> of(List<Sample.Row> rows, int headerRow, int most) {
        return rows.stream()
                .filter(row -> row.number() >= headerRow && row.filled() > 0)
                .limit(most + (headerRow > 0 ? 1L : 0))
                .map(row -> row.cells().stream()
                        .map(cell -> Words.shown(cell.text().strip()))
                        .toList())
                .toList();
    }
}
