package io.fundcalc.engine.performance.rolling;

/**
 * Σ(x − x̄)² and Σ(x − x̄)(y − ȳ) of two rows of numbers over every window of a fixed length, in one walk: the same cut
 * into heads and tails of blocks, counted from a number that all windows of a block contain, as {@link SlidingMoments},
 * for pairs.
 *
 * @param squares Σ(x − x̄)² of each window
 * @param products Σ(x − x̄)(y − ȳ) of each window
 */
record SlidingSlopes(double[] squares, double[] products) {

    /** Of rows at least one window long. */
    static SlidingSlopes of(double[] x, double[] y, int window) {
        int windows = x.length - window + 1;
        SlidingSlopes sliding = new SlidingSlopes(new double[windows], new double[windows]);
        Tails tails = new Tails(new double[window], new double[window]);
        for (int start = 0; start < windows; start += window) {
            Rows rows = new Rows(x, y, x[start + window - 1], y[start + window - 1]);
            sliding.putTails(rows, tails, start);
            sliding.joinHeads(rows, tails, start);
        }
        return sliding;
    }

    /** The rows and the centres from which their numbers are counted. */
    private record Rows(double[] x, double[] y, double centreX, double centreY) {}

    /** Sums of the distances from the centres, from each place of a block to its end. */
    private record Tails(double[] x, double[] y) {}

    private void putTails(Rows rows, Tails tails, int start) {
        double sumX = 0;
        double sumY = 0;
        double square = 0;
        double product = 0;
        int kept = Math.min(tails.x.length, squares.length - start);
        for (int k = tails.x.length - 1; k >= kept; k--) {
            double offX = rows.x[start + k] - rows.centreX;
            double offY = rows.y[start + k] - rows.centreY;
            sumX += offX;
            sumY += offY;
            square += offX * offX;
            product += offX * offY;
        }
        for (int k = kept - 1; k >= 0; k--) {
            double offX = rows.x[start + k] - rows.centreX;
            double offY = rows.y[start + k] - rows.centreY;
            tails.x[k] = sumX += offX;
            tails.y[k] = sumY += offY;
            squares[start + k] = square += offX * offX;
            products[start + k] = product += offX * offY;
        }
    }

    private void joinHeads(Rows rows, Tails tails, int start) {
        int window = tails.x.length;
        int count = Math.min(window, squares.length - start);
        double share = 1.0 / window;
        double headX = 0;
        double headY = 0;
        double square = 0;
        double product = 0;
        for (int k = 0; k < count; k++) {
            // The number at the end of the first window is the centre itself and adds nothing.
            double offX = rows.x[start + window - 1 + k] - rows.centreX;
            double offY = rows.y[start + window - 1 + k] - rows.centreY;
            headX += offX;
            headY += offY;
            square += offX * offX;
            product += offX * offY;
            double sumX = tails.x[k] + headX;
            double mean = sumX * share;
            double squared = squares[start + k] + square - sumX * mean;
            squares[start + k] = squared < 0 ? 0 : squared;
            products[start + k] += product - mean * (tails.y[k] + headY);
        }
    }
}
