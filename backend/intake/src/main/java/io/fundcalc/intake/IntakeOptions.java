package io.fundcalc.intake;

import io.fundcalc.intake.form.ColumnRole;
import io.fundcalc.intake.form.DatasetKind;
import io.fundcalc.intake.form.DateOrder;
import io.fundcalc.intake.form.DecimalStyle;
import io.fundcalc.intake.row.CellEdit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the owner of a file says about it; what is null is found out.
 *
 * @param encoding name of a character set
 * @param delimiter between cells of a text: comma, semicolon, tab or bar
 * @param decimals mark before the decimals
 * @param dates order of dates that do not begin with the year
 * @param kind what the rows are
 * @param sheet name of the sheet of a workbook
 * @param headerRow row of the column names as a person sees it, from 1; 0 for none
 * @param roles what single columns are, by index from 0; the others are found out
 * @param percent whether changes without a percent sign are percent (1.5 means 0.015)
 * @param edits cells that are read otherwise than they stand in the file; no two for the same cell
 */
public record IntakeOptions(
        @Nullable String encoding,
        @Nullable Character delimiter,
        @Nullable DecimalStyle decimals,
        @Nullable DateOrder dates,
        @Nullable DatasetKind kind,
        @Nullable String sheet,
        @Nullable Integer headerRow,
        Map<Integer, ColumnRole> roles,
        @Nullable Boolean percent,
        List<CellEdit> edits) {

    /** Nothing said. */
    public static final IntakeOptions NONE =
            new IntakeOptions(null, null, null, null, null, null, null, Map.of(), null, List.of());

    public IntakeOptions {
        roles = Map.copyOf(roles);
        edits = edits.stream().sorted().toList();
    }

    /** The options as one text, equal for equal options: part of the fingerprint. */
    String canonical() {
        String choices = String.join(
                "|",
                String.valueOf(encoding),
                String.valueOf(delimiter),
                String.valueOf(decimals),
                String.valueOf(dates),
                String.valueOf(kind),
                String.valueOf(sheet),
                String.valueOf(headerRow),
                new TreeMap<>(roles).toString(),
                String.valueOf(percent));
        // Each value with its length before it, so that no value can pass for a further correction.
        return edits.stream()
                .map(edit -> "|%d,%d,%d,%s"
                        .formatted(edit.row(), edit.column(), edit.value().length(), edit.value()))
                .collect(Collectors.joining("", choices, ""));
    }
}
