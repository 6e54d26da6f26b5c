package io.fundcalc.engine.performance.rolling;

/**
 * Means and sums of squared deviations of a row of numbers over every window of a fixed length, in one walk.
 *
 * <p>Nothing is ever subtracted from a running sum, so no error builds up however long the row: the row is cut into
 * blocks of one window's length, and each window is the tail of one block joined to the head of the next. Heads and
 * tails grow one number at a time (B. P. Welford, Technometrics 4(3), 1962) and are joined by the pairwise formula of
 * T. F. Chan, G. H. Golub, R. J. LeVeque (The American Statistician 37(3), 1983). A flat window has a spread of exactly
 * zero. The work is a constant for each number, whatever the window.
 *
 * @param means mean of each window
 * @param squares Σ(x − mean)² of each window
 */
record SlidingMoments(double[] means, double[] squares) {

    /** Of a row at least one window long. */
    static SlidingMoments of(double[] row, int window) {
        double[] reciprocals = reciprocals(window);
        SlidingMoments sliding =
                new SlidingMoments(new double[row.length - window + 1], new double[row.length - window + 1]);
        double[] tailMeans = new double[window + 1];
        double[] tailSquares = new double[window + 1];
        for (int start = 0; start + window <= row.length; start += window) {
            fillTails(row, start, reciprocals, tailMeans, tailSquares);
            sliding.join(row, start, reciprocals, tailMeans, tailSquares);
        }
        return sliding;
    }

    static double[] reciprocals(int window) {
        double[] reciprocals = new double[window + 1];
        for (int k = 1; k <= window; k++) {
            reciprocals[k] = 1.0 / k;
        }
        return reciprocals;
    }

    /** Moments of the last k numbers of the block, for every k. */
    private static void fillTails(double[] row, int start, double[] reciprocals, double[] means, double[] squares) {
        int window = means.length - 1;
        double mean = 0;
        double square = 0;
        for (int k = 1; k <= window; k++) {
            double off = row[start + window - k] - mean;
            mean += off * reciprocals[k];
            square += off * off * ((k - 1) * reciprocals[k]);
            means[k] = mean;
            squares[k] = square;
        }
    }

    /** The windows that begin in the block: its tail of window − head numbers, and the first head numbers behind it. */
    private void join(double[] row, int start, double[] reciprocals, double[] tailMeans, double[] tailSquares) {
        int window = tailMeans.length - 1;
        means[start] = tailMeans[window];
        squares[start] = tailSquares[window];
        int heads = Math.min(window - 1, row.length - start - window);
        double mean = 0;
        double square = 0;
        for (int k = 1; k <= heads; k++) {
            double off = row[start + window + k - 1] - mean;
            mean += off * reciprocals[k];
            square += off * off * ((k - 1) * reciprocals[k]);
            double gap = mean - tailMeans[window - k];
            double share = k * reciprocals[window];
            means[start + k] = tailMeans[window - k] + gap * share;
            squares[start + k] = tailSquares[window - k] + square + gap * gap * share * (window - k);
        }
    }
}
