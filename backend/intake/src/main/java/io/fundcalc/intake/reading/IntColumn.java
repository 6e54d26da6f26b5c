package io.fundcalc.intake.reading;

import java.util.Arrays;

/** A column of integers that grows without moving what it holds. */
final class IntColumn {

    private static final int BITS = 13;
    private static final int CHUNK = 1 << BITS;
    private static final int[] NONE = {};

    private int[][] chunks = new int[4][];
    /** The one that is written to. */
    private int[] last = NONE;

    private int size;

    void add(int value) {
        int place = size & (CHUNK - 1);
        if (place == 0) {
            last = open(size >> BITS);
        }
        last[place] = value;
        size++;
    }

    private int[] open(int number) {
        if (number == chunks.length) {
            chunks = Arrays.copyOf(chunks, 2 * number);
        }
        chunks[number] = new int[CHUNK];
        return chunks[number];
    }

    int get(int index) {
        return chunks[index >> BITS][index & (CHUNK - 1)];
    }

    int size() {
        return size;
    }

    /** The values of some rows, as they come. */
    int[] gather(OrderSlice rows) {
        int[] values = new int[rows.size()];
        if (rows.run()) {
            rows.copy(number -> chunks[number], BITS, values);
            return values;
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = get(rows.place(i));
        }
        return values;
    }
}
