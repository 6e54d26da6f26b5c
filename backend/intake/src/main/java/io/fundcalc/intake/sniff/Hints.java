package io.fundcalc.intake.sniff;

import io.fundcalc.intake.form.ColumnRole;
import io.fundcalc.intake.form.DatasetKind;
import io.fundcalc.intake.form.DateOrder;
import io.fundcalc.intake.form.DecimalStyle;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the owner of a table says about it; null is found out.
 *
 * @param decimals mark before the decimals
 * @param dates order of dates
 * @param kind what the rows are
 * @param headerRow row of the names, 0 for none
 * @param roles roles of columns
 * @param percent whether changes without a sign are percent
 * @param zone where the day of a moment is taken
 * @param swapped whether day and month of stored dates change places
 * @param since1904 whether day numbers count from 1904
 * @param act whether a text is the word of an act
 * @param semicolons whether semicolons stand between the cells
 */
public record Hints(
        @Nullable DecimalStyle decimals,
        @Nullable DateOrder dates,
        @Nullable DatasetKind kind,
        @Nullable Integer headerRow,
        Map<Integer, ColumnRole> roles,
        @Nullable Boolean percent,
        @Nullable ZoneId zone,
        @Nullable Boolean swapped,
        boolean since1904,
        Predicate<String> act,
        boolean semicolons) {

    /** Nothing said, and no act known. */
    public static final Hints NONE =
            new Hints(null, null, null, null, Map.of(), null, null, null, false, _ -> false, false);
}
