package io.fundcalc.engine.numeric;

/**
 * The middle of a row of numbers, found without ordering it.
 *
 * <p>A small sorted sample brackets the middle between two values; two passes keep only what lies between them, a seventh of
 * the row or so, in which the middle is then selected. A sample that misleads costs a selection over all numbers.
 */
public final class Median {

    private static final int SAMPLE = 43;
    /** How far from the middle of the sorted sample the bracket reaches. */
    private static final int REACH = 3;

    /** Shorter rows are not worth a sample. */
    private static final int SHORT = 3 * SAMPLE;

    private Median() {}

    /**
     * The number half of the others lie below; the mean of the two in the middle where their count is even.
     *
     * @param values the numbers, left as they are
     * @param count how many of them count, from the first on; at least one
     * @param room as long as the values, overwritten
     */
    public static double of(double[] values, int count, double[] room) {
        int lower = (count - 1) / 2;
        if (count >= SHORT) {
            double[] sample = Selection.sample(values, count, SAMPLE);
            double from = sample[SAMPLE / 2 - REACH];
            double to = sample[SAMPLE / 2 + REACH];
            int above = keepFrom(values, count, from, room);
            int below = count - above;
            int kept = keepUpTo(room, above, to);
            if (lower >= below && lower + 1 < below + kept) {
                return middle(room, kept, lower - below, count);
            }
        }
        System.arraycopy(values, 0, room, 0, count);
        return middle(room, count, lower, count);
    }

    private static double middle(double[] values, int size, int lower, int count) {
        Selection.settle(values, 0, size - 1, lower);
        if (count % 2 == 1) {
            return values[lower];
        }
        Selection.settle(values, lower + 1, size - 1, lower + 1);
        return values[lower] / 2 + values[lower + 1] / 2;
    }

    /** Every number is written, and only the place where the next one goes depends on it. */
    private static int keepFrom(double[] values, int count, double from, double[] room) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            double value = values[i];
            room[kept] = value;
            kept += 1 - Indicator.below(value, from);
        }
        return kept;
    }

    private static int keepUpTo(double[] room, int count, double to) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            double value = room[i];
            room[kept] = value;
            kept += 1 - Indicator.below(to, value);
        }
        return kept;
    }
}
