package io.fundcalc.intake.reading;

import io.fundcalc.intake.cell.Words;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The two sides of a split. Chinese publishers write old units first (1:1.5569), American ones new units first (2:1);
 * where the form does not tell, {@code oldUnits} is the left side for the time being.
 *
 * @param text as written
 * @param oldUnits how many units became
 * @param newUnits so many
 * @param certain whether the form tells which side is which
 */
record SplitText(String text, BigDecimal oldUnits, BigDecimal newUnits, boolean certain) {

    private static final String FIGURE = "(\\d{1,6}(?:\\.\\d{1,10})?)";
    private static final Pattern SIDES = Pattern.compile(FIGURE + " ?[:/比] ?" + FIGURE);
    private static final Pattern OLD_FIRST = Pattern.compile(FIGURE + "份? ?(?:拆分|拆|折算|折) ?(?:成|为)? ?" + FIGURE + "份?");
    private static final Pattern NEW_FIRST =
            Pattern.compile(FIGURE + "[- ]?for[- ]?" + FIGURE + "(?: split)?", Pattern.CASE_INSENSITIVE);

    /** Digits kept of a ratio, as many as a sheet shows. */
    private static final MathContext KEPT = new MathContext(15);

    /** What a cell tells, null where it tells no split. */
    static @Nullable SplitText of(String cell) {
        String text = Words.plain(cell);
        Matcher match = SIDES.matcher(text);
        if (match.matches()) {
            return sides(text, new BigDecimal(match.group(1)), new BigDecimal(match.group(2)));
        }
        if (match.usePattern(OLD_FIRST).matches()) {
            return positive(new SplitText(text, new BigDecimal(match.group(1)), new BigDecimal(match.group(2)), true));
        }
        return match.usePattern(NEW_FIRST).matches()
                ? positive(new SplitText(text, new BigDecimal(match.group(2)), new BigDecimal(match.group(1)), true))
                : null;
    }

    /** Only the side of the new units has decimals; whole numbers on both sides may be either. */
    private static @Nullable SplitText sides(String text, BigDecimal left, BigDecimal right) {
        boolean wholeLeft = left.stripTrailingZeros().scale() <= 0;
        boolean wholeRight = right.stripTrailingZeros().scale() <= 0;
        return positive(
                wholeRight && !wholeLeft
                        ? new SplitText(text, right, left, true)
                        : new SplitText(text, left, right, (wholeLeft && !wholeRight) || left.compareTo(right) == 0));
    }

    private static @Nullable SplitText positive(SplitText split) {
        return split.oldUnits.signum() > 0 && split.newUnits.signum() > 0 ? split : null;
    }

    /** The sides the other way round. */
    SplitText turned() {
        return new SplitText(text, /* oldUnits= */ newUnits, /* newUnits= */ oldUnits, certain);
    }

    /** Whether one old unit stands on the left, as Chinese publishers write. */
    boolean isOfOne() {
        return oldUnits.compareTo(BigDecimal.ONE) == 0;
    }

    /** New units for each old one. */
    BigDecimal ratio() {
        BigDecimal ratio = newUnits.divide(oldUnits, KEPT).stripTrailingZeros();
        return ratio.scale() < 0 ? ratio.setScale(0) : ratio;
    }
}
