package io.fundcalc.engine.series;

import io.fundcalc.engine.series.InvalidSeriesException.Rule;
import java.time.LocalDate;
import java.util.Arrays;

/** Calendar days in strictly ascending order, at least one; a day is counted from 1970-01-01. */
public final class Dates {

    private final int[] days;

    private Dates(int[] days) {
        this.days = days;
    }

    /**
     * Takes over the array, which the caller no longer writes to.
     *
     * @throws InvalidSeriesException where the days are not strictly ascending or there are none
     */
    public static Dates of(int[] days) {
        if (days.length == 0) {
            throw new InvalidSeriesException(Rule.EMPTY, "dates", -1);
        }
        for (int i = 1; i < days.length; i++) {
            if (days[i] <= days[i - 1]) {
                throw new InvalidSeriesException(
                        days[i] == days[i - 1] ? Rule.DUPLICATE_DATE : Rule.NOT_ASCENDING, "dates", i);
            }
        }
        return new Dates(days);
    }

    public int size() {
        return days.length;
    }

    /** Days since 1970-01-01. */
    public int day(int index) {
        return days[index];
    }

    public int first() {
        return days[0];
    }

    public int last() {
        return days[days.length - 1];
    }

    public LocalDate date(int index) {
        return LocalDate.ofEpochDay(days[index]);
    }

    /** Position of the day, or {@code −(insertion point) − 1} as {@link Arrays#binarySearch(int[], int)}. */
    public int find(int day) {
        return Arrays.binarySearch(days, day);
    }

    /** Position of the last day on or before the given one; −1 when all lie after it. */
    public int lastOnOrBefore(int day) {
        int found = find(day);
        return found >= 0 ? found : -found - 2;
    }

    /** The days from position {@code from} up to but without {@code to}. */
    public Dates slice(int from, int to) {
        return from == 0 && to == days.length ? this : new Dates(Arrays.copyOfRange(days, from, to));
    }

    /** A copy of all days. */
    public int[] toArray() {
        return days.clone();
    }

    /** Positions of the first day from {@code fromDay} on and of the first after {@code toDay}. */
    int[] range(int fromDay, int toDay) {
        int from = lastOnOrBefore(fromDay - 1) + 1;
        int to = lastOnOrBefore(toDay) + 1;
        if (from >= to) {
            throw new InvalidSeriesException(Rule.EMPTY_WINDOW, "dates", -1);
        }
        return new int[] {from, to};
    }

    /** The days at these ascending positions. */
    public Dates pick(int[] positions) {
        int[] picked = new int[positions.length];
        for (int i = 0; i < picked.length; i++) {
            picked[i] = days[positions[i]];
        }
        return new Dates(picked);
    }

    /** The same days with an earlier one in front. */
    Dates after(int baseDay) {
        int[] all = new int[days.length + 1];
        all[0] = baseDay;
        System.arraycopy(days, 0, all, 1, days.length);
        return new Dates(all);
    }

    /** The days themselves, for loops over them; not to be written to. */
    public int[] days() {
        return days;
    }
}
