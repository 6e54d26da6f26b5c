package io.fundcalc.intake.reading;

import io.fundcalc.intake.cell.TextTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The numbers of orders and trades, one for each act, as they stand in the file: packed into bytes one behind the other,
 * because nearly all of them differ, and compared only where everything else of two acts is equal.
 */
final class OrderTexts {

    private static final int BITS = 20;
    private static final int CHUNK = 1 << BITS;
    /** Bytes for the length, and for a character beyond ASCII. */
    private static final int WIDE = 3;

    private final List<byte[]> chunks = new ArrayList<>();
    private final IntColumn starts = new IntColumn();
    private int used = CHUNK;

    /** Adds the number of the next act; of length 0 where it has none, or one that is too long to be one. */
    void add(char[] text, int length) {
        if (length == 0 || length > TextTable.LONGEST) {
            starts.add(-1);
            return;
        }
        if (used + WIDE * (length + 1) > CHUNK) {
            chunks.add(new byte[CHUNK]);
            used = 0;
        }
        starts.add((chunks.size() - 1) << BITS | used);
        byte[] chunk = chunks.getLast();
        int at = used + WIDE;
        for (int i = 0; i < length; i++) {
            at = put(chunk, at, text[i]);
        }
        int bytes = at - used - WIDE;
        chunk[used] = (byte) (bytes >>> 8);
        chunk[used + 1] = (byte) bytes;
        used = at;
    }

    /** ASCII is one byte, everything else a zero and two: equal bytes are equal texts. */
    private static int put(byte[] chunk, int at, char c) {
        if (c > 0 && c < 128) {
            chunk[at] = (byte) c;
            return at + 1;
        }
        chunk[at] = 0;
        chunk[at + 1] = (byte) (c >>> 8);
        chunk[at + 2] = (byte) c;
        return at + WIDE;
    }

    boolean has(int index) {
        return starts.get(index) >= 0;
    }

    /** Whether two acts have the same number, or none. */
    boolean same(int one, int other) {
        if (!has(one) || !has(other)) {
            return has(one) == has(other);
        }
        byte[] a = chunk(one);
        byte[] b = chunk(other);
        int from = starts.get(one) & (CHUNK - 1);
        int to = starts.get(other) & (CHUNK - 1);
        int length = (a[from] & 0xff) << 8 | (a[from + 1] & 0xff);
        return Arrays.equals(a, from, from + WIDE + length, b, to, Math.min(b.length, to + WIDE + length));
    }

    /** Equal for equal numbers. */
    int hash(int index) {
        if (!has(index)) {
            return 0;
        }
        byte[] chunk = chunk(index);
        int from = starts.get(index) & (CHUNK - 1);
        int length = (chunk[from] & 0xff) << 8 | (chunk[from + 1] & 0xff);
        int hash = 1;
        for (int i = from; i < from + WIDE + length; i++) {
            hash = 31 * hash + chunk[i];
        }
        return hash;
    }

    private byte[] chunk(int index) {
        return chunks.get(starts.get(index) >>> BITS);
    }
}
