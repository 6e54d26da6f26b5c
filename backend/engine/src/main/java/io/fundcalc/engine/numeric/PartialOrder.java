package io.fundcalc.engine.numeric;

import java.util.Arrays;

/**
 * Order statistics without sorting: numbers are put into order only as far as they are asked for.
 *
 * <p>A small sorted sample says below and above which values the outer eighths lie. One pass brings each of these tails
 * over, to the ends of a row of their own; the middle follows only when one of its ranks is wanted. Every place once found
 * stays fixed, so each further question searches a shorter stretch. Not safe for use by several threads at once.
 */
public final class PartialOrder {

    private static final int SAMPLE = 40;
    /** Numbers of the sorted sample that lie beyond each cut. */
    private static final int BEYOND = 5;

    /** 1 − 0.95 is not quite 0.05: a position this close to a whole number is that number. */
    private static final double RANK_ROUNDING = 1e-9;

    /** Shorter rows are brought over as one part. */
    private static final int SHORT = 4 * SAMPLE;

    private final double[] row;
    private final double[] values;
    private final double lowCut;
    private final double highCut;
    private final int low;
    private final int high;
    private boolean whole;
    private int[] fixed = new int[8];
    private int fixedCount;

    private PartialOrder(double[] row) {
        this.row = row;
        whole = row.length < SHORT;
        if (whole) {
            values = row.clone();
            lowCut = 0;
            highCut = 0;
            low = row.length;
            high = row.length;
        } else {
            double[] sample = Selection.sample(row, row.length, SAMPLE);
            values = new double[row.length];
            lowCut = sample[BEYOND];
            highCut = sample[SAMPLE - 1 - BEYOND];
            low = bringLow();
            high = bringHigh();
        }
    }

    /** The order of these numbers, at least one; the row stays as it is, and must not be written to meanwhile. */
    public static PartialOrder of(double[] row) {
        return new PartialOrder(row);
    }

    /**
     * Brings what lies below the cut to the front. Every number is written, and only the place where the next one goes
     * depends on it. The cut itself is never brought, so there is always a place.
     */
    private int bringLow() {
        int end = 0;
        for (double value : row) {
            values[end] = value;
            end += Indicator.below(value, lowCut);
        }
        return end;
    }

    /** The same for what lies above its cut, from the end towards the front. */
    private int bringHigh() {
        int begin = values.length - 1;
        for (double value : row) {
            values[begin] = value;
            begin -= Indicator.below(highCut, value);
        }
        return begin + 1;
    }

    private void bringMiddle() {
        int end = low;
        for (int i = 0; end < high; i++) {
            double value = row[i];
            values[end] = value;
            end += 1 - Indicator.below(value, lowCut) - Indicator.below(highCut, value);
        }
        whole = true;
    }

    public int size() {
        return values.length;
    }

    /** The smallest but {@code rank}: rank 0 is the least, {@code size − 1} the greatest. */
    public double at(int rank) {
        int place = Arrays.binarySearch(fixed, 0, fixedCount, rank);
        if (place < 0) {
            int insert = -place - 1;
            int left = insert == 0 ? 0 : fixed[insert - 1] + 1;
            int right = insert == fixedCount ? values.length - 1 : fixed[insert] - 1;
            settle(left, right, rank);
            remember(insert, rank);
        }
        return values[rank];
    }

    private void settle(int left, int right, int rank) {
        if (rank < low) {
            Selection.settle(values, left, Math.min(right, low - 1), rank);
        } else if (rank >= high) {
            Selection.settle(values, Math.max(left, high), right, rank);
        } else {
            if (!whole) {
                bringMiddle();
            }
            Selection.settle(values, Math.max(left, low), Math.min(right, high - 1), rank);
        }
    }

    private void remember(int insert, int rank) {
        if (fixedCount == fixed.length) {
            fixed = Arrays.copyOf(fixed, 2 * fixedCount);
        }
        System.arraycopy(fixed, insert, fixed, insert + 1, fixedCount - insert);
        fixed[insert] = rank;
        fixedCount++;
    }

    /**
     * Quantile of type 7 of R. J. Hyndman, Y. Fan, Sample Quantiles in Statistical Packages, The American Statistician
     * 50(4), 1996: linear between the order statistics around position p × (size − 1).
     *
     * @param p probability, in [0, 1]
     */
    public double quantile(double p) {
        double position = (values.length - 1) * p;
        double nearest = Math.rint(position);
        if (Math.abs(position - nearest) <= RANK_ROUNDING) {
            return at((int) nearest);
        }
        int below = (int) Math.floor(position);
        double lower = at(below);
        double upper = at(below + 1);
        double weight = position - below;
        // Between equal numbers the mixture may be off by a rounding, which would put them below their own quantile.
        return lower == upper ? lower : (1 - weight) * lower + weight * upper;
    }

    /**
     * How many of the {@code ranks} smallest numbers lie strictly below the bound, and their sum.
     *
     * @param ranks how many of the smallest to look at
     * @param bound the bound
     */
    public Tail lowest(int ranks, double bound) {
        if (ranks > low && !whole) {
            bringMiddle();
        }
        if (ranks > 0 && ranks < values.length) {
            at(ranks - 1);
        }
        CompensatedSum sum = new CompensatedSum();
        int count = 0;
        for (int i = 0; i < ranks; i++) {
            if (values[i] < bound) {
                sum.add(values[i]);
                count++;
            }
        }
        return new Tail(count, sum.value());
    }

    /** The numbers strictly below the quantile of type 7 of this probability. */
    public Tail below(double p) {
        int ranks = (int) Math.floor((values.length - 1) * p + RANK_ROUNDING) + 1;
        return lowest(Math.min(ranks, values.length), quantile(p));
    }

    /** Numbers at one end of a distribution. */
    public record Tail(int count, double sum) {

        /** Their mean; the other number where there are none. */
        public double meanOr(double other) {
            return count == 0 ? other : sum / count;
        }
    }
}
