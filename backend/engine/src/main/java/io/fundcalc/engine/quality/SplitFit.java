package io.fundcalc.engine.quality;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SortedMap;

/**
 * Whether the values show a stated split: on its first day they should move to about 1 ÷ ratio of the value before.
 *
 * <p>A split whose effect is below three usual moves cannot be seen, and is taken as stated unless another column tells the
 * growth of the day without it.
 */
final class SplitFit {

    /** What became of a stated split. */
    enum Kind {
        SHOWN,
        NOT_SHOWN,
        TURNED,
        OTHER_DAY,
        OTHER_RATIO
    }

    /**
     * The judgement.
     *
     * @param row where it is applied, if it is
     * @param ratio that is applied, or would explain the move
     */
    record Fit(Kind kind, int row, BigDecimal ratio) {}

    private static final double VISIBLE = 3;
    private static final double CERTAIN = 6;
    /** A fifth up or down: the widest daily price limit of the Chinese exchanges. */
    private static final double MARKET = 0.22;

    private static final double MARKET_DEVIATIONS = 4;
    private static final double HALF = 0.5;
    private static final double QUARTER = 0.25;
    private static final int NEAR_ROWS = 5;
    private static final int RATIO_DECIMALS = 4;

    private final Moves moves;
    private final SortedMap<Integer, BigDecimal> payouts;
    private final SortedMap<Integer, BigDecimal> splits;
    private final StatedHistory history;

    SplitFit(StatedHistory history, Moves moves) {
        this.history = history;
        this.moves = moves;
        this.payouts = history.payouts();
        this.splits = history.splits();
    }

    Fit of(int row, BigDecimal ratio) {
        double effect = Math.log(ratio.doubleValue());
        double deviation = moves.usual(row).deviation();
        double told = Math.log(moves.told(row) / moves.bare(row));
        boolean tells = !Double.isNaN(told) && Math.abs(effect) > VISIBLE * moves.slack(row);
        if (effect == 0 || (tells && Math.abs(told - effect) <= QUARTER * Math.abs(effect))) {
            return new Fit(Kind.SHOWN, row, ratio);
        }
        if (Math.abs(effect) < VISIBLE * deviation) {
            boolean denied = tells && Math.abs(told) <= QUARTER * Math.abs(effect);
            return new Fit(denied ? Kind.NOT_SHOWN : Kind.SHOWN, row, ratio);
        }
        if (shows(row, effect)) {
            return new Fit(Kind.SHOWN, row, ratio);
        }
        if (shows(row, -effect)) {
            return new Fit(
                    Kind.TURNED,
                    row,
                    BigDecimal.ONE.divide(ratio, MathContext.DECIMAL64).stripTrailingZeros());
        }
        int other = otherRow(row, effect);
        if (other > 0) {
            return new Fit(Kind.OTHER_DAY, other, ratio);
        }
        double fall = fall(row);
        return Math.abs(fall) <= Math.max(tolerance(row, effect), MARKET_DEVIATIONS * deviation)
                ? new Fit(Kind.NOT_SHOWN, row, ratio)
                : new Fit(Kind.OTHER_RATIO, row, nearest(row, fall));
    }

    /** How far the value of a row falls short of a usual day's, as a logarithm. */
    private double fall(int row) {
        return Math.log1p(moves.usual(row).median()) - Math.log(moves.bare(row));
    }

    /** Whether a row moves by an effect, with the payout of its day or without. */
    private boolean shows(int row, double effect) {
        BigDecimal paid = payouts.get(history.dates().day(row));
        double withPayout = paid == null ? 0 : Math.log1p(paid.doubleValue() / moves.value(row));
        double tolerance = tolerance(row, effect);
        return Math.abs(fall(row) - effect) <= tolerance || Math.abs(fall(row) - withPayout - effect) <= tolerance;
    }

    private double tolerance(int row, double effect) {
        double market = Math.max(MARKET, MARKET_DEVIATIONS * moves.usual(row).deviation());
        return Math.min(HALF * Math.abs(effect), market);
    }

    /** The one row nearby that has no event of its own and moves by the effect; −1 where there is none, or several. */
    private int otherRow(int row, double effect) {
        int found = -1;
        for (int at = Math.max(1, row - NEAR_ROWS); at <= Math.min(moves.size() - 1, row + NEAR_ROWS); at++) {
            boolean own = splits.containsKey(history.dates().day(at));
            boolean clear = Math.abs(effect) >= CERTAIN * moves.usual(at).deviation();
            if (!own && clear && shows(at, effect)) {
                if (found > 0) {
                    return -1;
                }
                found = at;
            }
        }
        return found;
    }

    private BigDecimal nearest(int row, double fall) {
        double slack = 2 * moves.usual(row).deviation();
        return RoundNumber.between(Math.exp(fall - slack), Math.exp(fall + slack), RATIO_DECIMALS);
    }
}
