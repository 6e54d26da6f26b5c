package io.fundcalc.intake.xlsx;

import io.fundcalc.intake.row.CellKind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stored number as its cell shows it, where that says something else than the number.
 *
 * @param text what is read
 * @param kind of the text
 */
record ShownNumber(String text, CellKind kind) {

    private static final MathContext SHOWN = new MathContext(15);
    /** Day numbers from 1954 to 2099, as the reading of dates takes them. */
    private static final int FIRST_DAY = 20_000;

    private static final int LAST_DAY = 73_050;
    private static final LocalDate ORIGIN_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate ORIGIN_1904 = LocalDate.of(1904, 1, 1);

    /** The number by its format; null where it is read as it is stored. */
    static @Nullable ShownNumber of(CharSequence stored, NumberFormat format, boolean since1904) {
        BigDecimal number;
        try {
            number = new BigDecimal(stored.toString());
        } catch (NumberFormatException e) {
            return null;
        }
        return switch (format.show()) {
            case PLAIN, PERCENT -> null;
            case WRITTEN_PERCENT -> new ShownNumber(moved(number, -2), CellKind.PERCENT);
            case UNIT -> new ShownNumber(moved(number, format.digits()), CellKind.NUMBER);
            case DATE -> date(number, since1904);
            case LEADING_ZEROS -> zeros(number, format.digits());
        };
    }

    private static String moved(BigDecimal number, int power) {
        return number.round(SHOWN).scaleByPowerOfTen(power).toPlainString();
    }

    /** A date in a column of values is one that a spreadsheet made of 1.05: as a text it is told. */
    private static @Nullable ShownNumber date(BigDecimal number, boolean since1904) {
        if (number.precision() - number.scale() != 5) {
            return null;
        }
        int day = number.intValue();
        return day < FIRST_DAY || day > LAST_DAY
                ? null
                : new ShownNumber(
                        (since1904 ? ORIGIN_1904 : ORIGIN_1900).plusDays(day).toString(), CellKind.TEXT);
    }

    private static @Nullable ShownNumber zeros(BigDecimal number, int digits) {
        if (number.signum() < 0
                || number.stripTrailingZeros().scale() > 0
                || number.precision() - number.scale() >= digits) {
            return null;
        }
        String text = number.toBigInteger().toString();
        return new ShownNumber("0".repeat(digits - text.length()) + text, CellKind.TEXT);
    }
}
