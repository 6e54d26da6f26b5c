package io.fundcalc.app.fund.source.eastmoney;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the words beside a NAV say of a payout or a split: 每份派现金0.0500元, 每10份派现金0.5元, 每份基金份额折算1.0123份,
 * 拆分：每份基金份额分拆1.5份.
 *
 * @param payout per unit; null where none is told
 * @param ratio new units for each old one; null where none is told
 */
record EventText(@Nullable BigDecimal payout, @Nullable BigDecimal ratio) {

    /** Nothing told, or nothing that can be read. */
    static final EventText NONE = new EventText(null, null);

    private static final Pattern PAYOUT =
            Pattern.compile("每(\\d{0,4})份.{0,8}?派(?:现金?|发)?\\D{0,6}?(\\d+(?:\\.\\d+)?)\\s*元");
    private static final Pattern SPLIT =
            Pattern.compile("每(\\d{0,4})份.{0,10}?(?:折算|分拆|拆分|拆细).{0,6}?(\\d+(?:\\.\\d+)?)\\s*份");

    static EventText of(@Nullable String words) {
        if (words == null || words.isBlank()) {
            return NONE;
        }
        BigDecimal payout = perUnit(PAYOUT.matcher(words));
        BigDecimal ratio = perUnit(SPLIT.matcher(words));
        boolean moves = ratio != null && ratio.compareTo(BigDecimal.ONE) != 0;
        return new EventText(payout, moves ? ratio : null);
    }

    private static @Nullable BigDecimal perUnit(Matcher told) {
        if (!told.find()) {
            return null;
        }
        BigDecimal amount = new BigDecimal(told.group(2));
        BigDecimal units = told.group(1).isEmpty() ? BigDecimal.ONE : new BigDecimal(told.group(1));
        return amount.signum() <= 0 || units.signum() <= 0 ? null : amount.divide(units, MathContext.DECIMAL64);
    }
}
