package io.fundcalc.intake.reading;

import java.util.Arrays;

/** Brings rows into the order of their funds and days without moving them: sorts one long for each. */
final class Order {

    /** Bits for the place of a row: enough for a million. */
    private static final int PLACE_BITS = 20;

    private static final int DAY_BITS = 20;
    /** Days begin below zero: before 1970. */
    private static final int DAY_OFFSET = 1 << (DAY_BITS - 1);

    private static final long PLACE_MASK = (1L << PLACE_BITS) - 1;

    private Order() {}

    /** Most rows that can be ordered. */
    static final int MOST = 1 << PLACE_BITS;

    /**
     * Places of the rows, by fund and day; rows alike in both in the order of the file, or turned round.
     *
     * @param funds number of the fund of each row, below 2^23
     * @param days day of each row
     * @param backwards whether the file runs from late to early
     */
    static int[] of(IntColumn funds, IntColumn days, boolean backwards) {
        long[] keys = new long[days.size()];
        for (int i = 0; i < keys.length; i++) {
            long place = backwards ? MOST - 1 - i : i;
            keys[i] = ((long) funds.get(i) << (DAY_BITS + PLACE_BITS))
                    | ((long) (days.get(i) + DAY_OFFSET) << PLACE_BITS)
                    | place;
        }
        Arrays.sort(keys);
        int[] order = new int[keys.length];
        for (int i = 0; i < order.length; i++) {
            int place = (int) (keys[i] & PLACE_MASK);
            order[i] = backwards ? MOST - 1 - place : place;
        }
        return order;
    }
}
