package io.fundcalc.intake.content;

import io.fundcalc.engine.quality.RoundNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The payouts that the gap between cumulative and unit NAV tells of.
 *
 * <pre>
 * gₜ = Cₜ − Sₜ × uₜ;   payout per unit = step of g ÷ Sₜ
 * </pre>
 *
 * Cₜ cumulative and uₜ unit NAV, both rounded, each to its own decimals; Sₜ product of the splits, 1 for a publisher whose
 * cumulative NAV leaves splits out. A step within the roundings is none. The amount is the difference of the mean gaps on
 * both sides, which is finer than the decimals of one. A gap that shrinks, or moves too often, has another cause (a split,
 * values of another fund): then nothing is concluded. What was paid before the first day shows in the first gap and
 * changes no return.
 */
final class CumulativePayouts {

    /** A hair for the arithmetic. */
    private static final double HAIR = 1.0005;

    /** Funds pay out at most about monthly; counted in weekdays, whatever the frequency of the file. */
    private static final int LEAST_WEEKDAYS_PER_PAYOUT = 10;

    private static final double WEEKDAYS = 5 / 7.0;

    /**
     * A payout.
     *
     * @param before last row before it that has a cumulative NAV
     * @param row first row that has one again: the payout is on a row after {@code before} and up to this one
     * @param perShare currency per unit
     * @param slack what rounding may add to the amount
     */
    record Step(int before, int row, BigDecimal perShare, double slack) {}

    /** Rows over which the gap does not move. */
    private static final class Level {

        private final int before;
        private final int first;
        private double sum;
        private int count;

        Level(int before, int first) {
            this.before = before;
            this.first = first;
        }

        void add(double gap) {
            sum += gap;
            count++;
        }

        double mean() {
            return sum / count;
        }
    }

    private final int[] days;
    private final Decimals unit;
    private final Decimals cumulative;
    private final double[] units;
    private final int decimals;
    private final double halfUnit;
    private final double halfCumulative;

    private CumulativePayouts(int[] days, Decimals unit, Decimals cumulative, double[] units) {
        this.days = days;
        this.unit = unit;
        this.cumulative = cumulative;
        this.units = units;
        int own = unit.decimals();
        int other = cumulative.decimals();
        this.decimals = Math.max(own, other);
        this.halfUnit = Math.pow(10, -own) / 2;
        this.halfCumulative = Math.pow(10, -other) / 2;
    }

    /**
     * The payouts in order of days; null where the gap cannot be explained by payouts.
     *
     * @param units that one unit of the first day has become, for each row
     */
    static @Nullable List<Step> of(int[] days, Decimals unit, Decimals cumulative, double[] units) {
        CumulativePayouts payouts = new CumulativePayouts(days, unit, cumulative, units);
        List<Level> levels = payouts.levels();
        return levels == null || payouts.isTooOften(levels.size() - 1) ? null : payouts.steps(levels);
    }

    private @Nullable List<Level> levels() {
        List<Level> levels = new ArrayList<>();
        Level level = null;
        int last = -1;
        for (int i = 0; i < days.length; i++) {
            if (!cumulative.has(i)) {
                continue;
            }
            double gap = cumulative.toDouble(i) - units[i] * unit.toDouble(i);
            double change = level == null ? Double.POSITIVE_INFINITY : gap - level.mean();
            if (change < -slack(i)) {
                return null;
            }
            if (level == null || change > slack(i)) {
                level = new Level(last, i);
                levels.add(level);
            }
            level.add(gap);
            last = i;
        }
        return levels;
    }

    /** What the roundings of two gaps may add up to. */
    private double slack(int row) {
        return 2 * HAIR * (halfCumulative + units[row] * halfUnit);
    }

    private boolean isTooOften(int payouts) {
        double weekdays = Math.max(days.length, (days[days.length - 1] - days[0]) * WEEKDAYS);
        return payouts * LEAST_WEEKDAYS_PER_PAYOUT > weekdays + LEAST_WEEKDAYS_PER_PAYOUT;
    }

    private List<Step> steps(List<Level> levels) {
        List<Step> steps = new ArrayList<>();
        for (int i = 1; i < levels.size(); i++) {
            Level was = levels.get(i - 1);
            Level is = levels.get(i);
            double held = units[is.first];
            double perShare = (is.mean() - was.mean()) / held;
            double slack = slack(is.first) / held;
            double fine = slack / Math.sqrt(Math.min(was.count, is.count));
            steps.add(new Step(
                    is.before, is.first, RoundNumber.between(perShare - fine, perShare + fine, decimals), slack));
        }
        return steps;
    }
}
