package io.fundcalc.engine.performance.track;

import io.fundcalc.engine.convention.Frequency;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;

/**
 * Where a span that ends on the last day begins: at the last point not after the same day so long before. Series that are
 * monthly or coarser are counted from month's end to month's end, or a February would reach back past a January.
 */
public final class Lookback {

    private Lookback() {}

    /** Position of the point so many weeks back; −1 when the track begins later. */
    public static int weeks(Track track, int weeks) {
        return pointAt(track, last(track).minusWeeks(weeks));
    }

    /** Position of the point so many months back; −1 when the track begins later. */
    public static int months(Track track, int months) {
        LocalDate start = last(track).minusMonths(months);
        boolean byMonth = track.conventions().frequency().compareTo(Frequency.MONTHLY) >= 0;
        return pointAt(track, byMonth ? start.with(TemporalAdjusters.lastDayOfMonth()) : start);
    }

    /** Position of the last point of the year before; −1 when the track begins later. */
    public static int yearStart(Track track) {
        return pointAt(track, last(track).withDayOfYear(1).minusDays(1));
    }

    private static LocalDate last(Track track) {
        return LocalDate.ofEpochDay(track.span().to());
    }

    private static int pointAt(Track track, LocalDate day) {
        int found = Arrays.binarySearch(track.days(), (int) day.toEpochDay());
        return found >= 0 ? found : -found - 2;
    }
}
