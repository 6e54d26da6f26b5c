package io.fundcalc.intake.content;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A column of exact decimals, nine bytes each; a cell may be empty. */
public final class Decimals {

    /** No value; no decimal of up to 18 digits has this unscaled value. */
    public static final long NONE = Long.MIN_VALUE;

    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18
    };

    /** Below this an integer is exact in a double, and its quotient by an exact power of ten is rounded only once. */
    private static final long EXACT = 1L << 53;

    private final long[] unscaled;
    private final byte[] scales;

    /**
     * A column of unscaled values and scales; the arrays belong to it.
     *
     * @param unscaled digits without the mark, {@link #NONE} for an empty cell
     * @param scales digits behind the mark
     */
    public Decimals(long[] unscaled, byte[] scales) {
        if (unscaled.length != scales.length) {
            throw new IllegalArgumentException("lengths differ");
        }
        this.unscaled = unscaled;
        this.scales = scales;
    }

    public int size() {
        return unscaled.length;
    }

    /** Whether the cell has a value. */
    public boolean has(int index) {
        return unscaled[index] != NONE;
    }

    /** The digits without the mark. */
    public long unscaled(int index) {
        return unscaled[index];
    }

    /** The digits behind the mark. */
    public int scale(int index) {
        return scales[index];
    }

    /** The most digits behind the mark that any cell has. */
    public int decimals() {
        int most = 0;
        for (int i = 0; i < scales.length; i++) {
            most = Math.max(most, has(i) ? scales[i] : 0);
        }
        return most;
    }

    /** The same column, each cell divided by a power of ten. */
    public Decimals dividedByTen(int times) {
        byte[] smaller = new byte[scales.length];
        for (int i = 0; i < scales.length; i++) {
            smaller[i] = (byte) (scales[i] + (has(i) ? times : 0));
        }
        return new Decimals(unscaled, smaller);
    }

    /** The exact value, null for an empty cell. */
    public @Nullable BigDecimal get(int index) {
        return has(index) ? BigDecimal.valueOf(unscaled[index], scales[index]) : null;
    }

    /** The nearest double, NaN for an empty cell. */
    public double toDouble(int index) {
        return has(index) ? toDouble(unscaled[index], scales[index]) : Double.NaN;
    }

    /** The nearest doubles, NaN for empty cells. */
    public double[] toDoubles() {
        double[] values = new double[unscaled.length];
        Arrays.setAll(values, this::toDouble);
        return values;
    }

    /** The double nearest to unscaled ÷ 10^scale. */
    public static double toDouble(long unscaled, int scale) {
        return Math.abs(unscaled) < EXACT && scale >= 0 && scale < POWERS.length
                ? unscaled / POWERS[scale]
                : BigDecimal.valueOf(unscaled, scale).doubleValue();
    }
}
