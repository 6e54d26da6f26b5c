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
        Sums tails = Sums.of(window);
        Sums heads = Sums.of(window);
        for (int start = 0; start < windows; start += window) {
            int count = Math.min(window, windows - start);
            Rows rows = new Rows(x, y, x[start + window - 1], y[start + window - 1]);
            tails.fillBackwards(rows, start);
            heads.fill(rows, start + window, count);
            sliding.join(tails, heads, start, count);
        }
        return sliding;
    }

    /** The rows and the centres from which their numbers are counted. */
    private record Rows(double[] x, double[] y, double centreX, double centreY) {}

    /** Running sums of distances from the centres, of the squares of one and of the products of both. */
    private record Sums(double[] x, double[] y, double[] squares, double[] products) {

        static Sums of(int window) {
            return new Sums(new double[window], new double[window], new double[window], new double[window]);
        }

        /** From each place of the block to its end. */
        void fillBackwards(Rows rows, int start) {
            double sumX = 0;
            double sumY = 0;
            double square = 0;
            double product = 0;
            for (int k = x.length - 1; k >= 0; k--) {
                double offX = rows.x[start + k] - rows.centreX;
                double offY = rows.y[start + k] - rows.centreY;
                x[k] = sumX += offX;
                y[k] = sumY += offY;
                squares[k] = square += offX * offX;
                products[k] = product += offX * offY;
            }
        }

        /** Of none, of the first, of the first two, and so on. */
        void fill(Rows rows, int start, int count) {
            double sumX = 0;
            double sumY = 0;
            double square = 0;
            double product = 0;
            for (int k = 1; k < count; k++) {
                double offX = rows.x[start + k - 1] - rows.centreX;
                double offY = rows.y[start + k - 1] - rows.centreY;
                x[k] = sumX += offX;
                y[k] = sumY += offY;
                squares[k] = square += offX * offX;
                products[k] = product += offX * offY;
            }
        }
    }

    private void join(Sums tails, Sums heads, int start, int count) {
        double share = 1.0 / tails.x.length;
        for (int k = 0; k < count; k++) {
            double sumX = tails.x[k] + heads.x[k];
            double mean = sumX * share;
            squares[start + k] = Math.max(0, tails.squares[k] + heads.squares[k] - sumX * mean);
            products[start + k] = tails.products[k] + heads.products[k] - mean * (tails.y[k] + heads.y[k]);
        }
    }
}
