package io.fundcalc.engine.numeric.exponential;

import org.jspecify.annotations.Nullable;

/**
 * h(v) = ln(P(v) ÷ N(v)), where P sums the positive and N the negated negative terms of an {@link ExponentialSum}: it has
 * the zeros of f = P − N but is nearly a straight line.
 *
 * <p>P'/P and N'/N are mean exponents (negated), (ln P)'' and (ln N)'' are variances of exponents, so |h'| ≤ K and
 * |h''| ≤ K²/4 everywhere, K being the largest exponent. That one bound turns one look at h into a proof about an interval.
 *
 * <p>One thread at a time: evaluating writes to tables that belong to the object.
 */
final class LogRatio {

    /** Beyond this the smaller side is lost in rounding; there h counts as this large and h' as its worst. */
    private static final double STEEPEST = 30;

    private final int[] exponents;
    private final double[] coefficients;
    private final int split;
    private final int span;
    private final @Nullable PowerTable powers;

    private double mass;
    private double mean;
    private double square;

    private double value;
    private double slope;
    private double curvature;

    /** @param sum with terms of both signs */
    LogRatio(ExponentialSum sum) {
        int size = sum.size();
        exponents = new int[size];
        coefficients = new double[size];
        span = sum.span();
        int up = 0;
        int down = size;
        for (int i = 0; i < size; i++) {
            int at = sum.coefficient(i) > 0 ? up++ : --down;
            exponents[at] = sum.exponent(i);
            coefficients[at] = Math.abs(sum.coefficient(i));
        }
        split = up;
        powers = PowerTable.pays(span, size) ? new PowerTable(span) : null;
    }

    /** Looks at h near v; the getters tell what was seen. */
    void lookAt(double v) {
        if (powers != null && v != 0) {
            powers.fill(Math.abs(v));
        }
        add(0, split, v);
        double positive = mass;
        double positiveMean = mean / mass;
        double positiveSpread = square / mass - positiveMean * positiveMean;
        add(split, exponents.length, v);
        double negativeMean = mean / mass;
        value = Math.log(positive / mass);
        slope = negativeMean - positiveMean;
        curvature = positiveSpread - (square / mass - negativeMean * negativeMean);
        if (!(Math.abs(value) <= STEEPEST)) {
            value = positive > mass ? STEEPEST : -STEEPEST;
            slope = 0;
            curvature = 0;
        }
    }

    /** Moments of the exponents of some terms. For v &lt; 0 all terms are scaled by e^(Kv), which h does not feel. */
    private void add(int from, int to, double v) {
        if (v == 0) {
            addAtZero(from, to);
        } else if (powers == null) {
            addDirectly(from, to, v);
        } else {
            addByTable(powers, from, to, v > 0 ? 0 : span);
        }
    }

    private void addAtZero(int from, int to) {
        double sum = 0;
        double first = 0;
        double second = 0;
        for (int i = from; i < to; i++) {
            double k = exponents[i];
            double weighted = coefficients[i] * k;
            sum += coefficients[i];
            first += weighted;
            second += weighted * k;
        }
        keep(sum, first, second);
    }

    private void addDirectly(int from, int to, double v) {
        double origin = v > 0 ? 0 : span;
        double sum = 0;
        double first = 0;
        double second = 0;
        for (int i = from; i < to; i++) {
            double k = exponents[i];
            double term = coefficients[i] * Math.exp((origin - k) * v);
            double weighted = term * k;
            sum += term;
            first += weighted;
            second += weighted * k;
        }
        keep(sum, first, second);
    }

    private void addByTable(PowerTable table, int from, int to, int origin) {
        double sum = 0;
        double first = 0;
        double second = 0;
        for (int i = from; i < to; i++) {
            double k = exponents[i];
            double term = coefficients[i] * table.power(Math.abs(exponents[i] - origin));
            double weighted = term * k;
            sum += term;
            first += weighted;
            second += weighted * k;
        }
        keep(sum, first, second);
    }

    private void keep(double sum, double first, double second) {
        mass = sum;
        mean = first;
        square = second;
    }

    /** h at the last look, cut off at ±30 where the smaller side drowns. */
    double value() {
        return value;
    }

    double slope() {
        return slope;
    }

    double curvature() {
        return curvature;
    }

    /** Whether h was cut off, so that slope and curvature are unknown. */
    boolean cutOff() {
        return Math.abs(value) >= STEEPEST;
    }

    /** Bound of |h'| everywhere. */
    double steepest() {
        return span;
    }

    /** Bound of |h''| everywhere: the variance of numbers in [0, K] is at most K²/4 (Popoviciu 1935). */
    double mostCurvature() {
        return 0.25 * span * span;
    }

    /** Below this, h may be rounding alone. */
    double noise() {
        return (exponents.length + 8) * 0x1p-52;
    }
}
