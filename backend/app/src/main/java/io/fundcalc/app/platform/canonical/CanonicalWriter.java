package io.fundcalc.app.platform.canonical;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes values in a binary form that can be read in one way only: every value begins with a tag of its kind, whatever
 * varies in length with its length.
 */
final class CanonicalWriter {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    /** Several of SHA-256's blocks, and small enough for the processor's nearest cache. */
    private static final int CAPACITY = 8192;

    private static final int LONGEST_NUMBER = 10;
    /** Says that a number goes on in the next byte; smaller ones take one byte. */
    private static final long CONTINUED = 0x80;

    private final MessageDigest digest;
    private final byte[] buffer = new byte[CAPACITY];
    private int size;

    CanonicalWriter(MessageDigest digest) {
        this.digest = digest;
    }

    byte[] finished() {
        flush();
        return digest.digest();
    }

    void value(@Nullable Object value) {
        switch (value) {
            case null -> tag('0');
            case Record record -> record(record);
            case double[] numbers -> doubles(numbers);
            case int[] numbers -> ints(numbers);
            case Double number -> tagged('d', doubleBits(number));
            case Integer number -> tagged('i', number);
            case Long number -> tagged('i', number);
            case Boolean truth -> tag(truth ? 't' : 'f');
            case String text -> text('s', text);
            case Enum<?> choice -> text('e', choice.toString());
            case BigDecimal decimal -> text('n', normalised(decimal));
            case LocalDate date -> tagged('y', date.toEpochDay());
            case Set<?> set -> set(set);
            case Collection<?> list -> list(list);
            case Map<?, ?> map -> map(map);
            default -> throw new IllegalArgumentException("no canonical form for " + value.getClass());
        }
    }

    private void record(Record given) {
        Record record = given instanceof Canonicalisable same ? same.canonicalForm() : given;
        RecordShape shape = RecordShape.of(record.getClass());
        text('r', shape.name());
        for (RecordShape.Component component : shape.components()) {
            Object value = component.of(record);
            if (value != null) {
                text('c', component.name());
                value(value);
            }
        }
        tag('.');
    }

    private void list(Collection<?> list) {
        tag('l');
        number(list.size());
        list.forEach(this::value);
    }

    /** A set has no order of its own: its elements are written in the order of their digests. */
    private void set(Set<?> set) {
        List<byte[]> elements = new ArrayList<>();
        for (Object element : set) {
            CanonicalWriter writer = new CanonicalWriter(fresh());
            writer.value(element);
            elements.add(writer.finished());
        }
        elements.sort(Arrays::compareUnsigned);
        tag('u');
        number(elements.size());
        elements.forEach(this::bytes);
    }

    private MessageDigest fresh() {
        try {
            return MessageDigest.getInstance(digest.getAlgorithm());
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void map(Map<?, ?> map) {
        Map<String, @Nullable Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> {
            if (value != null) {
                sorted.put(String.valueOf(key), value);
            }
        });
        tag('m');
        number(sorted.size());
        sorted.forEach((key, value) -> {
            text('k', key);
            value(value);
        });
    }

    private void doubles(double[] numbers) {
        tag('D');
        number(numbers.length);
        for (int from = 0; from < numbers.length; ) {
            room(Long.BYTES);
            int to = Math.min(numbers.length, from + (CAPACITY - size) / Long.BYTES);
            int at = size;
            for (int i = from; i < to; i++, at += Long.BYTES) {
                LONGS.set(buffer, at, doubleBits(numbers[i]));
            }
            size = at;
            from = to;
        }
    }

    /** Differences from one to the next, because dates then take one byte each. */
    private void ints(int[] numbers) {
        tag('I');
        number(numbers.length);
        long last = 0;
        for (int i = 0; i < numbers.length; i++) {
            long step = numbers[i] - last;
            last = numbers[i];
            long folded = folded(step);
            if (folded < CONTINUED && size < CAPACITY) {
                buffer[size++] = (byte) folded;
            } else {
                number(step);
            }
        }
    }

    /** Equal numbers have equal bits: −0.0 becomes 0.0. */
    private static long doubleBits(double number) {
        return Double.doubleToLongBits(number + 0.0);
    }

    private static String normalised(BigDecimal decimal) {
        BigDecimal stripped = decimal.stripTrailingZeros();
        return stripped.unscaledValue() + "e" + -stripped.scale();
    }

    private void text(char tag, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        tag(tag);
        number(bytes.length);
        bytes(bytes);
    }

    private void bytes(byte[] bytes) {
        if (bytes.length > CAPACITY) {
            flush();
            digest.update(bytes);
            return;
        }
        room(bytes.length);
        System.arraycopy(bytes, 0, buffer, size, bytes.length);
        size += bytes.length;
    }

    private void tagged(char tag, long number) {
        tag(tag);
        number(number);
    }

    private void tag(char tag) {
        room(1);
        buffer[size++] = (byte) tag;
    }

    /** Seven bits a byte, the sign in the lowest, so that small numbers of either sign are short. */
    private void number(long number) {
        room(LONGEST_NUMBER);
        long rest = folded(number);
        while ((rest & -CONTINUED) != 0) {
            buffer[size++] = (byte) (rest | CONTINUED);
            rest >>>= 7;
        }
        buffer[size++] = (byte) rest;
    }

    /** The sign in the lowest bit. */
    private static long folded(long number) {
        return (number << 1) ^ (number >> 63);
    }

    private void room(int bytes) {
        if (size + bytes > CAPACITY) {
            flush();
        }
    }

    private void flush() {
        digest.update(buffer, 0, size);
        size = 0;
    }
}
