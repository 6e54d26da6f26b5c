package io.fundcalc.intake.reading;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of an order of rows.
 *
 * @param order places of rows
 * @param from the first of the stretch
 * @param size how many
 * @param run whether they follow each other in the file too, and so can be copied as they stand
 */
record OrderSlice(int[] order, int from, int size, boolean run) {

    static OrderSlice of(int[] order, int from, int to) {
        boolean run = true;
        for (int i = from + 1; i < to && run; i++) {
            run = order[i] == order[i - 1] + 1;
        }
        return new OrderSlice(order, from, to - from, run);
    }

    /** Place in the file of one of the rows. */
    int place(int index) {
        return order[from + index];
    }

    /** Copies pieces of a column that is kept in chunks; a chunk that is not there leaves the target as it is. */
    void copy(Chunks chunks, int bits, Object target) {
        int first = order[from];
        for (int done = 0; done < size; ) {
            int at = first + done;
            int within = at & ((1 << bits) - 1);
            int count = Math.min(size - done, (1 << bits) - within);
            Object chunk = chunks.get(at >> bits);
            if (chunk != null) {
                System.arraycopy(chunk, within, target, done, count);
            }
            done += count;
        }
    }

    /** The arrays of a column. */
    interface Chunks {
        @Nullable
        Object get(int number);
    }
}
