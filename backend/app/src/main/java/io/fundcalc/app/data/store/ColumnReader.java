package io.fundcalc.app.data.store;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.InflaterInputStream;

/** Reads what {@link ColumnWriter} wrote, and believes no length that an upload could not have. */
final class ColumnReader {

    private static final int BUFFER_BYTES = 16 * 1024;

    /** Of rows, funds and letters alike: a few times what an upload can hold. */
    private static final int MOST = 4 << 20;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int size;
    private int at;

    ColumnReader(byte[] packed) {
        in = new InflaterInputStream(new ByteArrayInputStream(packed));
    }

    long number() {
        long bits = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = take();
            bits |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return (bits >>> 1) ^ -(bits & 1);
            }
        }
        throw new IllegalArgumentException("a number without end");
    }

    int count() {
        long count = number();
        if (count < 0 || count > MOST) {
            throw new IllegalArgumentException("a length of " + count);
        }
        return (int) count;
    }

    long[] numbers() {
        long[] numbers = new long[count()];
        long last = 0;
        for (int i = 0; i < numbers.length; i++) {
            last += number();
            numbers[i] = last;
        }
        return numbers;
    }

    int[] days() {
        int[] days = new int[count()];
        int last = 0;
        for (int i = 0; i < days.length; i++) {
            last += (int) number();
            days[i] = last;
        }
        return days;
    }

    byte[] bytes() {
        byte[] values = new byte[count()];
        for (int i = 0; i < values.length; i++) {
            values[i] = take();
        }
        return values;
    }

    String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /**
     * Reads what is left, so that the checksum at the end is compared. Columns that a later release added are skipped.
     *
     * @throws IllegalArgumentException where the bytes are not those that were written
     */
    void end() {
        try {
            while (in.read(buffer) >= 0) {
                // Compared by the inflater when it comes to the end.
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("rows that are not whole", e);
        }
    }

    private byte take() {
        if (at == size) {
            fill();
        }
        return buffer[at++];
    }

    private void fill() {
        try {
            size = in.read(buffer);
            at = 0;
            if (size <= 0) {
                throw new EOFException();
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("rows that are not whole", e);
        }
    }
}
