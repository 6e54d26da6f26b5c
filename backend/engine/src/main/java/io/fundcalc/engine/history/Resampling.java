package io.fundcalc.engine.history;

import io.fundcalc.engine.convention.Frequency;
import io.fundcalc.engine.series.Dates;
import io.fundcalc.engine.series.GrowthSeries;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * A series at a coarser frequency: the last value of each ISO week or pair of them, calendar month, quarter, half-year or year. The first kept
 * point becomes the base, so a period that the series entered midway gives no return; the last period may be unfinished.
 */
public final class Resampling {

    private static final int DAYS_PER_WEEK = 7;
    /** 1970-01-01 was a Thursday, three days after the Monday that began its ISO week. */
    private static final int DAYS_INTO_WEEK = 3;

    private static final int MONTHS_IN_QUARTER = 3;
    private static final int MONTHS_IN_HALF_YEAR = 6;
    private static final int MONTHS_IN_YEAR = 12;

    private Resampling() {}

    /** The series resampled; the same when the frequency is daily or inferred. */
    public static GrowthSeries of(GrowthSeries series, Frequency frequency) {
        if (frequency == Frequency.AUTO || frequency == Frequency.DAILY) {
            return series;
        }
        int[] days = series.dates().days();
        int[] kept = new int[days.length];
        int count = 0;
        int endOfPeriod = lastDay(days[0], frequency);
        for (int i = 1; i < days.length; i++) {
            if (days[i] > endOfPeriod) {
                kept[count++] = i - 1;
                endOfPeriod = lastDay(days[i], frequency);
            }
        }
        kept[count++] = days.length - 1;
        return series.thinned(Arrays.copyOf(kept, count));
    }

    /** The frequency that the dates really have after resampling: never finer than observed. */
    public static Frequency effective(Dates dates, Frequency wanted) {
        Frequency observed = ObservedFrequency.of(dates);
        return wanted.compareTo(observed) > 0 ? wanted : observed;
    }

    private static int lastDay(int day, Frequency frequency) {
        if (frequency == Frequency.WEEKLY || frequency == Frequency.BIWEEKLY) {
            int length = frequency == Frequency.WEEKLY ? DAYS_PER_WEEK : 2 * DAYS_PER_WEEK;
            return day + length - 1 - Math.floorMod(day + DAYS_INTO_WEEK, length);
        }
        LocalDate date = LocalDate.ofEpochDay(day);
        int months = switch (frequency) {
            case MONTHLY -> 1;
            case QUARTERLY -> MONTHS_IN_QUARTER - (date.getMonthValue() - 1) % MONTHS_IN_QUARTER;
            case HALF_YEARLY -> MONTHS_IN_HALF_YEAR - (date.getMonthValue() - 1) % MONTHS_IN_HALF_YEAR;
            default -> MONTHS_IN_YEAR - (date.getMonthValue() - 1);
        };
        return (int) date.withDayOfMonth(1).plusMonths(months).toEpochDay() - 1;
    }
}
