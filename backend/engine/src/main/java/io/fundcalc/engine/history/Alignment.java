package io.fundcalc.engine.history;

import io.fundcalc.engine.series.Dates;
import io.fundcalc.engine.series.GrowthSeries;
import io.fundcalc.engine.series.ReturnSeries;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Two series on the dates they share; nothing is filled. Between values the returns are taken anew from common date to
 * common date. Returns that were given as such belong to their date: rows without a partner are left out.
 *
 * @param first the first series on common dates
 * @param second the second on the same dates
 * @param dropped returns of the first series that found no partner
 */
public record Alignment(GrowthSeries first, GrowthSeries second, int dropped) {

    /** Both on their common dates; null when they share no return. */
    public static @Nullable Alignment of(GrowthSeries first, GrowthSeries second) {
        if (Arrays.equals(first.dates().days(), second.dates().days())) {
            return first.size() == 0 ? null : new Alignment(first, second, 0);
        }
        boolean rows = first.ofReturns() || second.ofReturns();
        int[][] common = common(first.dates().days(), second.dates().days(), rows ? 1 : 0);
        int returns = rows ? common[0].length : common[0].length - 1;
        if (returns < 1) {
            return null;
        }
        int dropped = first.size() - returns;
        return rows
                ? new Alignment(rows(first, common[0]), rows(second, common[1]), dropped)
                : new Alignment(first.thinned(common[0]), second.thinned(common[1]), dropped);
    }

    /** Positions of the common days in both, from a position on. */
    private static int[][] common(int[] a, int[] b, int from) {
        int[] inA = new int[Math.min(a.length, b.length)];
        int[] inB = new int[inA.length];
        int count = 0;
        int i = from;
        int j = from;
        while (i < a.length && j < b.length) {
            if (a[i] == b[j]) {
                inA[count] = i++;
                inB[count++] = j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return new int[][] {Arrays.copyOf(inA, count), Arrays.copyOf(inB, count)};
    }

    /** The returns that end at these points. */
    private static GrowthSeries rows(GrowthSeries series, int[] points) {
        Dates dates = series.dates();
        double[] values = new double[points.length];
        for (int i = 0; i < points.length; i++) {
            values[i] = series.returns()[points[i] - 1];
        }
        return GrowthSeries.of(new ReturnSeries(dates.day(points[0] - 1), dates.pick(points), values));
    }
}
