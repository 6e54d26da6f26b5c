package io.fundcalc.engine.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How a fund books money and shares, as its prospectus says.
 *
 * @param money what happens to the digits of an amount that are cut off
 * @param shares what happens to those of a number of shares
 * @param shareScale decimals of shares, 0 to 8
 * @param moneyScale decimals of amounts, 0 to 8
 * @param redemption where the fee of a redemption is rounded
 */
public record Rounding(Mode money, Mode shares, int shareScale, int moneyScale, Redemption redemption) {

    /** Most decimals of a booked amount or number of shares. */
    public static final int MOST_DECIMALS = 8;

    /** Two decimals, half up; one rounding for each order. */
    public static final Rounding USUAL = new Rounding(Mode.HALF_UP, Mode.HALF_UP, 2, 2, Redemption.ORDER);

    /** What happens to digits that are cut off. */
    public enum Mode {
        /** To the nearest number; a tie goes away from zero. */
        HALF_UP(RoundingMode.HALF_UP),
        /** Cut off; the rest stays with the fund's assets. */
        DOWN(RoundingMode.DOWN);

        private final RoundingMode java;

        Mode(RoundingMode java) {
            this.java = java;
        }

        /** The platform's name for it. */
        public RoundingMode java() {
            return java;
        }
    }

    /** Where the fee of a redemption is rounded. */
    public enum Redemption {
        /** The fees of all lots together. */
        ORDER("order"),
        /** The proceeds of each lot, as xalpha does. */
        LOT("lot");

        private final String wireName;

        Redemption(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String toString() {
            return wireName;
        }
    }

    /** @throws IllegalArgumentException where a number of decimals lies outside */
    public Rounding {
        if (!allows(shareScale) || !allows(moneyScale)) {
            throw new IllegalArgumentException("decimals must be from 0 to " + MOST_DECIMALS);
        }
    }

    /** Whether something can be rounded to this number of decimals. */
    public static boolean allows(int decimals) {
        return decimals >= 0 && decimals <= MOST_DECIMALS;
    }

    /** The digits of an amount as an answer shows it: all that it has, and at least those that are booked. */
    public BigDecimal digits(Money amount) {
        return padded(amount.value(), moneyScale);
    }

    /** The digits of a number of shares as an answer shows it. */
    public BigDecimal digits(Shares number) {
        return padded(number.value(), shareScale);
    }

    private static BigDecimal padded(BigDecimal value, int least) {
        return value.scale() < least ? value.setScale(least) : value;
    }

    /** The same number with one way to write it. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
