package io.fundcalc.engine.performance.rolling;

/**
 * Means and sums of squared deviations of a row of numbers over every window of a fixed length, in one walk.
 *
 * <p>Nothing is ever subtracted from a running sum, so no error builds up however long the row: the row is cut into
 * blocks of one window's length, and each window is the tail of one block joined to the head of the next. All windows
 * that begin in a block contain its last number. The sums are those of the distances from that number: it lies within
 * the spread of each window, so taking the square of the mean distance out loses at most window × 1e-16 of the result,
 * and a flat window has a spread of exactly zero. The work is a few additions for each number, whatever the window.
 *
 * @param means mean of each window
 * @param squares Σ(x − mean)² of each window
 */
record SlidingMoments(double[] means, double[] squares) {

    /** Of a row at least one window long. */
    static SlidingMoments of(double[] row, int window) {
        int windows = row.length - window + 1;
        SlidingMoments sliding = new SlidingMoments(new double[windows], new double[windows]);
        Partial partial = new Partial(new double[window], new double[window], new double[window], new double[window]);
        for (int start = 0; start < windows; start += window) {
            int count = Math.min(window, windows - start);
            double centre = row[start + window - 1];
            partial.fill(row, start, count, centre);
            sliding.join(partial, start, count, centre);
        }
        return sliding;
    }

    /** Sums of distances from the centre and of their squares: from each place to the end of a block; of so many behind. */
    private record Partial(double[] tails, double[] tailSquares, double[] heads, double[] headSquares) {

        /** Both at once: additions of the one wait for none of the other. */
        void fill(double[] row, int start, int count, double centre) {
            int behind = start + tails.length;
            double tail = 0;
            double tailSquare = 0;
            double head = 0;
            double headSquare = 0;
            int k = 1;
            for (; k < count; k++) {
                double before = row[behind - k] - centre;
                tails[tails.length - k] = tail += before;
                tailSquares[tails.length - k] = tailSquare += before * before;
                double after = row[behind + k - 1] - centre;
                heads[k] = head += after;
                headSquares[k] = headSquare += after * after;
            }
            for (; k <= tails.length; k++) {
                double before = row[behind - k] - centre;
                tails[tails.length - k] = tail += before;
                tailSquares[tails.length - k] = tailSquare += before * before;
            }
        }
    }

    private void join(Partial partial, int start, int count, double centre) {
        double share = 1.0 / partial.tails.length;
        for (int k = 0; k < count; k++) {
            double sum = partial.tails[k] + partial.heads[k];
            double mean = sum * share;
            means[start + k] = centre + mean;
            squares[start + k] = Math.max(0, partial.tailSquares[k] + partial.headSquares[k] - sum * mean);
        }
    }
}
