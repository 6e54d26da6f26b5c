package io.fundcalc.engine.history;

import io.fundcalc.engine.convention.Frequency;
import io.fundcalc.engine.series.Dates;

/**
 * How far apart the dates of a series are: the median gap in calendar days decides, so that holidays and single missing
 * rows do not. Up to 4 days is daily, 10 weekly, 20 biweekly, 45 monthly, 135 quarterly, 270 half-yearly, more is yearly;
 * without a gap daily.
 */
public final class ObservedFrequency {

    private static final int LONGEST_DAILY_GAP = 4;
    private static final int LONGEST_WEEKLY_GAP = 10;
    private static final int LONGEST_BIWEEKLY_GAP = 20;
    private static final int LONGEST_MONTHLY_GAP = 45;
    private static final int LONGEST_QUARTERLY_GAP = 135;
    private static final int LONGEST_HALF_YEARLY_GAP = 270;

    private ObservedFrequency() {}

    /** The frequency of these dates, never {@link Frequency#AUTO}. */
    public static Frequency of(Dates dates) {
        int[] days = dates.days();
        int half = days.length / 2;
        if (within(days, LONGEST_DAILY_GAP) >= half) {
            return Frequency.DAILY;
        }
        if (within(days, LONGEST_WEEKLY_GAP) >= half) {
            return Frequency.WEEKLY;
        }
        if (within(days, LONGEST_BIWEEKLY_GAP) >= half) {
            return Frequency.BIWEEKLY;
        }
        if (within(days, LONGEST_MONTHLY_GAP) >= half) {
            return Frequency.MONTHLY;
        }
        if (within(days, LONGEST_QUARTERLY_GAP) >= half) {
            return Frequency.QUARTERLY;
        }
        return within(days, LONGEST_HALF_YEARLY_GAP) >= half ? Frequency.HALF_YEARLY : Frequency.YEARLY;
    }

    /** Number of gaps no longer than this; the median is among them when they are at least ⌊points ÷ 2⌋. */
    private static int within(int[] days, int longest) {
        int count = 0;
        for (int i = 1; i < days.length; i++) {
            count += days[i] - days[i - 1] <= longest ? 1 : 0;
        }
        return count;
    }
}
