package io.fundcalc.engine.performance.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.IsoChronology;

/**
 * A month of the calendar.
 *
 * @param month 1 = January
 * @param lastDay its last day, since 1970-01-01
 */
record MonthSpan(int year, int month, int lastDay) {

    private static final int MONTHS = 12;

    /** The month that this day lies in. */
    static MonthSpan of(int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        return new MonthSpan(date.getYear(), date.getMonthValue(), day - date.getDayOfMonth() + date.lengthOfMonth());
    }

    /** The month that a day after this one lies in; mostly the next, for which no date needs taking apart. */
    MonthSpan ofLater(int day) {
        int nextMonth = month % MONTHS + 1;
        int nextYear = nextMonth == 1 ? year + 1 : year;
        int days = Month.of(nextMonth).length(IsoChronology.INSTANCE.isLeapYear(nextYear));
        return day <= lastDay + days ? new MonthSpan(nextYear, nextMonth, lastDay + days) : of(day);
    }
}
