package io.fundcalc.intake.cell;

import io.fundcalc.intake.form.DateOrder;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How the dates of a file are written.
 *
 * @param order of dates that do not begin with a year of four digits
 * @param shortYears whether years of two digits are read
 * @param numbers whether five digits are a day number of a spreadsheet, and ten or thirteen the seconds or milliseconds of
 *     a moment
 * @param since1904 whether day numbers count from 1904
 * @param swapped whether day and month change places in dates that begin with the year or are day numbers
 * @param zone where the day of a moment is taken; null for the day that is written
 */
public record DateForm(
        DateOrder order,
        boolean shortYears,
        boolean numbers,
        boolean since1904,
        boolean swapped,
        @Nullable ZoneId zone) {

    /** Reads what can be read in an order: to find out how a file is written. */
    public static DateForm of(DateOrder order) {
        return new DateForm(order, true, false, false, false, null);
    }

    /** This form with the day of a moment taken in a zone. */
    public DateForm in(@Nullable ZoneId chosen) {
        return new DateForm(order, shortYears, numbers, since1904, swapped, chosen);
    }

    /** This form with day numbers that count from 1904, or not. */
    public DateForm since1904(boolean chosen) {
        return new DateForm(order, shortYears, numbers, chosen, swapped, zone);
    }
}
