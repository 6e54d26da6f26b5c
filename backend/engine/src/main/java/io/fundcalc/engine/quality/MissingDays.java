package io.fundcalc.engine.quality;

import io.fundcalc.engine.convention.Frequency;
import io.fundcalc.engine.history.ObservedFrequency;
import io.fundcalc.engine.series.Dates;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Gap: days without a value on which there should be one.
 *
 * <pre>
 * Figure       gap
 * Formula      {c ∈ C : tᵢ₋₁ &lt; c &lt; tᵢ} ≠ ∅; C = ∅: tᵢ − tᵢ₋₁ &gt; L
 * Symbols      tᵢ date of row i · C days on which another source has a value, empty without one · L longest usual
 *              pause: daily 12 days (the longest closing of the Chinese exchanges since 2000), weekly 21, biweekly
 *              35, monthly 65, quarterly 190, half-yearly 370, yearly 740
 * Unit         values; size in calendar days
 * Range        1 … ∞
 * Unavailable  fewer than 2 rows (TOO_FEW_VALUES)
 * Convention   none
 * Source       own definition; trading days by the exchange calendars
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.quality.NavQualityTest" region="gap"}
 */
public final class MissingDays {

    /** No shorter pause is a gap, whatever the frequency. */
    public static final int LONGEST_DAILY_PAUSE = 12;

    private static final int LONGEST_WEEKLY_PAUSE = 21;
    private static final int LONGEST_BIWEEKLY_PAUSE = 35;
    private static final int LONGEST_MONTHLY_PAUSE = 65;
    private static final int LONGEST_QUARTERLY_PAUSE = 190;
    private static final int LONGEST_HALF_YEARLY_PAUSE = 370;
    private static final int LONGEST_YEARLY_PAUSE = 740;

    private static final double DAYS_IN_WEEK = 7;
    private static final double DAYS_IN_YEAR = 365.25;

    private MissingDays() {}

    /**
     * The gaps of a series, in order.
     *
     * @param calendar days on which there should be a value; null: judged by the series' own frequency
     */
    public static List<Finding> of(Dates dates, @Nullable Dates calendar) {
        List<Finding> gaps = new ArrayList<>();
        Frequency frequency = ObservedFrequency.of(dates);
        int longest = longestPause(frequency);
        for (int i = 1; i < dates.size(); i++) {
            int before = dates.day(i - 1);
            int after = dates.day(i);
            if (calendar == null) {
                if (after - before > longest) {
                    gaps.add(gap(before + 1, after - 1, expected(before, after, frequency)));
                }
            } else {
                int first = calendar.lastOnOrBefore(before) + 1;
                int last = calendar.lastOnOrBefore(after - 1);
                if (first <= last) {
                    gaps.add(gap(calendar.day(first), calendar.day(last), last - first + 1));
                }
            }
        }
        return gaps;
    }

    private static Finding gap(int from, int to, int missing) {
        return new Finding(Check.GAP, from, to, missing, to - from + 1, List.of());
    }

    /** Values that a pause would hold at the series' own frequency; holidays are not known, and count as weekdays. */
    private static int expected(int before, int after, Frequency frequency) {
        return switch (frequency) {
            case AUTO, DAILY -> weekdays(before + 1, after - 1);
            case WEEKLY -> periods(after - before, DAYS_IN_WEEK);
            case BIWEEKLY -> periods(after - before, 2 * DAYS_IN_WEEK);
            case MONTHLY -> periods(after - before, DAYS_IN_YEAR / 12);
            case QUARTERLY -> periods(after - before, DAYS_IN_YEAR / 4);
            case HALF_YEARLY -> periods(after - before, DAYS_IN_YEAR / 2);
            case YEARLY -> periods(after - before, DAYS_IN_YEAR);
        };
    }

    private static int periods(int days, double period) {
        return (int) Math.max(1, Math.round(days / period) - 1);
    }

    private static int weekdays(int from, int to) {
        return (int) IntStream.rangeClosed(from, to)
                .filter(day -> LocalDate.ofEpochDay(day).getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .count();
    }

    private static int longestPause(Frequency frequency) {
        return switch (frequency) {
            case AUTO, DAILY -> LONGEST_DAILY_PAUSE;
            case WEEKLY -> LONGEST_WEEKLY_PAUSE;
            case BIWEEKLY -> LONGEST_BIWEEKLY_PAUSE;
            case MONTHLY -> LONGEST_MONTHLY_PAUSE;
            case QUARTERLY -> LONGEST_QUARTERLY_PAUSE;
            case HALF_YEARLY -> LONGEST_HALF_YEARLY_PAUSE;
            case YEARLY -> LONGEST_YEARLY_PAUSE;
        };
    }
}
