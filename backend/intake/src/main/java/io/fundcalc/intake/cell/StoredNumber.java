package io.fundcalc.intake.cell;

import io.fundcalc.intake.cell.NumberCell.Status;
import io.fundcalc.intake.cell.NumberText.Reading;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as workbooks store them: the text of a double, so that 1.1 may stand as 1.1000000000000001. A sheet shows and
 * computes with fifteen significant digits; what lies beyond is the noise of the binary form.
 */
final class StoredNumber {

    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_EVEN);
    /** Exponents that money and shares may have; the longest double has 24 characters. */
    private static final int LONGEST = 32;

    private StoredNumber() {}

    static Reading read(String text) {
        if (text.isEmpty()) {
            return Reading.of(Status.EMPTY);
        }
        if (text.length() > LONGEST) {
            return Reading.of(Status.UNREADABLE);
        }
        try {
            return fit(new BigDecimal(text).round(SHOWN), false);
        } catch (NumberFormatException | ArithmeticException e) {
            return Reading.of(Status.UNREADABLE);
        }
    }

    /** A value as digits that fit into a long, without superfluous zeros behind the mark. */
    static Reading fit(BigDecimal value, boolean percent) {
        if (value.signum() == 0) {
            return new Reading(Status.READ, 0, 0, percent);
        }
        BigDecimal fitted = value;
        if (value.scale() < 0) {
            if (value.precision() - value.scale() > NumberCell.DIGITS) {
                return Reading.of(Status.TOO_LONG);
            }
            fitted = value.setScale(0);
        }
        if (fitted.precision() > NumberCell.DIGITS || fitted.scale() > NumberCell.DIGITS + 2) {
            fitted = fitted.stripTrailingZeros();
            if (fitted.precision() > NumberCell.DIGITS || fitted.scale() > NumberCell.DIGITS + 2) {
                return Reading.of(Status.TOO_LONG);
            }
        }
        return new Reading(Status.READ, fitted.unscaledValue().longValueExact(), fitted.scale(), percent);
    }
}
