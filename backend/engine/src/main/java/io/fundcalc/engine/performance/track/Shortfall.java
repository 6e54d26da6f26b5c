package io.fundcalc.engine.performance.track;

import io.fundcalc.engine.convention.Downside;
import io.fundcalc.engine.numeric.Indicator;

/**
 * How far returns fell below a target and rose above it: the sums that every ratio with a target needs, taken in one
 * pass.
 *
 * @param count returns in all
 * @param below returns under the target
 * @param above returns over it
 * @param first Σ max(0, target − r)
 * @param second Σ max(0, target − r)²
 * @param third Σ max(0, target − r)³
 * @param gain Σ max(0, r − target)
 */
public record Shortfall(int count, int below, int above, double first, double second, double third, double gain) {

    /** Rounding leaves this much of a return, relative to 1 + the target; what is not greater is none. */
    private static final double ROUNDING = 1e-14;

    /** The sums of these returns about the target. */
    public static Shortfall of(double[] returns, double target) {
        double negligible = ROUNDING * (1 + Math.abs(target));
        double first = 0;
        double second = 0;
        double third = 0;
        double all = 0;
        for (double value : returns) {
            double over = value - target;
            // Half of the distance's size less the distance itself: what lies above the target cancels to 0 exactly.
            double under = (Math.abs(over) - over) * 0.5;
            double square = under * under;
            all += over;
            first += under;
            second += square;
            third += square * under;
        }
        int below = 0;
        int above = 0;
        for (double value : returns) {
            double over = value - target;
            below += Indicator.below(over, -negligible);
            above += Indicator.below(negligible, over);
        }
        return new Shortfall(returns.length, below, above, first, second, third, all + first);
    }

    /** Whether any return lies below the target by more than rounding. */
    public boolean any() {
        return below > 0;
    }

    /** Downside deviation of a period: root of the mean squared shortfall; 0 when there is none. */
    public double deviation(Downside counting) {
        int divisor = counting == Downside.FULL ? count : below;
        return divisor == 0 ? 0 : Math.sqrt(second / divisor);
    }
}
