package io.fundcalc.engine.performance.calendar;

import io.fundcalc.engine.performance.track.Track;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Calendar returns: what each calendar month and year earned, from its last value before to its last value in it.
 *
 * <p>A month in which no period ends is left out, and what happened meanwhile counts for the month in which the next
 * period ends. The first and the last may be unfinished. After a total loss there is nothing left to earn a return, so
 * the rows end with the month of the loss.
 *
 * @param monthly earliest first
 * @param annual earliest first
 */
public record Calendar(List<Month> monthly, List<Year> annual) {

    /**
     * Return of a calendar month: growth from the last value before the month to the last value in it.
     *
     * <pre>
     * Figure       calendar.monthly
     * Formula      R = V(last day in the month) ÷ V(last day before the month) − 1
     * Symbols      V growth of 1, dividends reinvested; the base day stands for what lies before it
     * Unit         ratio over the month
     * Range        −1 … ∞
     * Unavailable  never: months without an end of a period are left out
     * Convention   basis
     * Source       Global Investment Performance Standards (GIPS), CFA Institute, 2020, geometric linking
     * </pre>
     *
     * @param month 1 = January
     * @param total ratio
     */
    public record Month(int year, int month, double total) {}

    /**
     * Return of a calendar year: growth from the last value before the year to the last value in it.
     *
     * <pre>
     * Figure       calendar.annual
     * Formula      R = V(last day in the year) ÷ V(last day before the year) − 1
     * Symbols      V growth of 1, dividends reinvested; the base day stands for what lies before it
     * Unit         ratio over the year
     * Range        −1 … ∞
     * Unavailable  never: years without an end of a period are left out
     * Convention   basis
     * Source       Global Investment Performance Standards (GIPS), CFA Institute, 2020, geometric linking
     * </pre>
     *
     * @param total ratio
     */
    public record Year(int year, double total) {}

    /** Of the whole track. */
    public static Calendar of(Track track) {
        int[] days = track.days();
        double[] growth = track.growth();
        List<Month> months = new ArrayList<>();
        List<Year> years = new ArrayList<>();
        double yearBase = growth[0];
        int before = 0;
        while (before + 1 < days.length && growth[before] > 0) {
            LocalDate date = LocalDate.ofEpochDay(days[before + 1]);
            int last = lastIn(days, before + 1, (int) firstOfNextMonth(date).toEpochDay());
            months.add(new Month(date.getYear(), date.getMonthValue(), growth[last] / growth[before] - 1));
            boolean ends = last + 1 == days.length
                    || growth[last] == 0
                    || LocalDate.ofEpochDay(days[last + 1]).getYear() > date.getYear();
            if (ends) {
                years.add(new Year(date.getYear(), growth[last] / yearBase - 1));
                yearBase = growth[last];
            }
            before = last;
        }
        return new Calendar(months, years);
    }

    private static LocalDate firstOfNextMonth(LocalDate date) {
        return date.withDayOfMonth(1).plusMonths(1);
    }

    private static int lastIn(int[] days, int from, int nextMonth) {
        int last = from;
        while (last + 1 < days.length && days[last + 1] < nextMonth) {
            last++;
        }
        return last;
    }
}
