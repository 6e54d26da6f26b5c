package io.fundcalc.engine.performance.calendar;

import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.performance.track.Track;
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
     * Formula      R = V(e) ÷ V(b) − 1
     * Symbols      V growth of 1, dividends reinvested; the base day stands for what lies before it · e last day in
     *              the month, b last day before it
     * Unit         ratio over the month
     * Range        −1 … ∞
     * Unavailable  growth too large for a number (OUT_OF_RANGE); months without an end of a period are left out
     * Convention   basis
     * Source       Global Investment Performance Standards (GIPS), CFA Institute, 2020, geometric linking
     * </pre>
     *
     * {@snippet class="io.fundcalc.engine.performance.calendar.SnippetsTest" region="calendar"}
     *
     * @param month 1 = January
     * @param total ratio
     */
    public record Month(int year, int month, Outcome<Double> total) {}

    /**
     * Return of a calendar year: growth from the last value before the year to the last value in it.
     *
     * <pre>
     * Figure       calendar.annual
     * Formula      R = V(e) ÷ V(b) − 1
     * Symbols      V growth of 1, dividends reinvested; the base day stands for what lies before it · e last day in
     *              the year, b last day before it
     * Unit         ratio over the year
     * Range        −1 … ∞
     * Unavailable  growth too large for a number (OUT_OF_RANGE); years without an end of a period are left out
     * Convention   basis
     * Source       Global Investment Performance Standards (GIPS), CFA Institute, 2020, geometric linking
     * </pre>
     *
     * {@snippet class="io.fundcalc.engine.performance.calendar.SnippetsTest" region="calendar"}
     *
     * @param total ratio
     */
    public record Year(int year, Outcome<Double> total) {}

    /** Of the whole track. */
    public static Calendar of(Track track) {
        int[] days = track.days();
        double[] growth = track.growth();
        List<Month> months = new ArrayList<>();
        List<Year> years = new ArrayList<>();
        double yearBase = growth[0];
        int before = 0;
        MonthSpan month = days.length > 1 ? MonthSpan.of(days[1]) : null;
        while (month != null && growth[before] > 0) {
            int last = lastOnOrBefore(track, month.lastDay());
            MonthSpan next = last + 1 < days.length ? month.ofLater(days[last + 1]) : null;
            months.add(new Month(month.year(), month.month(), Outcome.of(growth[last] / growth[before] - 1)));
            if (next == null || growth[last] == 0 || next.year() > month.year()) {
                years.add(new Year(month.year(), Outcome.of(growth[last] / yearBase - 1)));
                yearBase = growth[last];
            }
            before = last;
            month = next;
        }
        return new Calendar(months, years);
    }

    private static int lastOnOrBefore(Track track, int day) {
        return day >= track.span().to() ? track.size() : track.index().onOrAfter(day + 1) - 1;
    }
}
