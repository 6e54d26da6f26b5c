package io.fundcalc.engine.performance.track;

import io.fundcalc.engine.convention.Downside;
import io.fundcalc.engine.numeric.Finite;
import io.fundcalc.engine.numeric.Indicator;

/**
 * How far returns fell below a target and rose above it: the sums that every ratio with a target needs, taken once.
 *
 * @param returns the returns
 * @param target the target
 * @param deepest max(0, target − r), the greatest of them
 * @param first Σ max(0, target − r)
 * @param second Σ max(0, target − r)²
 * @param third Σ max(0, target − r)³
 * @param gain Σ max(0, r − target)
 */
public record Shortfall(
        double[] returns, double target, double deepest, double first, double second, double third, double gain) {

    /** Sums that leave the range of numbers are {@code NaN}. */
    public Shortfall {
        first = Finite.orNaN(first);
        second = Finite.orNaN(second);
        third = Finite.orNaN(third);
        gain = Finite.orNaN(gain);
    }

    /** Rounding leaves this much of a return, relative to 1 + the target; what is not greater is none. */
    private static final double ROUNDING = 1e-14;

    /** The sums of these returns about the target. */
    public static Shortfall of(double[] returns, double target) {
        double worst = target;
        for (double value : returns) {
            worst = Math.min(worst, value);
        }
        double all = 0;
        double first = 0;
        double second = 0;
        double third = 0;
        double allOdd = 0;
        double firstOdd = 0;
        double secondOdd = 0;
        double thirdOdd = 0;
        // Two sums of each kind, so that an addition need not wait for the one before.
        int pairs = returns.length & ~1;
        for (int i = 0; i < pairs; i += 2) {
            double over = returns[i] - target;
            double under = under(over);
            all += over;
            first += under;
            second += under * under;
            third += under * under * under;
            double overOdd = returns[i + 1] - target;
            double underOdd = under(overOdd);
            allOdd += overOdd;
            firstOdd += underOdd;
            secondOdd += underOdd * underOdd;
            thirdOdd += underOdd * underOdd * underOdd;
        }
        double rest = pairs == returns.length ? 0 : returns[pairs] - target;
        all += allOdd + rest;
        first += firstOdd + under(rest);
        second += secondOdd + under(rest) * under(rest);
        third += thirdOdd + under(rest) * under(rest) * under(rest);
        return new Shortfall(returns, target, target - worst, first, second, third, all + first);
    }

    /** Half of the distance's size less the distance itself: what lies above the target cancels to 0 exactly. */
    private static double under(double over) {
        return (Math.abs(over) - over) * 0.5;
    }

    /** How many returns there are. */
    public int count() {
        return returns.length;
    }

    /** How many returns lie below the target by more than rounding. */
    public int below() {
        int below = 0;
        for (double value : returns) {
            below += Indicator.below(value - target, -negligible());
        }
        return below;
    }

    /** How many returns lie above the target by more than rounding. */
    public int above() {
        int above = 0;
        for (double value : returns) {
            above += Indicator.below(negligible(), value - target);
        }
        return above;
    }

    private double negligible() {
        return ROUNDING * (1 + Math.abs(target));
    }

    /** Whether any return lies below the target by more than rounding. */
    public boolean any() {
        return deepest > negligible();
    }

    /** Downside deviation of a period: root of the mean squared shortfall; 0 when there is none. */
    public double deviation(Downside counting) {
        int divisor = counting == Downside.FULL ? count() : below();
        return divisor == 0 ? 0 : Math.sqrt(second / divisor);
    }
}
