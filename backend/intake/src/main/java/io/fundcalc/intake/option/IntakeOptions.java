package io.fundcalc.intake.option;

import io.fundcalc.intake.form.ColumnRole;
import io.fundcalc.intake.form.DatasetKind;
import io.fundcalc.intake.form.DateOrder;
import io.fundcalc.intake.form.DecimalStyle;
import io.fundcalc.intake.form.EventUse;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
 * @param zone where times that state a zone are read as days; UTC keeps the days that are written
 * @param swapped whether day and month of dates that begin with the year, or are stored as numbers, change places
 * @param events how stated payouts and splits are used; null: where the values show them
 * @param edits cells that are read otherwise than they stand in the file; no two for the same cell
 * @param confirmed questions whose present reading the owner confirmed; they are not asked again
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
        @Nullable ZoneId zone,
        @Nullable Boolean swapped,
        @Nullable EventUse events,
        List<CellEdit> edits,
        Set<QuestionCode> confirmed) {

    /** Nothing said. */
    public static final IntakeOptions NONE = new IntakeOptions(
            null, null, null, null, null, null, null, Map.of(), null, null, null, null, List.of(), Set.of());

    public IntakeOptions {
        roles = Map.copyOf(roles);
        confirmed = Set.copyOf(confirmed);
        edits = edits.stream().sorted().toList();
    }

    /** These options with another encoding. */
    public IntakeOptions withEncoding(String chosen) {
        return new IntakeOptions(
                chosen, delimiter, decimals, dates, kind, sheet, headerRow, roles, percent, zone, swapped, events,
                edits, confirmed);
    }

    /** These options with another mark before the decimals. */
    public IntakeOptions withDecimals(DecimalStyle chosen) {
        return new IntakeOptions(
                encoding, delimiter, chosen, dates, kind, sheet, headerRow, roles, percent, zone, swapped, events,
                edits, confirmed);
    }

    /** These options with another order of dates. */
    public IntakeOptions withDates(DateOrder chosen) {
        return new IntakeOptions(
                encoding, delimiter, decimals, chosen, kind, sheet, headerRow, roles, percent, zone, swapped, events,
                edits, confirmed);
    }

    /** These options with another kind of rows. */
    public IntakeOptions withKind(DatasetKind chosen) {
        return new IntakeOptions(
                encoding, delimiter, decimals, dates, chosen, sheet, headerRow, roles, percent, zone, swapped, events,
                edits, confirmed);
    }

    /** These options with another sheet. */
    public IntakeOptions withSheet(String chosen) {
        return new IntakeOptions(
                encoding, delimiter, decimals, dates, kind, chosen, headerRow, roles, percent, zone, swapped, events,
                edits, confirmed);
    }

    /** These options with another row of names. */
    public IntakeOptions withHeaderRow(int chosen) {
        return new IntakeOptions(
                encoding, delimiter, decimals, dates, kind, sheet, chosen, roles, percent, zone, swapped, events, edits,
                confirmed);
    }

    /** These options with other roles of columns. */
    public IntakeOptions withRoles(Map<Integer, ColumnRole> chosen) {
        return new IntakeOptions(
                encoding, delimiter, decimals, dates, kind, sheet, headerRow, chosen, percent, zone, swapped, events,
                edits, confirmed);
    }

    /** These options with another unit of changes. */
    public IntakeOptions withPercent(boolean chosen) {
        return new IntakeOptions(
                encoding, delimiter, decimals, dates, kind, sheet, headerRow, roles, chosen, zone, swapped, events,
                edits, confirmed);
    }

    /** These options with another zone of days. */
    public IntakeOptions withZone(ZoneId chosen) {
        return new IntakeOptions(
                encoding, delimiter, decimals, dates, kind, sheet, headerRow, roles, percent, chosen, swapped, events,
                edits, confirmed);
    }

    /** These options with another choice about day and month of stored dates. */
    public IntakeOptions withSwapped(boolean chosen) {
        return new IntakeOptions(
                encoding, delimiter, decimals, dates, kind, sheet, headerRow, roles, percent, zone, chosen, events,
                edits, confirmed);
    }

    /** These options with another use of stated payouts and splits. */
    public IntakeOptions withEvents(EventUse chosen) {
        return new IntakeOptions(
                encoding, delimiter, decimals, dates, kind, sheet, headerRow, roles, percent, zone, swapped, chosen,
                edits, confirmed);
    }

    /** These options with other corrections. */
    public IntakeOptions withEdits(List<CellEdit> chosen) {
        return new IntakeOptions(
                encoding, delimiter, decimals, dates, kind, sheet, headerRow, roles, percent, zone, swapped, events,
                chosen, confirmed);
    }

    /** These options with other confirmed questions. */
    public IntakeOptions withConfirmed(Set<QuestionCode> chosen) {
        return new IntakeOptions(
                encoding, delimiter, decimals, dates, kind, sheet, headerRow, roles, percent, zone, swapped, events,
                edits, chosen);
    }

    /** The options as one text, equal for equal options: part of the fingerprint. */
    public String canonical() {
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
                String.valueOf(percent),
                String.valueOf(zone),
                String.valueOf(swapped),
                String.valueOf(events),
                new TreeSet<>(confirmed).toString());
        // Each value with its length before it, so that no value can pass for a further correction.
        return edits.stream()
                .map(edit -> "|%d,%d,%d,%s"
                        .formatted(edit.row(), edit.column(), edit.value().length(), edit.value()))
                .collect(Collectors.joining("", choices, ""));
    }
}
