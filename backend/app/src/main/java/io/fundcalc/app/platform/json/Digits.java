package io.fundcalc.app.platform.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Up to eight digits of a text at once, as the bytes of one number with the first digit lowest. */
final class Digits {

    /** Digits that one step takes. */
    static final int MOST = Long.BYTES;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ZEROS = 0x3030_3030_3030_3030L;
    private static final long HIGHEST_BITS = 0x8080_8080_8080_8080L;
    /** Added to a byte it sets the highest bit of all that are more than nine. */
    private static final long ABOVE_NINE = 0x7676_7676_7676_7676L;

    private static final long[] POWERS_OF_TEN = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000
    };

    private Digits() {}

    /** {@link #MOST} bytes of the text from this place on, each less the digit zero. */
    static long at(byte[] text, int from) {
        return (long) LONGS.get(text, from) ^ ZEROS;
    }

    /** How many of them are digits, before the first that is none. What a sum carries only reaches bytes behind that. */
    static int count(long word) {
        return Long.numberOfTrailingZeros(((word + ABOVE_NINE) | word) & HIGHEST_BITS) >>> 3;
    }

    /**
     * The number that the first of them are: neighbours are joined to numbers below 100, these to numbers below 10,000,
     * and these to one.
     *
     * @param count 1 to {@link #MOST}
     */
    static long value(long word, int count) {
        long digits = word << ((MOST - count) << 3);
        long pairs = ((digits * ((10 << 8) | 1)) >>> 8) & 0x00FF_00FF_00FF_00FFL;
        long fours = ((pairs * ((100 << 16) | 1)) >>> 16) & 0x0000_FFFF_0000_FFFFL;
        return (fours * ((10_000L << 32) | 1)) >>> 32;
    }

    /** 10 to the power of 0 to {@link #MOST}. */
    static long tenTo(int power) {
        return POWERS_OF_TEN[power];
    }
}
