package io.fundcalc.engine.numeric;

import java.util.Arrays;

/**
 * Selection: puts one number of a stretch where sorting would put it, with nothing greater before it and nothing smaller
 * behind it.
 *
 * <p>Source: C. A. R. Hoare, Algorithm 65: Find, Communications of the ACM 4(7), 1961, with the middle of three as pivot.
 * What is short, or resists, is sorted, so the worst case stays n log n.
 */
final class Selection {

    private static final int ROUNDS = 40;
    private static final int SHORT = 24;

    private Selection() {}

    /** Numbers from all over the first {@code count} of a row, in ascending order: what the whole is roughly like. */
    static double[] sample(double[] values, int count, int size) {
        double[] sample = new double[size];
        int step = count / size;
        for (int i = 0; i < size; i++) {
            sample[i] = values[step / 2 + i * step];
        }
        Arrays.sort(sample);
        return sample;
    }

    /** Settles the place {@code rank} within {@code left … right}, which contains it. */
    static void settle(double[] values, int left, int right, int rank) {
        if (rank == left) {
            swap(values, left, least(values, left, right));
        } else if (rank == right) {
            swap(values, right, greatest(values, left, right));
        } else {
            select(values, left, right, rank);
        }
    }

    private static int least(double[] values, int left, int right) {
        int at = left;
        double least = values[left];
        for (int i = left + 1; i <= right; i++) {
            if (values[i] < least) {
                least = values[i];
                at = i;
            }
        }
        return at;
    }

    private static int greatest(double[] values, int left, int right) {
        int at = left;
        double greatest = values[left];
        for (int i = left + 1; i <= right; i++) {
            if (values[i] > greatest) {
                greatest = values[i];
                at = i;
            }
        }
        return at;
    }

    private static void select(double[] values, int from, int to, int rank) {
        int left = from;
        int right = to;
        for (int round = 0; right - left >= SHORT && round < ROUNDS; round++) {
            double pivot = middle(values[left], values[rank], values[right]);
            int below = moveBelow(values, left, right, pivot);
            if (rank < below) {
                right = below - 1;
            } else if (below > left) {
                left = below;
            } else {
                left = moveEqual(values, left, right, pivot);
                if (rank < left) {
                    return;
                }
            }
        }
        Arrays.sort(values, left, right + 1);
    }

    private static double middle(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }

    /**
     * Brings what lies below the pivot to the front; gives the place behind it. Every number is moved, and only the place
     * where the next one goes depends on it.
     */
    private static int moveBelow(double[] values, int left, int right, double pivot) {
        int end = left;
        for (int i = left; i <= right; i++) {
            double value = values[i];
            values[i] = values[end];
            values[end] = value;
            end += Indicator.below(value, pivot);
        }
        return end;
    }

    /** The same for what equals the pivot, in a stretch without anything below it. */
    private static int moveEqual(double[] values, int left, int right, double pivot) {
        int end = left;
        for (int i = left; i <= right; i++) {
            double value = values[i];
            values[i] = values[end];
            values[end] = value;
            end += value == pivot ? 1 : 0;
        }
        return end;
    }

    private static void swap(double[] values, int a, int b) {
        double kept = values[a];
        values[a] = values[b];
        values[b] = kept;
    }
}
