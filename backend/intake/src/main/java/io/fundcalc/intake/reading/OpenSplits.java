package io.fundcalc.intake.reading;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Splits whose text does not tell which side is which. A split moves the unit NAV to the old units' share of the new ones:
 * the change of the value on that day decides, without it the custom of Chinese columns.
 */
final class OpenSplits {

    /** How far the market may have moved the value beside the split, as a share of the split's own logarithm. */
    private static final double MARKET = 0.5;

    private final Map<Integer, SplitText> open = new HashMap<>();
    private final boolean chinese;

    /** @param header name of their column */
    OpenSplits(String header) {
        chinese = isChinese(header);
    }

    /** Whether a column is named in Chinese, where the old unit stands first. */
    static boolean isChinese(String header) {
        return header.codePoints().anyMatch(Character::isIdeographic);
    }

    /** Notes the split of a row. */
    void add(int index, SplitText split) {
        open.put(index, split);
    }

    /** The split of a row that was noted. */
    SplitText of(int index) {
        return Objects.requireNonNull(open.get(index));
    }

    /**
     * Sets the ratio of every such row that something decides.
     *
     * @param order of the rows by funds and days
     * @return the rows that nothing decides
     */
    BitSet decide(int[] order, IntColumn funds, DecimalColumn navs, DecimalColumn ratios) {
        BitSet undecided = new BitSet();
        for (int i = 0; i < order.length && !open.isEmpty(); i++) {
            SplitText split = open.get(order[i]);
            if (split == null) {
                continue;
            }
            boolean follows = i > 0 && funds.get(order[i]) == funds.get(order[i - 1]);
            double fall = follows ? Math.log(navs.toDouble(order[i - 1]) / navs.toDouble(order[i])) : Double.NaN;
            if (fits(split, fall)) {
                set(ratios, order[i], split);
            } else if (fits(split.turned(), fall)) {
                set(ratios, order[i], split.turned());
            } else if (chinese && split.isOfOne() && Double.isNaN(fall)) {
                set(ratios, order[i], split);
            } else {
                undecided.set(order[i]);
            }
        }
        return undecided;
    }

    private static boolean fits(SplitText split, double fall) {
        double expected = Math.log(split.ratio().doubleValue());
        return Math.abs(fall - expected) < MARKET * Math.abs(expected);
    }

    private static void set(DecimalColumn ratios, int index, SplitText split) {
        BigDecimal ratio = split.ratio();
        ratios.set(index, ratio.unscaledValue().longValueExact(), ratio.scale());
    }
}
