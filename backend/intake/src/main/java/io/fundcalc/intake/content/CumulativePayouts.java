package io.fundcalc.intake.content;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The payouts that the gap between cumulative and unit NAV tells of.
 *
 * <pre>
 * gₜ = Cₜ − uₜ;   payout on t = gₜ − gₜ₋₁
 * </pre>
 *
 * Cₜ cumulative and uₜ unit NAV, both rounded to the file's decimals, so that a step of the gap within two roundings is
 * none. A gap that shrinks, or moves on more than a few days, has another cause (a split, values of another fund): then
 * nothing is concluded. What was paid before the first day shows in the first gap and changes no return.
 */
final class CumulativePayouts {

    /** Half a unit of the last decimal from each of four numbers, and a hair for the arithmetic. */
    private static final double ROUNDINGS = 2.001;

    /** Funds pay out at most about monthly. */
    private static final int LEAST_DAYS_PER_PAYOUT = 10;

    private CumulativePayouts() {}

    /** The payouts by day; null where the gap cannot be explained by payouts. */
    static @Nullable SortedMap<Integer, BigDecimal> of(int[] days, Decimals unit, Decimals cumulative) {
        int decimals = Math.max(decimals(unit), decimals(cumulative));
        double step = ROUNDINGS * Math.pow(10, -decimals);
        SortedMap<Integer, BigDecimal> payouts = new TreeMap<>();
        double gap = Double.NaN;
        for (int i = 0; i < days.length; i++) {
            if (!cumulative.has(i)) {
                continue;
            }
            double now = cumulative.toDouble(i) - unit.toDouble(i);
            if (Double.isNaN(gap)) {
                gap = now;
            }
            double change = now - gap;
            if (change < -step) {
                return null;
            }
            if (change > step) {
                payouts.put(days[i], rounded(change, decimals));
                gap = now;
            }
        }
        return payouts.size() * LEAST_DAYS_PER_PAYOUT > days.length + LEAST_DAYS_PER_PAYOUT ? null : payouts;
    }

    private static int decimals(Decimals column) {
        int most = 0;
        for (int i = 0; i < column.size(); i++) {
            most = Math.max(most, column.has(i) ? column.scale(i) : 0);
        }
        return most;
    }

    /** Payouts are published in the decimals of the NAV. */
    private static BigDecimal rounded(double change, int decimals) {
        return BigDecimal.valueOf(change).setScale(decimals, RoundingMode.HALF_EVEN);
    }
}
