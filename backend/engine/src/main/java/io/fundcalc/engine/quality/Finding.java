package io.fundcalc.engine.quality;

import java.util.List;

/**
 * Something that looks wrong.
 *
 * @param check what was looked for
 * @param from first day concerned, counted from 1970-01-01
 * @param to last day concerned
 * @param count how many days or values are concerned
 * @param size how large it is: calendar days without a value, or a ratio (0.05 is 5 %)
 * @param repairs what would mend it, the likeliest first; empty where nothing can be proposed
 */
public record Finding(Check check, int from, int to, int count, double size, List<Repair> repairs) {

    /** A finding on one day. */
    static Finding on(Check check, int day, double size, List<Repair> repairs) {
        return new Finding(check, day, day, 1, size, repairs);
    }
}
