package io.fundcalc.engine.quality;

import java.util.Collections;

/** Finds the day of a payout of which only a range of days is known: the value falls on it. */
public final class ExDate {

    private static final double SEEN = 4;
    private static final double HALF = 0.5;

    private ExDate() {}

    /**
     * The likeliest row.
     *
     * @param row whose value falls most, compared with what is usual there
     * @param certain whether it falls by the payout, and no other row of the range by half as much
     */
    public record Found(int row, boolean certain) {}

    /**
     * Looks for the row of a payout.
     *
     * @param history whose values are looked at
     * @param first row of the range, at least 1
     * @param last row of the range
     * @param perShare what one unit paid out
     */
    public static Found within(StatedHistory history, int first, int last, double perShare) {
        Moves moves = new Moves(new StatedHistory(
                history.dates(), history.values(), null, Collections.emptySortedMap(), Collections.emptySortedMap()));
        int best = last;
        double most = Double.NEGATIVE_INFINITY;
        int falls = 0;
        for (int row = first; row <= last; row++) {
            UsualMove usual = moves.usual(row);
            double stated = perShare / moves.value(row - 1);
            double fall = 1 + usual.median() - moves.bare(row);
            boolean like = fall >= HALF * stated && stated >= SEEN * usual.deviation();
            falls += like ? 1 : 0;
            if (fall / stated > most) {
                most = fall / stated;
                best = row;
            }
        }
        return new Found(best, falls == 1 && most <= 1 + HALF);
    }
}
