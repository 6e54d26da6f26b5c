package io.fundcalc.engine.numeric;

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

    /** What leaves the range of numbers is {@code NaN}. */
    public Comoments {
        meanX = Finite.orNaN(meanX);
        meanY = Finite.orNaN(meanY);
        xx = Finite.orNaN(xx);
        yy = Finite.orNaN(yy);
        xy = Finite.orNaN(xy);
    }

    /**
     * Comoments of the pairs on either side of zero, judged by their first number; pairs with a zero there are on neither.
     *
     * @param positive of the pairs with x > 0
     * @param negative of the pairs with x < 0
     */
    public record Sides(Comoments positive, Comoments negative) {

        /**
         * Of rows of equal length.
         *
         * @param roomX as long as the rows, overwritten
         * @param roomY as roomX, another one
         */
        public static Sides of(double[] x, double[] y, double[] roomX, double[] roomY) {
            int front = 0;
            int back = x.length - 1;
            for (int i = 0; i < x.length; i++) {
                // Written to both ends, kept only where the pair belongs.
                roomX[front] = x[i];
                roomY[front] = y[i];
                roomX[back] = x[i];
                roomY[back] = y[i];
                front += Indicator.below(0, x[i]);
                back -= Indicator.below(x[i], 0);
            }
            return new Sides(Comoments.of(roomX, roomY, 0, front), Comoments.of(roomX, roomY, back + 1, x.length));
        }
    }

    /** Comoments of rows of equal length. */
    public static Comoments of(double[] x, double[] y) {
        return of(x, y, 0, x.length);
    }

    /** Comoments of the pairs from position {@code from} up to but without {@code to}. */
    private static Comoments of(double[] x, double[] y, int from, int to) {
        int count = to - from;
        if (count == 0) {
            return new Comoments(0, 0, 0, 0, 0, 0);
        }
        double meanX = Moments.mean(x, from, to);
        double meanY = Moments.mean(y, from, to);
        double xx = 0;
        double yy = 0;
        double xy = 0;
        double xxOdd = 0;
        double yyOdd = 0;
        double xyOdd = 0;
        // Two sums of each kind, so that an addition need not wait for the one before.
        for (int i = from; i < to - 1; i += 2) {
            double dx = x[i] - meanX;
            double dy = y[i] - meanY;
            xx += dx * dx;
            yy += dy * dy;
            xy += dx * dy;
            double dxOdd = x[i + 1] - meanX;
            double dyOdd = y[i + 1] - meanY;
            xxOdd += dxOdd * dxOdd;
            yyOdd += dyOdd * dyOdd;
            xyOdd += dxOdd * dyOdd;
        }
        double dx = count % 2 == 0 ? 0 : x[to - 1] - meanX;
        double dy = count % 2 == 0 ? 0 : y[to - 1] - meanY;
        return new Comoments(count, meanX, meanY, xx + xxOdd + dx * dx, yy + yyOdd + dy * dy, xy + xyOdd + dx * dy);
    }

    /** xy ÷ xx; x must vary. */
    public double slope() {
        return Finite.orNaN(xy / xx);
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
        return Math.max(0, yy - xy / xx * xy);
    }
}
