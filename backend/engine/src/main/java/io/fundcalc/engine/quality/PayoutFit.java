package io.fundcalc.engine.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.IntToDoubleFunction;

/**
 * Whether the values show the stated payouts: on its ex-date the value should fall by the payout.
 *
 * <p>Small payouts disappear in the noise of a day, so all payouts of a history are judged together first: for each share
 * of the stated amounts that may be true, the squared distance of the falls from it is summed in usual moves, each at most
 * four. Whole amounts are given up only for a share that fits clearly better. Single payouts are then judged where they are
 * large.
 */
final class PayoutFit {

    /** Shares of the stated amounts that may be true: none, per unit, for ten units or more, in a hundredth of the money. */
    private static final double[] SHARES = {1, 0, 0.1, 0.01, 0.001, 0.0001, 100};

    /** A smaller share of the value is no payout. */
    private static final double SMALLEST_PAYOUT = 0.001;

    private static final double FARTHEST = 4;
    private static final double CLEARLY_WORSE = 12;
    private static final double NEXT_WORSE = 9;
    /** Falls of a share that is right lie about one usual move from it; twice that is still a fit. */
    private static final double GOOD_FIT = 4;

    private static final double SEEN_IN_PRICE = 4;
    private static final double TOLD_WITHIN = 0.15;

    /** A payout above this share of the value is applied only where the fall fits. */
    private static final double LARGE = 0.05;

    private static final double LARGE_DEVIATIONS = 2;
    /** Among payouts that the values show, one that does not must be further off: some days rise by chance. */
    private static final double AMONG_OTHERS = 4;

    private static final double SMALL_VISIBLE = 8;
    private static final double SMALL_DEVIATIONS = 6;
    private static final double CERTAIN = 6;
    private static final double HALF = 0.5;
    private static final double QUARTER = 0.25;
    private static final int NEAR_ROWS = 5;

    /**
     * A stated payout with the fall of its day, both as shares of the value before.
     *
     * @param deviation usual move of the day, or what the told growth may be off
     */
    record Sight(int row, BigDecimal perShare, double stated, double fall, double deviation) {

        private double distance(double share) {
            double far = (fall - share * stated) / deviation;
            return Math.min(far * far, FARTHEST * FARTHEST);
        }

        /** Whether the value falls by something that is not the usual. */
        boolean falls() {
            return fall >= SEEN_IN_PRICE * deviation;
        }
    }

    private final StatedHistory history;
    private final Moves moves;
    private final IntToDoubleFunction split;

    /** @param split ratio that is applied on a row, 1 for none */
    PayoutFit(StatedHistory history, Moves moves, IntToDoubleFunction split) {
        this.history = history;
        this.moves = moves;
        this.split = split;
    }

    /** One for each payout that changes something. */
    List<Sight> sights(SortedMap<Integer, BigDecimal> payouts) {
        List<Sight> sights = new ArrayList<>();
        for (Map.Entry<Integer, BigDecimal> paid : payouts.entrySet()) {
            int row = moves.row(paid.getKey());
            if (row > 0) {
                sights.add(sight(row, paid.getValue()));
            }
        }
        return sights;
    }

    private Sight sight(int row, BigDecimal perShare) {
        double ratio = split.applyAsDouble(row);
        double stated = ratio * perShare.doubleValue() / moves.value(row - 1);
        UsualMove usual = moves.usual(row);
        double bare = ratio * moves.bare(row);
        double told = moves.told(row);
        boolean seen = stated >= SEEN_IN_PRICE * usual.deviation();
        return Double.isNaN(told) || seen
                ? new Sight(row, perShare, stated, 1 + usual.median() - bare, usual.deviation())
                : new Sight(row, perShare, stated, told - bare, Math.max(moves.slack(row), TOLD_WITHIN * stated));
    }

    /** Share of the stated amounts that the values show; NaN where it is not clear which. */
    double share(List<Sight> sights) {
        double share = best(sights);
        boolean fit = othersFit(sights, share);
        long contradicted =
                sights.stream().filter(sight -> contradicts(sight, share, fit)).count();
        return sights.size() > 1 && 2 * contradicted > sights.size() ? Double.NaN : share;
    }

    /** Whether the values as a whole show the payouts at a share. */
    static boolean othersFit(List<Sight> sights, double share) {
        return distance(sights, 0) - distance(sights, share) >= CLEARLY_WORSE;
    }

    private static double best(List<Sight> sights) {
        double typical = sights.stream()
                .mapToDouble(Sight::stated)
                .sorted()
                .skip(sights.size() / 2)
                .findFirst()
                .orElse(0);
        double whole = distance(sights, 1);
        double best = 1;
        double least = whole;
        double next = Double.POSITIVE_INFINITY;
        for (double share : SHARES) {
            if (share == 1 || (share > 0 && share * typical < SMALLEST_PAYOUT)) {
                continue;
            }
            double distance = distance(sights, share);
            if (distance < least) {
                next = Math.min(next, least);
                least = distance;
                best = share;
            } else {
                next = Math.min(next, distance);
            }
        }
        if (whole - least < CLEARLY_WORSE) {
            return 1;
        }
        return next - least >= NEXT_WORSE && least <= GOOD_FIT * sights.size() ? best : Double.NaN;
    }

    private static double distance(List<Sight> sights, double share) {
        return sights.stream().mapToDouble(sight -> sight.distance(share)).sum();
    }

    /** Whether the value of the day contradicts a single payout that is large enough to be seen. */
    boolean contradicts(Sight sight, double share, boolean othersFit) {
        double stated = share * sight.stated();
        double missing = stated - sight.fall();
        boolean large = stated > LARGE && missing > (othersFit ? AMONG_OTHERS : LARGE_DEVIATIONS) * sight.deviation();
        boolean small = stated > SMALL_VISIBLE * sight.deviation() && missing > SMALL_DEVIATIONS * sight.deviation();
        return sight.fall() < HALF * stated && (large || small);
    }

    /** The one row nearby without an event that falls by a payout; −1 where there is none, or several. */
    int otherRow(Sight sight) {
        double stated = sight.stated();
        int found = -1;
        for (int at = Math.max(1, sight.row() - NEAR_ROWS);
                at <= Math.min(moves.size() - 1, sight.row() + NEAR_ROWS);
                at++) {
            int day = history.dates().day(at);
            boolean own = history.payouts().containsKey(day) || history.splits().containsKey(day);
            UsualMove usual = moves.usual(at);
            double fall = 1 + usual.median() - moves.bare(at);
            if (!own && stated >= CERTAIN * usual.deviation() && Math.abs(fall - stated) <= QUARTER * stated) {
                if (found > 0) {
                    return -1;
                }
                found = at;
            }
        }
        return found;
    }
}
