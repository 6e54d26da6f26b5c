package io.fundcalc.engine.numeric;

/**
 * The standard normal distribution to the last few bits of a double.
 *
 * <p>No fitted coefficients: near the centre the power series of Φ (M. Abramowitz, I. Stegun, Handbook of Mathematical
 * Functions, 26.2.11), whose terms are all of one sign; in the tails Laplace's continued fraction (26.2.14), so that
 * Φ(−10) is as exact, relative to itself, as Φ(0). The quantile starts from the rational approximation 26.2.23 and is
 * refined with Halley's method on Φ itself.
 */
public final class NormalDistribution {

    /** 1 ÷ √(2π). */
    private static final double PEAK = 0.3989422804014327;

    /** Below this the series loses less than two bits against ½, above it the fraction needs few terms. */
    private static final double CENTRE = 1.0;

    /** exp(−x²/2) underflows beyond. */
    private static final double FAR = 38.6;

    private static final double SPLIT = 16;

    private NormalDistribution() {}

    /** φ(x) = exp(−x²/2) ÷ √(2π). */
    public static double density(double x) {
        if (Math.abs(x) > FAR) {
            return 0;
        }
        // x² split into an exact part and a small rest: the exponent keeps its last bits in the tails.
        double head = Math.rint(x * SPLIT) / SPLIT;
        double rest = (x - head) * (x + head);
        return PEAK * Math.exp(-head * head / 2) * Math.exp(-rest / 2);
    }

    /** Φ(x), the probability of a value ≤ x. */
    public static double cumulative(double x) {
        if (Math.abs(x) <= CENTRE) {
            return 0.5 + density(x) * series(x);
        }
        return x < 0 ? tail(-x) : 1 - tail(x);
    }

    /** x + x³/3 + x⁵/(3·5) + x⁷/(3·5·7) + … */
    private static double series(double x) {
        double term = x;
        double sum = x;
        for (int k = 3; Math.abs(term) > Math.abs(sum) * 1e-17 && term != 0; k += 2) {
            term *= x * x / k;
            sum += term;
        }
        return sum;
    }

    /** 1 − Φ(x) for x ≥ {@link #CENTRE}: φ(x) ÷ (x + 1 ÷ (x + 2 ÷ (x + 3 ÷ …))). */
    private static double tail(double x) {
        if (x > FAR) {
            return 0;
        }
        // The error after k terms falls like exp(−2x√k); this many terms leave it below 1e-17.
        int terms = 16 + (int) Math.ceil(420 / (x * x));
        double fraction = x;
        for (int k = terms; k > 0; k--) {
            fraction = x + k / fraction;
        }
        return density(x) / fraction;
    }

    /** The x with Φ(x) = p, for p strictly between 0 and 1. */
    public static double quantile(double p) {
        if (p > 0.5) {
            return -quantile(1 - p);
        }
        double x = -start(p);
        for (int step = 0; step < 3; step++) {
            double density = density(x);
            if (density == 0) {
                break;
            }
            double error = (cumulative(x) - p) / density;
            x -= error / (1 + x * error / 2);
        }
        return x;
    }

    /** Abramowitz and Stegun 26.2.23: the upper quantile of p ≤ ½ to 4.5e-4. */
    private static double start(double p) {
        double t = Math.sqrt(-2 * Math.log(p));
        return t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
    }
}
