package io.fundcalc.app.platform.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Reads dates {@code YYYY-MM-DD} that mostly lie in the month of the one before, as those of a series do: the eight bytes
 * up to the day are compared at once, and only a new month is reckoned.
 */
final class IsoMonth {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private long head;
    private int dayBefore;
    private int days;

    /** The day of the ten bytes from {@code at} on, or {@link IsoDay#NOT_A_DATE}. */
    int day(byte[] text, int at) {
        long found = (long) LONGS.get(text, at);
        if (found != head && !turnTo(found, text, at)) {
            return IsoDay.NOT_A_DATE;
        }
        int day = IsoDay.twoDigits(text[at + 8], text[at + 9]);
        return day < 1 || day > days ? IsoDay.NOT_A_DATE : dayBefore + day;
    }

    private boolean turnTo(long found, byte[] text, int at) {
        if (text[at + 4] != '-' || text[at + 7] != '-') {
            return false;
        }
        int century = IsoDay.twoDigits(text[at], text[at + 1]);
        int yearOfCentury = IsoDay.twoDigits(text[at + 2], text[at + 3]);
        int month = IsoDay.twoDigits(text[at + 5], text[at + 6]);
        int year = century * 100 + yearOfCentury;
        int first = (century | yearOfCentury | month) < 0 ? IsoDay.NOT_A_DATE : IsoDay.of(year, month, 1);
        if (first == IsoDay.NOT_A_DATE) {
            return false;
        }
        head = found;
        dayBefore = first - 1;
        days = IsoDay.daysIn(year, month);
        return true;
    }
}
