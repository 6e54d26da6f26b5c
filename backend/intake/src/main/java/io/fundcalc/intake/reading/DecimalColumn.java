package io.fundcalc.intake.reading;

import io.fundcalc.intake.content.Decimals;
import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A column of decimals that grows without moving what it holds; stretches without values cost nothing. */
final class DecimalColumn {

    private static final int BITS = 13;
    private static final int CHUNK = 1 << BITS;

    /** One chunk for so many rows, of no length where none of them has a value. */
    private long[][] unscaled = {};

    private byte[][] scales = {};

    /** Sets a value; those before it that were never set are empty. */
    void set(int index, long value, int scale) {
        int number = index >> BITS;
        if (!has(number)) {
            open(number);
        }
        unscaled[number][index & (CHUNK - 1)] = value;
        scales[number][index & (CHUNK - 1)] = (byte) scale;
    }

    private boolean has(int number) {
        return number < unscaled.length && unscaled[number].length > 0;
    }

    private void open(int number) {
        int before = unscaled.length;
        if (number >= before) {
            unscaled = Arrays.copyOf(unscaled, 2 * number + 1);
            scales = Arrays.copyOf(scales, 2 * number + 1);
            Arrays.fill(unscaled, before, unscaled.length, new long[0]);
            Arrays.fill(scales, before, scales.length, new byte[0]);
        }
        unscaled[number] = new long[CHUNK];
        scales[number] = new byte[CHUNK];
        Arrays.fill(unscaled[number], Decimals.NONE);
    }

    long unscaled(int index) {
        int number = index >> BITS;
        return has(number) ? unscaled[number][index & (CHUNK - 1)] : Decimals.NONE;
    }

    int scale(int index) {
        int number = index >> BITS;
        return has(number) ? scales[number][index & (CHUNK - 1)] : 0;
    }

    /** The value as a double, NaN where there is none. */
    double toDouble(int index) {
        long unscaled = unscaled(index);
        return unscaled == Decimals.NONE ? Double.NaN : Decimals.toDouble(unscaled, scale(index));
    }

    /** Whether two cells have the same value, or none. */
    boolean same(int one, int other) {
        long a = unscaled(one);
        long b = unscaled(other);
        if (a == b && (a == Decimals.NONE || scale(one) == scale(other))) {
            return true;
        }
        return a != Decimals.NONE
                && b != Decimals.NONE
                && BigDecimal.valueOf(a, scale(one)).compareTo(BigDecimal.valueOf(b, scale(other))) == 0;
    }

    /** The values of some rows, as they come; null where none of them is set. */
    @Nullable
    Decimals gather(OrderSlice rows) {
        long[] values = new long[rows.size()];
        byte[] places = new byte[rows.size()];
        if (rows.run()) {
            Arrays.fill(values, Decimals.NONE);
            rows.copy(number -> has(number) ? unscaled[number] : null, BITS, values);
            rows.copy(number -> has(number) ? scales[number] : null, BITS, places);
        } else {
            for (int i = 0; i < values.length; i++) {
                values[i] = unscaled(rows.place(i));
                places[i] = (byte) scale(rows.place(i));
            }
        }
        return isEmpty(values) ? null : new Decimals(values, places);
    }

    private static boolean isEmpty(long[] values) {
        for (long value : values) {
            if (value != Decimals.NONE) {
                return false;
            }
        }
        return true;
    }
}
