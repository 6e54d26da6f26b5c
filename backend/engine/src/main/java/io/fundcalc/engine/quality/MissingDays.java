package io.fundcalc.engine.quality;

import io.fundcalc.engine.convention.Frequency;
import io.fundcalc.engine.history.ObservedFrequency;
import io.fundcalc.engine.series.Dates;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gap: days without a value on which there should be one.
 *
 * <pre>
 * Figure       gap
 * Formula      with a calendar: {c ∈ C : tᵢ₋₁ &lt; c &lt; tᵢ} ≠ ∅; without: tᵢ − tᵢ₋₁ &gt; L
 * Symbols      tᵢ date of row i · C days on which another source has a value · L longest usual pause: daily 12 days (the
 *              longest closing of the Chinese exchanges since 2000), weekly 21, monthly 65, quarterly 190, yearly 740
 * Unit         days
 * Range        1 … ∞
 * Unavailable  fewer than 2 rows (TOO_FEW_VALUES)
 * Convention   none
 * Source       own definition; trading days by the exchange calendars
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.quality.NavQualityTest" region="gap"}
 */
public final class MissingDays {

    private static final int LONGEST_DAILY_PAUSE = 12;
    private static final int LONGEST_WEEKLY_PAUSE = 21;
    private static final int LONGEST_MONTHLY_PAUSE = 65;
    private static final int LONGEST_QUARTERLY_PAUSE = 190;
    private static final int LONGEST_YEARLY_PAUSE = 740;

    private MissingDays() {}

    /**
     * The gaps of a series, in order.
     *
     * @param calendar days on which there should be a value; null: judged by the series' own frequency
     */
    public static List<Finding> of(Dates dates, @Nullable Dates calendar) {
        List<Finding> gaps = new ArrayList<>();
        int longest = longestPause(ObservedFrequency.of(dates));
        for (int i = 1; i < dates.size(); i++) {
            int before = dates.day(i - 1);
            int after = dates.day(i);
            if (calendar == null) {
                if (after - before > longest) {
                    gaps.add(gap(before + 1, after - 1, after - before - 1));
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
        return new Finding(Check.GAP, from, to, missing, missing, List.of());
    }

    private static int longestPause(Frequency frequency) {
        return switch (frequency) {
            case AUTO, DAILY -> LONGEST_DAILY_PAUSE;
            case WEEKLY -> LONGEST_WEEKLY_PAUSE;
            case MONTHLY -> LONGEST_MONTHLY_PAUSE;
            case QUARTERLY -> LONGEST_QUARTERLY_PAUSE;
            case YEARLY -> LONGEST_YEARLY_PAUSE;
        };
    }
}
