package io.fundcalc.intake.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A column of integers that grows without moving what it holds. */
final class IntColumn {

    private static final int BITS = 13;
    private static final int CHUNK = 1 << BITS;

    private final List<int[]> chunks = new ArrayList<>();
    private int size;

    void add(int value) {
        if (size == chunks.size() << BITS) {
            chunks.add(new int[CHUNK]);
        }
        chunks.getLast()[size & (CHUNK - 1)] = value;
        size++;
    }

    int get(int index) {
        return chunks.get(index >> BITS)[index & (CHUNK - 1)];
    }

    int size() {
        return size;
    }

    /** The values at some places of an order, as they come. */
    int[] gather(int[] order, int from, int to) {
        int[] values = new int[to - from];
        Arrays.setAll(values, i -> get(order[from + i]));
        return values;
    }
}
