package io.fundcalc.engine.performance.inference;

/**
 * The search that a track came out of as the best: with enough attempts some Sharpe ratio looks good by luck.
 *
 * @param count independent strategies that were tried, from 2 to {@link #MOST}
 * @param sharpeVariance variance of their Sharpe ratios per period, 0 or above
 */
public record Trials(int count, double sharpeVariance) {

    /** More are no search that anybody makes. */
    public static final int MOST = 1_000_000_000;

    private static final int FEWEST = 2;

    /**
     * Checks both.
     *
     * @throws IllegalArgumentException outside the ranges
     */
    public Trials {
        if (!isCount(count) || !isVariance(sharpeVariance)) {
            throw new IllegalArgumentException("trials " + count + ", variance " + sharpeVariance);
        }
    }

    /** Whether so many strategies make a search. */
    public static boolean isCount(int count) {
        return count >= FEWEST && count <= MOST;
    }

    /** Whether it can be a variance. */
    public static boolean isVariance(double variance) {
        return variance >= 0 && Double.isFinite(variance);
    }
}
