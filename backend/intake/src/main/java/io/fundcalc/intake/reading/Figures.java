package io.fundcalc.intake.reading;

import io.fundcalc.intake.content.Decimals;
import io.fundcalc.intake.form.ColumnRole;
import java.math.BigDecimal;
import java.util.Arrays;

/** The figures of the row that is read, exact, by what they are; emptied for the next row. */
final class Figures {

    private static final int SLOTS = 11;

    private final long[] unscaled = new long[SLOTS];
    private final int[] scales = new int[SLOTS];

    Figures() {
        clear();
    }

    void clear() {
        Arrays.fill(unscaled, Decimals.NONE);
    }

    void set(ColumnRole role, long digits, int scale) {
        int slot = slot(role);
        unscaled[slot] = digits;
        scales[slot] = scale;
    }

    boolean has(ColumnRole role) {
        return unscaled[slot(role)] != Decimals.NONE;
    }

    long unscaled(ColumnRole role) {
        return unscaled[slot(role)];
    }

    int scale(ColumnRole role) {
        return scales[slot(role)];
    }

    BigDecimal decimal(ColumnRole role) {
        return BigDecimal.valueOf(unscaled(role), scale(role));
    }

    private static int slot(ColumnRole role) {
        return switch (role) {
            case UNIT_NAV -> 0;
            case CUMULATIVE_NAV -> 1;
            case ADJUSTED_NAV -> 2;
            case DAILY_RETURN -> 3;
            case DIVIDEND -> 4;
            case SPLIT -> 5;
            case SHARES -> 6;
            case AMOUNT -> 7;
            case FEE -> 8;
            case TARGET_SHARES -> 9;
            case INCOME -> 10;
            default -> throw new IllegalArgumentException(role + " is no figure");
        };
    }
}
