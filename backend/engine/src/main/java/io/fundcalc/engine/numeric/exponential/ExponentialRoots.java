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
 *       With |h''| ≤ B: no zero where |h(m)| &gt; |h'(m)|·w + B·w²/2; at most one, decided by the signs at the ends,
 *       where |h'(m)| &gt; B·w.
 * </ol>
 *
 * <p>Where f touches zero without crossing, no finite precision can tell a double zero from a near miss: an interval on
 * which h cannot be told from zero at all counts as one zero.
 */
public final class ExponentialRoots {

    /** Far more than any honest input needs; ends a search that rounding would draw out. */
    private static final int MOST_INTERVALS = 1 << 20;

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

    private record Interval(double low, double high, int signLow, int signHigh) {
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
        int signLow = sign(low);
        int signHigh = sign(high);
        // Towards −∞ the last term outgrows the others, towards +∞ the first does.
        if (sum.coefficient(sum.size() - 1) > 0 != signLow > 0) {
            add(refine(Double.NEGATIVE_INFINITY, low, low));
        }
        if (low < high) {
            search(new Interval(low, high, signLow, signHigh));
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
            if (most <= 1 && sign(v) != 0) {
                return v;
            }
            stride = stride == 0 ? 0.0731 / sum.span() : 2 * stride;
        }
    }

    private void search(Interval whole) {
        Deque<Interval> open = new ArrayDeque<>();
        open.push(whole);
        for (int looks = 0; !open.isEmpty(); looks++) {
            if (looks == MOST_INTERVALS) {
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
        double width = interval.halfWidth();
        double slope = ratio.cutOff() ? ratio.steepest() : Math.abs(ratio.slope());
        return Math.abs(ratio.value()) > slope * width + 0.5 * ratio.mostCurvature() * width * width + ratio.noise();
    }

    private boolean monotone(Interval interval) {
        double certain = Math.abs(ratio.slope()) - ratio.noise() * ratio.steepest();
        return !ratio.cutOff() && certain > ratio.mostCurvature() * interval.halfWidth();
    }

    private void halve(Interval interval, Deque<Interval> open) {
        for (double cut : CUTS) {
            double v = interval.low + cut * (interval.high - interval.low);
            int sign = sign(v);
            if (sign != 0 && v > interval.low && v < interval.high) {
                open.push(new Interval(v, interval.high, sign, interval.signHigh));
                open.push(new Interval(interval.low, v, interval.signLow, sign));
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

    private void add(double root) {
        if (count == roots.length) {
            roots = Arrays.copyOf(roots, 2 * count);
        }
        roots[count++] = root;
    }
}
