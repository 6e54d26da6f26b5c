package io.fundcalc.app.data.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes columns as differences in as few bytes as they need, compressed. */
final class ColumnWriter {

    /** Columns are short and regular already: a higher level takes thrice the time for a few per cent. */
    private static final int LEVEL = 3;

    private static final int BUFFER_BYTES = 16 * 1024;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Deflater deflater = new Deflater(LEVEL);
    private final DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater, BUFFER_BYTES);
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int size;

    byte[] packed() {
        try {
            flush();
            out.finish();
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to write", e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    /** Seven bits a byte, the sign in the lowest. */
    void number(long number) {
        long rest = (number << 1) ^ (number >> 63);
        while ((rest & ~0x7FL) != 0) {
            put((byte) (rest | 0x80));
            rest >>>= 7;
        }
        put((byte) rest);
    }

    void numbers(long[] numbers) {
        number(numbers.length);
        long last = 0;
        for (long number : numbers) {
            number(number - last);
            last = number;
        }
    }

    void days(int[] days) {
        number(days.length);
        int last = 0;
        for (int day : days) {
            number((long) day - last);
            last = day;
        }
    }

    void bytes(byte[] values) {
        number(values.length);
        for (byte value : values) {
            put(value);
        }
    }

    void text(String text) {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private void put(byte value) {
        if (size == BUFFER_BYTES) {
            flush();
        }
        buffer[size++] = value;
    }

    private void flush() {
        try {
            out.write(buffer, 0, size);
            size = 0;
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to write", e);
        }
    }
}
