package io.fundcalc.intake.reading;

import io.fundcalc.intake.content.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A column of decimals that grows without moving what it holds; stretches without values cost nothing. */
final class DecimalColumn {

    private static final int BITS = 13;
    private static final int CHUNK = 1 << BITS;

    private record Chunk(long[] unscaled, byte[] scales) {}

    private final List<@Nullable Chunk> chunks = new ArrayList<>();

    /** Sets a value; those before it that were never set are empty. */
    void set(int index, long unscaled, int scale) {
        while (index >> BITS >= chunks.size()) {
            chunks.add(null);
        }
        Chunk chunk = chunks.get(index >> BITS);
        if (chunk == null) {
            chunk = new Chunk(new long[CHUNK], new byte[CHUNK]);
            Arrays.fill(chunk.unscaled, Decimals.NONE);
            chunks.set(index >> BITS, chunk);
        }
        chunk.unscaled[index & (CHUNK - 1)] = unscaled;
        chunk.scales[index & (CHUNK - 1)] = (byte) scale;
    }

    long unscaled(int index) {
        Chunk chunk = index >> BITS < chunks.size() ? chunks.get(index >> BITS) : null;
        return chunk == null ? Decimals.NONE : chunk.unscaled[index & (CHUNK - 1)];
    }

    int scale(int index) {
        Chunk chunk = index >> BITS < chunks.size() ? chunks.get(index >> BITS) : null;
        return chunk == null ? 0 : chunk.scales[index & (CHUNK - 1)];
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

    /** The values at some places of an order, as they come; null where none of them is set. */
    @Nullable
    Decimals gather(int[] order, int from, int to) {
        long[] unscaled = new long[to - from];
        byte[] scales = new byte[to - from];
        boolean any = false;
        for (int i = 0; i < unscaled.length; i++) {
            unscaled[i] = unscaled(order[from + i]);
            scales[i] = (byte) scale(order[from + i]);
            any |= unscaled[i] != Decimals.NONE;
        }
        return any ? new Decimals(unscaled, scales) : null;
    }
}
