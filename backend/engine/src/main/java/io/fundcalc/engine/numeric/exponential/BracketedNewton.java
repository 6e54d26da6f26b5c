package io.fundcalc.engine.numeric.exponential;

/**
 * Walks to the one zero of h between two bounds by Halley's steps, falling back on bisection, and stops only with a proof:
 * by Newton and Kantorovich, from |h''| ≤ B follows that the Newton point of v is within B·δ² ÷ |h'| of a zero, δ being
 * the last step.
 */
final class BracketedNewton {

    private static final int MOST_STEPS = 400;
    private static final int STEPS_OF_PATIENCE = 24;

    /** Beyond this value of h a step along its slope would lead too far. */
    private static final double FAR = 30;

    private final LogRatio ratio;
    private final boolean positiveAbove;
    private double low;
    private double high;
    private double stride;

    /**
     * @param low bound, or −∞
     * @param high bound, or +∞
     * @param positiveAbove whether h is positive above the zero
     */
    BracketedNewton(LogRatio ratio, double low, double high, boolean positiveAbove) {
        this.ratio = ratio;
        this.low = low;
        this.high = high;
        this.positiveAbove = positiveAbove;
        this.stride = 1 / ratio.steepest();
    }

    /**
     * The zero, to rounding.
     *
     * @param start between the bounds
     */
    double from(double start) {
        double v = start;
        for (int step = 0; step < MOST_STEPS; step++) {
            ratio.lookAt(v);
            double value = ratio.value();
            if (value == 0) {
                return v;
            }
            if (value > 0 == positiveAbove) {
                high = v;
            } else {
                low = v;
            }
            double newton = v - value / ratio.slope();
            if (proven(v, newton)) {
                return Math.clamp(newton, low, high);
            }
            v = next(v, step);
            if (v <= low || v >= high) {
                // No number lies between the bounds: they are the answer.
                return v;
            }
        }
        return v;
    }

    private boolean proven(double v, double newton) {
        double step = newton - v;
        double error = ratio.mostCurvature() * step * step;
        return !far() && error <= 0x1p-52 * Math.abs(ratio.slope() * newton);
    }

    private boolean far() {
        return ratio.cutOff() || Math.abs(ratio.value()) >= FAR;
    }

    private double next(double v, int step) {
        double slope = ratio.slope();
        double halley = v - ratio.value() * slope / (slope * slope - 0.5 * ratio.value() * ratio.curvature());
        boolean patient = step < STEPS_OF_PATIENCE || step % 2 == 0;
        if (patient && !far() && halley > low && halley < high) {
            return halley;
        }
        if (Double.isInfinite(high)) {
            stride *= 2;
            return v + stride;
        }
        if (Double.isInfinite(low)) {
            stride *= 2;
            return v - stride;
        }
        return 0.5 * (low + high);
    }
}
