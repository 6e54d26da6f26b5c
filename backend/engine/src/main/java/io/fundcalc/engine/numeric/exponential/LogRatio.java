package io.fundcalc.engine.numeric.exponential;

import io.fundcalc.engine.execution.Checkpoint;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * h(v) = ln(P(v) ÷ N(v)), where P sums the positive and N the negated negative terms of an {@link ExponentialSum}: it has
 * the zeros of f = P − N but is nearly a straight line.
 *
 * <p>P'/P and N'/N are mean exponents (negated), (ln P)'' and (ln N)'' are variances of exponents, and the third derivatives
 * of ln P and ln N are third central moments (negated). So |h'| ≤ K, |h''| ≤ the larger variance ≤ K²/4, and the third
 * derivative is at most 2K × the larger variance, K being the largest exponent. These bounds turn one look at h into a proof
 * about an interval.
 *
 * <p>One thread at a time: evaluating writes to tables that belong to the object.
 */
final class LogRatio {

    /** A sum below this share of all coefficients may have lost terms to underflow, so that it is known to be small only. */
    private static final double LEAST_CERTAIN = 1e-300;

    /** The largest by the smallest coefficient for which a sum of plain powers keeps its digits. */
    private static final double WIDE = 1e100;

    /** Terms between two checkpoints: about a hundred microseconds. */
    private static final int TERMS_BETWEEN_CHECKPOINTS = 1 << 16;

    private final int[] exponents;
    private final double[] coefficients;
    private final int split;
    private final int span;
    private final @Nullable PowerTable powers;
    private final double @Nullable [] logs;
    private final double leastCertain;

    private int looks;
    private int termsSinceCheckpoint;

    private double shift;
    private double mass;
    private double mean;
    private double square;

    private double value;
    private double slope;
    private double curvature;
    private boolean cutOff;
    private double positiveMean;
    private double positiveVariance;
    private double negativeMean;
    private double negativeVariance;

    /** @param sum with terms of both signs */
    LogRatio(ExponentialSum sum) {
        int terms = sum.size();
        exponents = new int[terms];
        coefficients = new double[terms];
        span = sum.span();
        int up = 0;
        int down = terms;
        double size = 0;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < terms; i++) {
            int at = sum.coefficient(i) > 0 ? up++ : --down;
            exponents[at] = sum.exponent(i);
            coefficients[at] = Math.abs(sum.coefficient(i));
            size += coefficients[at];
            least = Math.min(least, coefficients[at]);
        }
        split = up;
        // Where sizes differ this much, a power underflows long before its product with a large coefficient does.
        logs = size > WIDE * least || size < 1 / WIDE
                ? Arrays.stream(coefficients).map(Math::log).toArray()
                : null;
        leastCertain = logs == null ? LEAST_CERTAIN * Math.max(1, size) : LEAST_CERTAIN;
        powers = logs == null && PowerTable.pays(span, terms) ? new PowerTable(span) : null;
    }

    /** Evaluates h at v; the getters return what it found. */
    void lookAt(double v) {
        countLook();
        if (powers != null && v != 0) {
            powers.fill(Math.abs(v));
        }
        shift = logs == null ? 0 : greatestLog(logs, v);
        add(0, split, v);
        double gains = mass;
        positiveMean = mean / mass;
        positiveVariance = square / mass - positiveMean * positiveMean;
        add(split, exponents.length, v);
        negativeMean = mean / mass;
        negativeVariance = square / mass - negativeMean * negativeMean;
        value = Math.log(gains / mass);
        slope = negativeMean - positiveMean;
        curvature = positiveVariance - negativeVariance;
        cutOff = !(Math.min(gains, mass) >= leastCertain && Double.isFinite(value));
        if (cutOff) {
            cutOff(gains, mass);
        }
    }

    private void countLook() {
        looks++;
        termsSinceCheckpoint += exponents.length;
        if (termsSinceCheckpoint >= TERMS_BETWEEN_CHECKPOINTS) {
            termsSinceCheckpoint = 0;
            Checkpoint.pass();
        }
    }

    /** h is at least as large as the bound of its smaller side makes it; slope and curvature are unknown. */
    private void cutOff(double gains, double losses) {
        double least = Math.log(Math.min(Math.max(gains, losses), Double.MAX_VALUE) / (10 * leastCertain));
        value = Math.copySign(Math.max(least, Double.MIN_NORMAL), gains > losses ? 1 : -1);
        slope = 0;
        curvature = 0;
    }

    /** Moments of the exponents of some terms. For v &lt; 0 all terms are scaled by e^(Kv), which h does not feel. */
    private void add(int from, int to, double v) {
        if (logs != null) {
            addByLogs(logs, from, to, v);
        } else if (v == 0) {
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

    /** Logarithm of the largest term at v. */
    private double greatestLog(double[] sizes, double v) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < sizes.length; i++) {
            greatest = Math.max(greatest, sizes[i] - exponents[i] * v);
        }
        return greatest;
    }

    /** All terms divided by the largest, which h does not feel. */
    private void addByLogs(double[] sizes, int from, int to, double v) {
        double sum = 0;
        double first = 0;
        double second = 0;
        for (int i = from; i < to; i++) {
            double k = exponents[i];
            double term = Math.exp(sizes[i] - k * v - shift);
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

    /** How many looks there were; each costs as much as there are terms. */
    int looks() {
        return looks;
    }

    int terms() {
        return exponents.length;
    }

    /** h at the last look; where it is cut off, a number nearer to zero of the same sign. */
    double value() {
        return value;
    }

    double slope() {
        return slope;
    }

    double curvature() {
        return curvature;
    }

    /** Whether a side may have underflowed, so that slope and curvature are unknown. */
    boolean cutOff() {
        return cutOff;
    }

    /** Bound of |h'| everywhere. */
    double steepest() {
        return span;
    }

    /** Bound of |h''| everywhere: the variance of numbers in [0, K] is at most K²/4 (Popoviciu 1935). */
    double mostCurvature() {
        return 0.25 * span * span;
    }

    /** Bound of both variances, and so of |h''|, from the place of the last look up to a distance above it. */
    double curvatureAbove(double distance) {
        return least(
                grown(positiveVariance, positiveMean, positiveMean, distance),
                grown(negativeVariance, negativeMean, negativeMean, distance));
    }

    /** The same down to a distance below it. */
    double curvatureBelow(double distance) {
        return least(
                grown(positiveVariance, positiveMean, span - positiveMean, distance),
                grown(negativeVariance, negativeMean, span - negativeMean, distance));
    }

    /**
     * Bound of a variance within a distance. Of Σ w·(k − m)² ÷ Σ w, m being the mean here, no weight w grows on the way,
     * and by Jensen's inequality their sum shrinks at most by the factor e^(−decay × distance).
     *
     * @param decay mean of k on the way up, of K − k on the way down
     */
    private double grown(double variance, double mean, double decay, double distance) {
        double rounding = noise() * (Math.abs(variance) + mean * mean);
        return (Math.max(variance, 0) + rounding) * Math.exp(decay * distance);
    }

    /** The larger of two bounds, unless the one that holds everywhere is better or they are unknown. */
    private double least(double positive, double negative) {
        double bound = Math.max(positive, negative);
        return !cutOff && bound < mostCurvature() ? bound : mostCurvature();
    }

    /** Below this, h may be rounding alone. */
    double noise() {
        return (exponents.length + 8) * 0x1p-52;
    }
}
