package io.fundcalc.intake.cell;

import io.fundcalc.intake.form.DecimalStyle;
import java.math.BigDecimal;

/** Reads numbers, one after the other, into itself: exact, as digits and the place of the mark. */
public final class NumberCell {

    /** What came of reading. */
    public enum Status {
        /** The number stands in {@link #unscaled()} and {@link #scale()}. */
        READ,
        /** Nothing is written, or a sign for nothing. */
        EMPTY,
        /** It is no number. */
        UNREADABLE,
        /** The marks stand where they may not: 1,23 with points for decimals. */
        GROUPING,
        /** More than 18 digits. */
        TOO_LONG
    }

    /** Digits that a long holds whatever they are. */
    static final int DIGITS = 18;

    private final char point;
    private final NumberText text;
    private long unscaled;
    private int scale;
    private boolean percent;

    public NumberCell(DecimalStyle style) {
        this.point = style == DecimalStyle.POINT ? '.' : ',';
        this.text = new NumberText(point);
    }

    /** The digits without the mark. */
    public long unscaled() {
        return unscaled;
    }

    /** How many of them stand behind the mark; never negative. */
    public int scale() {
        return scale;
    }

    /** Whether a percent sign stood behind it; the number is then a ratio. */
    public boolean percent() {
        return percent;
    }

    /** Divides the number by a hundred. */
    public void toRatio() {
        scale += 2;
    }

    /** Multiplies the number by a power of ten; false where it then has more than 18 digits. */
    public boolean raise(int power) {
        NumberText.Reading raised =
                StoredNumber.fit(BigDecimal.valueOf(unscaled, scale).scaleByPowerOfTen(power), percent);
        return take(raised) == Status.READ;
    }

    /** Reads a cell: first as most are written, else in every other way. */
    public Status read(char[] buffer, int offset, int length) {
        percent = length > 1 && buffer[offset + length - 1] == '%';
        int end = offset + length - (percent ? 1 : 0);
        boolean negative = end - offset > 1 && buffer[offset] == '-';
        int from = negative ? offset + 1 : offset;
        if (end - from > DIGITS || end == from) {
            return length == 0 ? Status.EMPTY : slowly(buffer, offset, length);
        }
        long digits = 0;
        int mark = end - 1;
        for (int i = from; i < end; i++) {
            int digit = buffer[i] - '0';
            if (digit >= 0 && digit <= 9) {
                digits = digits * 10 + digit;
            } else if (buffer[i] == point && mark == end - 1 && i > from && i < end - 1) {
                mark = i;
            } else {
                return slowly(buffer, offset, length);
            }
        }
        unscaled = negative ? -digits : digits;
        scale = end - 1 - mark + (percent ? 2 : 0);
        return Status.READ;
    }

    /** Reads the number of a workbook: digits as a double's text has them, of which a sheet shows fifteen. */
    public Status readStored(char[] buffer, int offset, int length) {
        return take(StoredNumber.read(new String(buffer, offset, length)));
    }

    private Status slowly(char[] buffer, int offset, int length) {
        return take(text.read(new String(buffer, offset, length)));
    }

    private Status take(NumberText.Reading reading) {
        unscaled = reading.unscaled();
        scale = reading.scale();
        percent = reading.percent();
        return reading.status();
    }
}
