package io.fundcalc.engine.quality;

import io.fundcalc.engine.series.Dates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Missing income: days of a money fund whose income is printed nowhere. A fund earns on every calendar day, so that a day
 * left out makes the compounded value too low, unless the row before or after carries it.
 *
 * <pre>
 * Figure       missingIncome
 * Formula      k = tᵢ − tᵢ₋₁ − 1 &gt; 0 ∧ max(xᵢ, xᵢ₋₁) ÷ m − 1 &lt; k ÷ 2
 * Symbols      tᵢ date and xᵢ income of row i · k days between two rows · m median of the 61 incomes around; what a row
 *              carries of one pause it does not carry of another
 * Unit         days
 * Range        1 … ∞
 * Unavailable  fewer than 5 rows, or incomes that are not positive (TOO_FEW_VALUES)
 * Convention   none
 * Source       own definition; weekends and holidays are printed on their last day, on the day before or on the day after
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.quality.MissingIncomeTest" region="missingIncome"}
 *
 * <p>Pauses no more than a week apart are one finding: a publisher that leaves out every weekend is reported once.
 */
public final class MissingIncome {

    private static final int REACH = 30;
    private static final int FEWEST = 5;
    private static final int WEEK = 7;

    private MissingIncome() {}

    /** The days without income, in order. */
    public static List<Finding> of(Dates dates, double[] incomes) {
        if (incomes.length < FEWEST) {
            return List.of();
        }
        double[] carried = new double[incomes.length];
        for (int i = 0; i < incomes.length; i++) {
            double usual = median(incomes, i);
            carried[i] = usual > 0 ? incomes[i] / usual - 1 : Double.POSITIVE_INFINITY;
        }
        List<Finding> found = new ArrayList<>();
        for (int i = 1; i < incomes.length; i++) {
            int missing = dates.day(i) - dates.day(i - 1) - 1;
            if (missing > 0 && !carries(carried, i, missing) && !carries(carried, i - 1, missing)) {
                add(found, dates.day(i - 1) + 1, dates.day(i) - 1);
            }
        }
        return found;
    }

    private static boolean carries(double[] carried, int row, int missing) {
        boolean carries = carried[row] >= missing / 2.0;
        carried[row] -= carries ? missing : 0;
        return carries;
    }

    private static void add(List<Finding> found, int from, int to) {
        int days = to - from + 1;
        if (found.isEmpty() || from - found.getLast().to() > WEEK) {
            found.add(new Finding(Check.MISSING_INCOME, from, to, days, days, List.of()));
        } else {
            Finding last = found.removeLast();
            int all = last.count() + days;
            found.add(new Finding(Check.MISSING_INCOME, last.from(), to, all, all, List.of()));
        }
    }

    private static double median(double[] incomes, int at) {
        double[] around =
                Arrays.copyOfRange(incomes, Math.max(0, at - REACH), Math.min(incomes.length, at + REACH + 1));
        Arrays.sort(around);
        return around[around.length / 2];
    }
}
