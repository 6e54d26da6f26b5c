package io.fundcalc.intake.reading;

import io.fundcalc.intake.content.Decimals;
import io.fundcalc.intake.form.ColumnRole;
import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The figures of the row that is read, exact, by what they are; emptied for the next row. */
final class RowFigures {

    private static final int SLOTS = 11;
    /** Digits that a long holds whatever they are. */
    private static final int MOST_DIGITS = 18;

    private final long[] unscaled = new long[SLOTS];
    private final int[] scales = new int[SLOTS];

    @Nullable
    private SplitText openSplit;

    RowFigures() {
        clear();
    }

    void clear() {
        Arrays.fill(unscaled, Decimals.NONE);
        openSplit = null;
    }

    /** The split, where its text does not tell which side is which. */
    @Nullable
    SplitText openSplit() {
        return openSplit;
    }

    void set(ColumnRole role, long digits, int scale) {
        int slot = slot(role);
        unscaled[slot] = digits;
        scales[slot] = scale;
    }

    /** Adds a figure to the one that is there; false where the sum has too many digits. */
    boolean add(ColumnRole role, long digits, int scale) {
        BigDecimal sum = decimal(role).add(BigDecimal.valueOf(digits, scale));
        if (sum.precision() > MOST_DIGITS) {
            return false;
        }
        set(role, sum.unscaledValue().longValueExact(), sum.scale());
        return true;
    }

    /** Takes a figure away again. */
    void remove(ColumnRole role) {
        unscaled[slot(role)] = Decimals.NONE;
    }

    /** Sets a payout or split that is told in words, or a split by its two sides; false where the text is none of these. */
    boolean tell(ColumnRole role, String text) {
        if (role != ColumnRole.DIVIDEND && role != ColumnRole.SPLIT) {
            return false;
        }
        PayoutSentence sentence = PayoutSentence.of(text);
        if (sentence != null) {
            set(sentence.role(), sentence.unscaled(), sentence.scale());
            return true;
        }
        SplitText split = role == ColumnRole.SPLIT ? SplitText.of(text) : null;
        if (split == null) {
            return false;
        }
        set(role, split.ratio().unscaledValue().longValueExact(), split.ratio().scale());
        openSplit = split.certain() ? null : split;
        return true;
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
