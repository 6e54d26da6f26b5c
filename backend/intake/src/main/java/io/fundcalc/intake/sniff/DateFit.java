package io.fundcalc.intake.sniff;

import io.fundcalc.intake.cell.DateCell;
import io.fundcalc.intake.form.DateOrder;
import java.util.Arrays;
import java.util.List;

/**
 * What speaks against reading dates in an order. Rows of a file run one way, in steps of about one length, and no fund has a
 * NAV at a weekend: the order that makes days jump to and fro, stumble or fall on Sundays is the wrong one.
 *
 * @param against how often that happens
 */
record DateFit(int against) {

    /** Steps that differ by more than this factor from the usual one are uneven. */
    private static final double UNEVEN = 1.6;

    /**
     * Weighs an order.
     *
     * @param dates as written, in the order of the file
     * @param order to read them in
     * @param published whether they are days of publication; people act on every day of the week, and in no rhythm
     */
    static DateFit of(List<String> dates, DateOrder order, boolean published) {
        return of(read(dates, order), published);
    }

    /** Weighs days as they were read, in the order of the file. */
    static DateFit of(int[] days, boolean published) {
        int turns = turns(days);
        return new DateFit(published ? turns + weekends(days) + uneven(days) : turns);
    }

    private static int[] read(List<String> dates, DateOrder order) {
        DateCell date = new DateCell(order, false, false);
        return dates.stream()
                .map(String::toCharArray)
                .filter(chars -> date.read(chars, 0, chars.length) == DateCell.Status.READ)
                .mapToInt(_ -> date.day())
                .toArray();
    }

    private static int turns(int[] days) {
        int turns = 0;
        int direction = 0;
        for (int i = 1; i < days.length; i++) {
            int step = Integer.compare(days[i], days[i - 1]);
            turns += step != 0 && direction != 0 && step != direction ? 1 : 0;
            direction = step == 0 ? direction : step;
        }
        return turns;
    }

    private static int weekends(int[] days) {
        return (int) Arrays.stream(days).filter(day -> sinceMonday(day) > 4).count();
    }

    /** Counted in weekdays, a daily history has steps of one across every weekend, a monthly one steps of some twenty. */
    private static int uneven(int[] days) {
        int[] steps = new int[Math.max(0, days.length - 1)];
        for (int i = 1; i < days.length; i++) {
            steps[i - 1] = Math.abs(weekdays(days[i]) - weekdays(days[i - 1]));
        }
        int[] moved = Arrays.stream(steps).filter(step -> step > 0).sorted().toArray();
        if (moved.length == 0) {
            return 0;
        }
        double usual = moved[moved.length / 2];
        return (int) Arrays.stream(moved)
                .filter(step -> step > UNEVEN * usual || step * UNEVEN < usual)
                .count();
    }

    /** Weekdays up to a day. */
    private static int weekdays(int day) {
        return Math.floorDiv(day + 3, 7) * 5 + Math.min(sinceMonday(day), 5);
    }

    /** 1970-01-01 was a Thursday. */
    private static int sinceMonday(int day) {
        return Math.floorMod(day + 3, 7);
    }
}
