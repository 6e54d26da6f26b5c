package io.fundcalc.engine.convention;

import java.time.LocalDate;

/**
 * How the years between two dates are counted.
 *
 * <p>Each rule counts whole steps of a fixed fraction of a year (a day of a 365-day year, say), so that growth over any
 * span is a whole power of growth over one step.
 */
public enum DayCount {
    /** Actual days ÷ 365. */
    ACT_365F("ACT/365F", 365),
    /** Actual days ÷ 360. */
    ACT_360("ACT/360", 360),
    /** Months of 30 days, years of 360 (ISDA 2006, 4.16(f): bond basis, without an exception for February). */
    THIRTY_360("30/360", 360),
    /** Actual days over the actual length of each year (ISDA 2006, 4.16(b)): steps of 1 ÷ (365 × 366). */
    ACT_ACT("ACT/ACT", 365 * 366);

    private final String wireName;
    private final int stepsPerYear;

    DayCount(String wireName, int stepsPerYear) {
        this.wireName = wireName;
        this.stepsPerYear = stepsPerYear;
    }

    /** Steps in one year. */
    public int stepsPerYear() {
        return stepsPerYear;
    }

    /** Steps from one day to a later or the same one; days since 1970-01-01. */
    public int steps(int from, int to) {
        return switch (this) {
            case ACT_365F, ACT_360 -> to - from;
            case THIRTY_360 -> thirty360(LocalDate.ofEpochDay(from), LocalDate.ofEpochDay(to));
            case ACT_ACT -> actAct(from, to);
        };
    }

    /** Years from one day to a later or the same one; days since 1970-01-01. */
    public double years(int from, int to) {
        return (double) steps(from, to) / stepsPerYear;
    }

    private static int thirty360(LocalDate from, LocalDate to) {
        int fromDay = Math.min(from.getDayOfMonth(), 30);
        int toDay = fromDay == 30 ? Math.min(to.getDayOfMonth(), 30) : to.getDayOfMonth();
        return 360 * (to.getYear() - from.getYear())
                + 30 * (to.getMonthValue() - from.getMonthValue())
                + toDay
                - fromDay;
    }

    private static int actAct(int from, int to) {
        int steps = 0;
        LocalDate last = LocalDate.ofEpochDay(to);
        LocalDate day = LocalDate.ofEpochDay(from);
        while (day.getYear() < last.getYear()) {
            LocalDate newYear = LocalDate.of(day.getYear() + 1, 1, 1);
            steps += (int) (newYear.toEpochDay() - day.toEpochDay()) * stepsOfDay(day);
            day = newYear;
        }
        return steps + (int) (last.toEpochDay() - day.toEpochDay()) * stepsOfDay(last);
    }

    private static int stepsOfDay(LocalDate day) {
        return day.isLeapYear() ? 365 : 366;
    }

    @Override
    public String toString() {
        return wireName;
    }
}
