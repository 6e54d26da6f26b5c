package io.fundcalc.intake.reading;

import io.fundcalc.intake.form.ColumnRole;
import java.math.BigDecimal;

/** Judges by its figures whether a column holds money. */
final class MoneySigns {

    /** Decimals of an amount at most; rates and prices have more. */
    private static final int MOST_DECIMALS = 3;

    /** The share of cells that must be amounts. */
    private static final double MOSTLY = 0.8;

    /** A tax or fee is at most this share of the amount; it tells whole amounts, as of yen, from other whole numbers. */
    private static final BigDecimal MOST_OF_AMOUNT = new BigDecimal("0.3");

    /** Words after which a column without numbers is no longer looked at. */
    private static final int MANY_WORDS = 50;

    private BigDecimal sum = BigDecimal.ZERO;
    private BigDecimal first = BigDecimal.ZERO;
    private int amounts;
    private int decimals;
    private int rates;
    private int words;
    private boolean varies;
    private boolean told = true;
    private boolean costs = true;

    /**
     * Notes a number.
     *
     * @param value the number
     * @param repeated whether another figure of the row says the same
     * @param figures of the row
     */
    void see(BigDecimal value, boolean repeated, RowFigures figures) {
        int scale = value.signum() == 0 ? 0 : value.stripTrailingZeros().scale();
        first = amounts == 0 ? value : first;
        varies |= value.compareTo(first) != 0;
        sum = sum.add(value);
        amounts++;
        decimals += value.scale() > 0 ? 1 : 0;
        rates += scale > MOST_DECIMALS ? 1 : 0;
        told &= repeated || value.signum() == 0;
        costs &= isCost(value, figures);
    }

    private static boolean isCost(BigDecimal value, RowFigures figures) {
        return figures.has(ColumnRole.AMOUNT)
                && isWhole(figures.decimal(ColumnRole.AMOUNT))
                && value.abs()
                                .compareTo(
                                        figures.decimal(ColumnRole.AMOUNT).abs().multiply(MOST_OF_AMOUNT))
                        <= 0;
    }

    private static boolean isWhole(BigDecimal value) {
        return value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
    }

    void seeWord() {
        words++;
    }

    boolean areWords() {
        return words > MANY_WORDS && amounts == 0;
    }

    /** Whether the numbers are amounts of money that no other column says. */
    boolean areMoney() {
        boolean something = first.signum() != 0 || varies;
        boolean constant = !varies && amounts > 2;
        boolean mostly = amounts - rates >= MOSTLY * (amounts + words);
        return something && !constant && mostly && !told && (decimals > 0 || costs);
    }

    BigDecimal sum() {
        return sum;
    }
}
