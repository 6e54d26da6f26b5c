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
        for (int start = 0; start < windows; start += window) {
            int end = Math.min(start + window, windows);
            sliding.putTails(row, start, end, window);
            sliding.joinHeads(row, start, end, window);
        }
        return sliding;
    }

    /** Sums of the distances from the block's last number, and of their squares, from each place to the block's end. */
    private void putTails(double[] row, int start, int end, int window) {
        double centre = row[start + window - 1];
        double sum = 0;
        double square = 0;
        for (int k = start + window - 2; k >= end; k--) {
            double off = row[k] - centre;
            sum += off;
            square += off * off;
        }
        for (int k = Math.min(end, start + window - 1) - 1; k >= start; k--) {
            double off = row[k] - centre;
            means[k] = sum += off;
            squares[k] = square += off * off;
        }
    }

    /** Adds the sums over the head of the block behind, and turns them into moments. */
    private void joinHeads(double[] row, int start, int end, int window) {
        double centre = row[start + window - 1];
        double share = 1.0 / window;
        double head = 0;
        double headSquare = 0;
        for (int k = start; k < end; k++) {
            // The window that begins at the block has no head; the number before each later head is its block's last.
            double off = row[k + window - 1] - centre;
            head += off;
            headSquare += off * off;
            double sum = means[k] + head;
            double mean = sum * share;
            double square = squares[k] + headSquare - sum * mean;
            means[k] = centre + mean;
            squares[k] = square < 0 ? 0 : square;
        }
    }
}
