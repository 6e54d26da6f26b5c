package io.fundcalc.engine.performance.rolling;

/**
 * Σ(x − x̄)² and Σ(x − x̄)(y − ȳ) of two rows of numbers over every window of a fixed length, in one walk: the same cut
 * into heads and tails of blocks as {@link SlidingMoments}, for pairs.
 *
 * @param squares Σ(x − x̄)² of each window
 * @param products Σ(x − x̄)(y − ȳ) of each window
 */
record SlidingSlopes(double[] squares, double[] products) {

    /** Moments of pairs, from the first to the k-th. */
    private static final class Growing {
        double meanX;
        double meanY;
        double squares;
        double products;

        void add(double x, double y, double reciprocal, double weight) {
            double offX = x - meanX;
            double offY = y - meanY;
            meanX += offX * reciprocal;
            meanY += offY * reciprocal;
            squares += offX * offX * weight;
            products += offX * offY * weight;
        }
    }

    private record Tails(double[] meansX, double[] meansY, double[] squares, double[] products) {
        static Tails of(int window) {
            return new Tails(
                    new double[window + 1], new double[window + 1], new double[window + 1], new double[window + 1]);
        }
    }

    /** Of rows at least one window long. */
    static SlidingSlopes of(double[] x, double[] y, int window) {
        int windows = x.length - window + 1;
        SlidingSlopes sliding = new SlidingSlopes(new double[windows], new double[windows]);
        double[] reciprocals = SlidingMoments.reciprocals(window);
        Tails tails = Tails.of(window);
        for (int start = 0; start < windows; start += window) {
            fill(tails, x, y, start, reciprocals);
            sliding.join(tails, x, y, start, reciprocals);
        }
        return sliding;
    }

    private static void fill(Tails tails, double[] x, double[] y, int start, double[] reciprocals) {
        int window = reciprocals.length - 1;
        Growing growing = new Growing();
        for (int k = 1; k <= window; k++) {
            int at = start + window - k;
            growing.add(x[at], y[at], reciprocals[k], (k - 1) * reciprocals[k]);
            tails.meansX[k] = growing.meanX;
            tails.meansY[k] = growing.meanY;
            tails.squares[k] = growing.squares;
            tails.products[k] = growing.products;
        }
    }

    private void join(Tails tails, double[] x, double[] y, int start, double[] reciprocals) {
        int window = reciprocals.length - 1;
        squares[start] = tails.squares[window];
        products[start] = tails.products[window];
        int heads = Math.min(window - 1, x.length - start - window);
        Growing growing = new Growing();
        for (int k = 1; k <= heads; k++) {
            int at = start + window + k - 1;
            growing.add(x[at], y[at], reciprocals[k], (k - 1) * reciprocals[k]);
            double gapX = growing.meanX - tails.meansX[window - k];
            double gapY = growing.meanY - tails.meansY[window - k];
            double weight = k * reciprocals[window] * (window - k);
            squares[start + k] = tails.squares[window - k] + growing.squares + gapX * gapX * weight;
            products[start + k] = tails.products[window - k] + growing.products + gapX * gapY * weight;
        }
    }
}
