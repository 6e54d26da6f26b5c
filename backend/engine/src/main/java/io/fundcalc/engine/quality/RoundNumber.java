package io.fundcalc.engine.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The number with the fewest decimals in an interval: people announce round payouts and ratios. */
public final class RoundNumber {

    private RoundNumber() {}

    /**
     * Of the numbers between two, the one with the fewest decimals, and of those the nearest to the middle.
     *
     * @param most decimals; where even these leave the interval empty, its middle rounded to them
     */
    public static BigDecimal between(double low, double high, int most) {
        BigDecimal middle = BigDecimal.valueOf((low + high) / 2);
        for (int decimals = 0; decimals < most; decimals++) {
            BigDecimal candidate = middle.setScale(decimals, RoundingMode.HALF_EVEN);
            if (candidate.doubleValue() >= low && candidate.doubleValue() <= high) {
                return candidate;
            }
        }
        return middle.setScale(most, RoundingMode.HALF_EVEN);
    }
}
