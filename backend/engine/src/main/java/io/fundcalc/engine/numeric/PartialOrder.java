package io.fundcalc.engine.numeric;

import java.util.Arrays;

/**
 * Order statistics by selection: a copy of the numbers that is put into order only as far as it is asked for.
 *
 * <p>Every place once found stays fixed, with nothing greater before it and nothing smaller behind it, so both tails of
 * a distribution share one copy and each further question searches a shorter stretch. Selection follows R. W. Floyd,
 * R. L. Rivest, Algorithm 489: Select, Communications of the ACM 18(3), 1975; a stretch that resists is sorted, so the
 * worst case stays n log n. Not safe for use by several threads at once.
 */
public final class PartialOrder {

    private static final int SAMPLE_FROM = 600;
    private static final int ROUNDS = 40;

    private final double[] values;
    private int[] fixed = new int[8];
    private int fixedCount;

    private PartialOrder(double[] values) {
        this.values = values;
    }

    /** The order of a copy of these numbers, at least one. */
    public static PartialOrder of(double[] values) {
        return new PartialOrder(values.clone());
    }

    /** The order of these numbers themselves, at least one, which are rearranged beyond use elsewhere. */
    public static PartialOrder inPlace(double[] values) {
        return new PartialOrder(values);
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

    /**
     * Quantile of type 7 of R. J. Hyndman, Y. Fan, Sample Quantiles in Statistical Packages, The American Statistician
     * 50(4), 1996: linear between the order statistics around position p × (size − 1).
     *
     * @param p probability, in [0, 1]
     */
    public double quantile(double p) {
        double position = 1 + (values.length - 1) * p;
        int low = (int) Math.floor(position) - 1;
        double below = at(low);
        if (low + 1 >= values.length || position == low + 1) {
            return below;
        }
        double weight = position - (low + 1);
        return (1 - weight) * below + weight * at(low + 1);
    }

    /**
     * How many of the {@code ranks} smallest numbers lie strictly below the bound, and their sum.
     *
     * @param ranks how many of the smallest to look at
     * @param bound the bound
     */
    public Tail lowest(int ranks, double bound) {
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

    /** Numbers at one end of a distribution. */
    public record Tail(int count, double sum) {}

    private void remember(int insert, int rank) {
        if (fixedCount == fixed.length) {
            fixed = Arrays.copyOf(fixed, 2 * fixedCount);
        }
        System.arraycopy(fixed, insert, fixed, insert + 1, fixedCount - insert);
        fixed[insert] = rank;
        fixedCount++;
    }

    private void settle(int left, int right, int rank) {
        if (rank == left) {
            settleLeast(left, right);
        } else if (rank == right) {
            settleGreatest(left, right);
        } else {
            select(left, right, rank);
        }
    }

    private void settleLeast(int left, int right) {
        int at = left;
        double least = values[left];
        for (int i = left + 1; i <= right; i++) {
            if (values[i] < least) {
                least = values[i];
                at = i;
            }
        }
        swap(left, at);
    }

    private void settleGreatest(int left, int right) {
        int at = right;
        double greatest = values[right];
        for (int i = left; i < right; i++) {
            if (values[i] > greatest) {
                greatest = values[i];
                at = i;
            }
        }
        swap(right, at);
    }

    private void select(int from, int to, int rank) {
        int left = from;
        int right = to;
        int round = 0;
        while (right > left) {
            if (++round > ROUNDS) {
                Arrays.sort(values, left, right + 1);
                return;
            }
            if (right - left > SAMPLE_FROM) {
                selectSample(left, right, rank);
            }
            double pivot = values[rank];
            int below = moveBelow(left, right, pivot);
            if (rank < below) {
                right = below - 1;
                continue;
            }
            left = moveEqual(below, right, pivot);
            if (rank < left) {
                return;
            }
        }
    }

    /** Brings a value near the wanted rank to its place by selecting within a small sample around it. */
    private void selectSample(int left, int right, int rank) {
        double n = right - left + 1;
        double i = rank - left + 1;
        double z = Math.log(n);
        double s = 0.5 * Math.exp(2 * z / 3);
        double spread = 0.5 * Math.sqrt(z * s * (n - s) / n) * Math.signum(i - n / 2);
        int newLeft = Math.max(left, (int) (rank - i * s / n + spread));
        int newRight = Math.min(right, (int) (rank + (n - i) * s / n + spread));
        spread(left, right, newLeft, newRight);
        select(newLeft, newRight, rank);
    }

    /** Fills the sample from all over the stretch: neighbours in a row that drifts are alike and would mislead. */
    private void spread(int left, int right, int sampleLeft, int sampleRight) {
        int step = (right - left) / (sampleRight - sampleLeft + 1);
        for (int i = sampleLeft; i <= sampleRight; i++) {
            swap(i, left + (i - sampleLeft) * step);
        }
    }

    /**
     * Brings what lies below the pivot to the front; gives the place behind it. Every number is moved, and only the place
     * where the next one goes depends on it: no branch for the processor to guess wrong half of the time.
     */
    private int moveBelow(int left, int right, double pivot) {
        int end = left;
        for (int i = left; i <= right; i++) {
            double value = values[i];
            values[i] = values[end];
            values[end] = value;
            end += value < pivot ? 1 : 0;
        }
        return end;
    }

    /** The same for what equals the pivot, in a stretch without anything below it. */
    private int moveEqual(int left, int right, double pivot) {
        int end = left;
        for (int i = left; i <= right; i++) {
            double value = values[i];
            values[i] = values[end];
            values[end] = value;
            end += value == pivot ? 1 : 0;
        }
        return end;
    }

    private void swap(int a, int b) {
        double kept = values[a];
        values[a] = values[b];
        values[b] = kept;
    }
}
