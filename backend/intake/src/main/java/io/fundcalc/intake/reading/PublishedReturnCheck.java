package io.fundcalc.intake.reading;

import io.fundcalc.intake.form.ColumnRole;
import io.fundcalc.intake.report.Problem;
import io.fundcalc.intake.report.ProblemCode;
import io.fundcalc.intake.sniff.Layout;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compares the published change of a day with the change of the values beside it: a typing error, a missing day, a missed
 * payout or split shows there and nowhere else. Nothing is changed; the row stays, with a word of caution.
 */
final class PublishedReturnCheck {

    /** Published changes are rounded to a hundredth of a percent, and values to four decimals. */
    private static final double TOLERANCE = 0.000_06;

    private final Problems problems;
    private final Layout layout;
    private final IntColumn rowNumbers;
    private final IntColumn days;

    PublishedReturnCheck(Problems problems, Layout layout, IntColumn rowNumbers, IntColumn days) {
        this.problems = problems;
        this.layout = layout;
        this.rowNumbers = rowNumbers;
        this.days = days;
    }

    /** Goes through the rows in order. */
    void compare(Map<ColumnRole, DecimalColumn> columns, IntColumn funds, int[] order) {
        DecimalColumn values = columns.get(ColumnRole.UNIT_NAV);
        DecimalColumn published = columns.get(ColumnRole.DAILY_RETURN);
        if (values == null || published == null) {
            return;
        }
        DecimalColumn payouts = columns.getOrDefault(ColumnRole.DIVIDEND, new DecimalColumn());
        DecimalColumn ratios = columns.getOrDefault(ColumnRole.SPLIT, new DecimalColumn());
        // Where no column names payouts, the gap between cumulative and unit NAV tells of them.
        DecimalColumn telling =
                columns.containsKey(ColumnRole.DIVIDEND) ? null : columns.get(ColumnRole.CUMULATIVE_NAV);
        double now = order.length == 0 ? Double.NaN : values.toDouble(order[0]);
        for (int i = 1; i < order.length; i++) {
            double said = published.toDouble(order[i]);
            double before = now;
            now = values.toDouble(order[i]);
            if (funds.get(order[i]) != funds.get(order[i - 1]) || !(before > 0) || !(now > 0) || Double.isNaN(said)) {
                continue;
            }
            double ratio = ratios.toDouble(order[i]);
            double payout = payouts.toDouble(order[i]);
            double grown = (now * (ratio > 0 ? ratio : 1) + (payout > 0 ? payout : 0)) / before - 1;
            // Half a unit of the last decimal of either value, and of the change.
            double rounding = TOLERANCE + 0.000_05 * (1 + said) / before * (values.scale(order[i]) < 4 ? 20 : 2);
            if (Math.abs(grown - said) > rounding
                    && !explained(telling, values, order[i - 1], order[i], said, rounding)) {
                caution(order[i], order[i - 1], grown, said);
            }
        }
    }

    /** Whether the step of the gap on this day is a payout that makes the change what it is said to be. */
    private static boolean explained(
            @Nullable DecimalColumn cumulative,
            DecimalColumn values,
            int before,
            int index,
            double said,
            double rounding) {
        if (cumulative == null) {
            return false;
        }
        double paid = cumulative.toDouble(index)
                - values.toDouble(index)
                - (cumulative.toDouble(before) - values.toDouble(before));
        double grown = (values.toDouble(index) + paid) / values.toDouble(before) - 1;
        // The payout carries the roundings of four values.
        return paid > 0 && Math.abs(grown - said) <= 2 * rounding;
    }

    private void caution(int index, int before, double grown, double said) {
        if (problems.isFull()) {
            problems.count(ProblemCode.WITNESS_DISAGREES);
            return;
        }
        int column = layout.column(ColumnRole.DAILY_RETURN);
        problems.add(new Problem(
                rowNumbers.get(index),
                column,
                layout.columns().get(column).header(),
                percent(said),
                ProblemCode.WITNESS_DISAGREES,
                List.of(percent(grown), rowNumbers.get(before), days.get(index) - days.get(before))));
    }

    private static String percent(double ratio) {
        return String.format(Locale.ROOT, "%.2f%%", ratio * 100);
    }
}
