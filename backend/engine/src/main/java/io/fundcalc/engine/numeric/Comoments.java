package io.fundcalc.engine.numeric;

import java.util.Arrays;

/**
 * Means and central sums of two rows of numbers taken together, and the straight line y = intercept + slope × x that
 * fits them best (least squares).
 *
 * @param count how many pairs
 * @param meanX mean of the first row; 0 when there are no pairs
 * @param meanY mean of the second row
 * @param xx Σ(x − meanX)²
 * @param yy Σ(y − meanY)²
 * @param xy Σ(x − meanX)(y − meanY)
 */
public record Comoments(int count, double meanX, double meanY, double xx, double yy, double xy) {

    /** Which pairs take part, judged by their first number. */
    public enum Side {
        /** Every pair. */
        ALL,
        /** Pairs with x > 0. */
        POSITIVE,
        /** Pairs with x < 0. */
        NEGATIVE
    }

    /** Comoments of rows of equal length. */
    public static Comoments of(double[] x, double[] y) {
        if (x.length == 0) {
            return new Comoments(0, 0, 0, 0, 0, 0);
        }
        double meanX = Moments.mean(x, 0, x.length);
        double meanY = Moments.mean(y, 0, y.length);
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            double dx = x[i] - meanX;
            double dy = y[i] - meanY;
            xx += dx * dx;
            yy += dy * dy;
            xy += dx * dy;
        }
        return new Comoments(x.length, meanX, meanY, xx, yy, xy);
    }

    /** Comoments of the pairs on one side of zero. */
    public static Comoments of(double[] x, double[] y, Side side) {
        if (side == Side.ALL) {
            return of(x, y);
        }
        double[] chosenX = new double[x.length];
        double[] chosenY = new double[x.length];
        double sign = side == Side.POSITIVE ? 1 : -1;
        int count = 0;
        for (int i = 0; i < x.length; i++) {
            // Written always, kept only when the pair belongs: no branch for the processor to guess.
            chosenX[count] = x[i];
            chosenY[count] = y[i];
            count += sign * x[i] > 0 ? 1 : 0;
        }
        return of(Arrays.copyOf(chosenX, count), Arrays.copyOf(chosenY, count));
    }

    /** xy ÷ xx; x must vary. */
    public double slope() {
        return xy / xx;
    }

    /** meanY − slope × meanX; x must vary. */
    public double intercept() {
        return meanY - slope() * meanX;
    }

    /** Pearson's coefficient, within [−1, 1]; x and y must vary. */
    public double correlation() {
        return Math.clamp(xy / (Math.sqrt(xx) * Math.sqrt(yy)), -1, 1);
    }

    /** Σ of the squared distances from the line, ≥ 0; x must vary. */
    public double residual() {
        return Math.max(0, yy - xy * xy / xx);
    }
}
