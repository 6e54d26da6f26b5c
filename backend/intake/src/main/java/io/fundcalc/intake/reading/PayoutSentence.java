package io.fundcalc.intake.reading;

import io.fundcalc.intake.cell.Words;
import io.fundcalc.intake.form.ColumnRole;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A payout or a split told in words, as the column 分红送配 does: 每份派现金0.0500元, 每份基金份额折算1.0123份.
 *
 * @param role DIVIDEND or SPLIT
 * @param unscaled digits of the figure for one unit
 * @param scale how many of them stand behind the mark
 */
record PayoutSentence(ColumnRole role, long unscaled, int scale) {

    private static final Pattern CASH = Pattern.compile("每(\\d{0,4})份\\D{0,12}?(\\d{1,6}(?:\\.\\d{1,10})?)元");
    private static final Pattern UNITS =
            Pattern.compile("每份\\D{0,6}(?:折算|拆分|分拆)\\D{0,4}?(\\d{1,6}(?:\\.\\d{1,10})?)份?");

    /** What a cell tells, null where it tells nothing known. */
    static @Nullable PayoutSentence of(String cell) {
        String text = Words.plain(cell);
        Matcher units = UNITS.matcher(text);
        if (units.matches()) {
            return of(ColumnRole.SPLIT, new BigDecimal(units.group(1)));
        }
        Matcher cash = CASH.matcher(text);
        if (!cash.matches()) {
            return null;
        }
        BigDecimal each = cash.group(1).isEmpty() ? BigDecimal.ONE : new BigDecimal(cash.group(1));
        return each.signum() == 0
                ? null
                : of(ColumnRole.DIVIDEND, new BigDecimal(cash.group(2)).divide(each, MathContext.DECIMAL64));
    }

    private static PayoutSentence of(ColumnRole role, BigDecimal value) {
        return new PayoutSentence(role, value.unscaledValue().longValueExact(), Math.max(0, value.scale()));
    }
}
