package io.fundcalc.engine.history;

import io.fundcalc.engine.series.Dates;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * The day from which returns without a stated base are counted: the business day before the first date of a daily
 * series, one or two weeks before for a weekly or biweekly one, else the end of the month that lies one period back.
 */
public final class BaseDay {

    private static final int MONTHS_IN_QUARTER = 3;
    private static final int MONTHS_IN_HALF_YEAR = 6;

    private BaseDay() {}

    /** The base of returns that end on these dates; days since 1970-01-01. */
    public static int before(Dates dates) {
        LocalDate first = dates.date(0);
        LocalDate base = switch (ObservedFrequency.of(dates)) {
            case AUTO, DAILY -> previousBusinessDay(first);
            case WEEKLY -> first.minusWeeks(1);
            case BIWEEKLY -> first.minusWeeks(2);
            case MONTHLY -> monthEnd(first.minusMonths(1));
            case QUARTERLY -> monthEnd(first.minusMonths(MONTHS_IN_QUARTER));
            case HALF_YEARLY -> monthEnd(first.minusMonths(MONTHS_IN_HALF_YEAR));
            case YEARLY -> monthEnd(first.minusYears(1));
        };
        return (int) base.toEpochDay();
    }

    private static LocalDate monthEnd(LocalDate day) {
        return day.with(TemporalAdjusters.lastDayOfMonth());
    }

    private static LocalDate previousBusinessDay(LocalDate day) {
        LocalDate before = day.minusDays(1);
        if (before.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return before.minusDays(2);
        }
        return before.getDayOfWeek() == DayOfWeek.SATURDAY ? before.minusDays(1) : before;
    }
}
