package io.fundcalc.engine.numeric.exponential;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * All real zeros of an {@link ExponentialSum}, ascending, with proof that there are no others.
 *
 * <ol>
 *   <li>Descartes: one change of sign means one zero, found at once.
 *   <li>Laguerre's partial sums tell how far out zeros can lie: beyond the outer bounds there is at most one on each side.
 *   <li>Between the bounds intervals are halved until a look at the middle m of each, of half width w, settles it.
 *       With |h''| ≤ B and a third derivative of at most C on the interval: no zero where |h(m)| &gt; |h'(m)|·w + the lesser
 *       of B·w²/2 and |h''(m)|·w²/2 + C·w³/6; at most one, decided by the signs at the ends, where |h'(m)| &gt; the lesser of
 *       B·w and |h''(m)|·w + C·w²/2. B comes from the looks at the interval's ends, which keeps the number of looks near the
 *       logarithm of the number of terms for most inputs.
 * </ol>
 *
 * <p>Looks × terms are bounded. Inputs made to exhaust them exist (differences of high order, whose zeros cannot be told
 * apart); there the result is not complete.
 *
 * <p>Where f touches zero without crossing, no finite precision can tell a double zero from a near miss: an interval on
 * which h cannot be told from zero at all counts as one zero.
 */
public final class ExponentialRoots {

    /** Bound of looks × terms: some fifty milliseconds, a thousand times what a plan of ten years needs. */
    private static final long MOST_WORK = 1L << 25;

    /** What a look costs beside its terms, in terms. */
    private static final int WORK_OF_LOOK = 64;

    /** By then the first or the last term outgrows all others, however unequal their sizes. */
    private static final double FARTHEST_BOUND = 4096;

    private static final double[] CUTS = {0.4921, 0.5347, 0.4419, 0.5813, 0.3907};

    private final ExponentialSum sum;
    private final LogRatio ratio;
    private double[] roots = new double[4];
    private int count;
    private boolean complete = true;

    private ExponentialRoots(ExponentialSum sum) {
        this.sum = sum;
        this.ratio = new LogRatio(sum);
    }

    /**
     * The zeros.
     *
     * @param roots ascending
     * @param complete whether it is proven that there are no others
     */
    public record Found(double[] roots, boolean complete) {}

    /**
     * @param signLow sign of h at the lower end
     * @param signHigh sign of h at the upper end
     * @param bend bound of both variances, and so of |h''|, on it
     */
    private record Interval(double low, double high, int signLow, int signHigh, double bend) {
        double middle() {
            return 0.5 * (low + high);
        }

        double halfWidth() {
            return 0.5 * (high - low);
        }

        boolean crosses() {
            return signLow != signHigh;
        }
    }

    /** Finds them all. */
    public static Found of(ExponentialSum sum) {
        int changes = sum.signChanges();
        if (changes == 0) {
            return new Found(new double[0], true);
        }
        ExponentialRoots search = new ExponentialRoots(sum);
        if (changes == 1) {
            return new Found(new double[] {search.refine(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0)}, true);
        }
        search.run();
        return new Found(Arrays.copyOf(search.roots, search.count), search.complete);
    }

    private void run() {
        double low = bound(-1);
        double high = bound(1);
        double last = sum.coefficient(sum.size() - 1);
        int signLow = signOr(last, low);
        int signHigh = signOr(sum.coefficient(0), high);
        // Towards −∞ the last term outgrows the others, towards +∞ the first does.
        if (last > 0 != signLow > 0) {
            add(refine(Double.NEGATIVE_INFINITY, low, low));
        }
        if (low < high) {
            search(new Interval(low, high, signLow, signHigh, ratio.mostCurvature()));
        }
        if (sum.coefficient(0) > 0 != signHigh > 0) {
            add(refine(high, Double.POSITIVE_INFINITY, high));
        }
    }

    /** A place where the sign is certain and beyond which there is at most one zero. */
    private double bound(int direction) {
        double stride = 0;
        while (true) {
            double v = direction * stride;
            int most = direction > 0 ? sum.mostZerosAbove(v) : sum.mostZerosBelow(v);
            if (stride > FARTHEST_BOUND || (most <= 1 && sign(v) != 0)) {
                return v;
            }
            stride = stride == 0 ? 0.0731 / sum.span() : 2 * stride;
        }
    }

    private void search(Interval whole) {
        Deque<Interval> open = new ArrayDeque<>();
        open.push(whole);
        while (!open.isEmpty()) {
            if ((long) ratio.looks() * (ratio.terms() + WORK_OF_LOOK) > MOST_WORK) {
                complete = false;
                return;
            }
            Interval interval = open.pop();
            ratio.lookAt(interval.middle());
            if (empty(interval)) {
                continue;
            }
            if (monotone(interval)) {
                if (interval.crosses()) {
                    add(refine(interval.low, interval.high, interval.middle()));
                }
                continue;
            }
            halve(interval, open);
        }
    }

    private boolean empty(Interval interval) {
        double slope = ratio.cutOff() ? ratio.steepest() : Math.abs(ratio.slope());
        double change = 0.5 * slopeChange(interval, 1.0 / 3);
        return Math.abs(ratio.value()) > (slope + change) * interval.halfWidth() + ratio.noise();
    }

    private boolean monotone(Interval interval) {
        double certain = Math.abs(ratio.slope()) - ratio.noise() * ratio.steepest();
        return !ratio.cutOff() && certain > slopeChange(interval, 1);
    }

    /**
     * Bound of how much the slope differs from the one in the middle of the interval.
     *
     * @param share of the third derivative that counts: 1 for the slope at the interval's ends, a third for h there
     */
    private double slopeChange(Interval interval, double share) {
        double width = interval.halfWidth();
        double bySecond = interval.bend * width;
        double second = Math.abs(ratio.curvature()) + ratio.noise() * ratio.mostCurvature();
        double byThird = (second + share * ratio.steepest() * bySecond) * width;
        return ratio.cutOff() ? bySecond : Math.min(bySecond, byThird);
    }

    private void halve(Interval interval, Deque<Interval> open) {
        for (double cut : CUTS) {
            double v = interval.low + cut * (interval.high - interval.low);
            int sign = sign(v);
            if (sign != 0 && v > interval.low && v < interval.high) {
                double above = Math.min(interval.bend, ratio.curvatureAbove(interval.high - v));
                double below = Math.min(interval.bend, ratio.curvatureBelow(v - interval.low));
                open.push(new Interval(v, interval.high, sign, interval.signHigh, above));
                open.push(new Interval(interval.low, v, interval.signLow, sign, below));
                return;
            }
        }
        add(interval.crosses() ? refine(interval.low, interval.high, interval.middle()) : touching(interval));
    }

    /** The extremum of h on an interval where h is zero to rounding and leaves as it came. */
    private double touching(Interval interval) {
        double low = interval.low;
        double high = interval.high;
        for (int step = 0; step < 60; step++) {
            double v = 0.5 * (low + high);
            ratio.lookAt(v);
            if (ratio.slope() > 0 == interval.signLow > 0) {
                high = v;
            } else {
                low = v;
            }
        }
        return 0.5 * (low + high);
    }

    private double refine(double low, double high, double start) {
        boolean positiveAbove = high == Double.POSITIVE_INFINITY ? sum.coefficient(0) > 0 : sign(high) > 0;
        return new BracketedNewton(ratio, low, high, positiveAbove).from(start);
    }

    /** Sign of f, or 0 where rounding could have made it. */
    private int sign(double v) {
        ratio.lookAt(v);
        return Math.abs(ratio.value()) <= ratio.noise() ? 0 : ratio.value() > 0 ? 1 : -1;
    }

    /** Sign of f; where rounding could have made it, the sign of the term that outgrows the others there. */
    private int signOr(double outgrowing, double v) {
        int sign = sign(v);
        return sign != 0 ? sign : outgrowing > 0 ? 1 : -1;
    }

    private void add(double root) {
        if (count == roots.length) {
            roots = Arrays.copyOf(roots, 2 * count);
        }
        roots[count++] = root;
    }
}
