package io.fundcalc.engine.performance.track;

/**
 * Where a day stands among a track's days, by one look at a table in place of a search. The table has an entry for each
 * stretch of one day, or of 2, 4, 8 … where the days lie far apart, so that it stays about as long as the track.
 */
public final class DayIndex {

    private static final int ENTRIES_PER_DAY = 4;

    private final int[] days;
    private final int[] firstFrom;
    private final int shift;

    private DayIndex(int[] days, int[] firstFrom, int shift) {
        this.days = days;
        this.firstFrom = firstFrom;
        this.shift = shift;
    }

    static DayIndex of(int[] days) {
        int origin = days[0];
        int span = days[days.length - 1] - origin;
        int shift = 0;
        while (span >> shift > ENTRIES_PER_DAY * days.length) {
            shift++;
        }
        int[] firstFrom = new int[(span >> shift) + 1];
        int entry = 0;
        for (int i = 0; i < days.length; i++) {
            int own = (days[i] - origin) >> shift;
            while (entry <= own) {
                firstFrom[entry++] = i;
            }
        }
        return new DayIndex(days, firstFrom, shift);
    }

    /** Position of the first of the track's days on or after this one, which is none after the last and none before the first. */
    public int onOrAfter(int day) {
        int at = firstFrom[(day - days[0]) >> shift];
        // Entries of one day leave nothing to look for.
        if (shift > 0) {
            while (days[at] < day) {
                at++;
            }
        }
        return at;
    }
}
