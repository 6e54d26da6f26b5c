package io.fundcalc.engine.quality;

import io.fundcalc.engine.series.GrowthSeries;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Jump without event: a return far outside its neighbours that no payout and no split explains.
 *
 * <pre>
 * Figure       jumpWithoutEvent
 * Formula      zₜ = |rₜ − m| ÷ (1.4826 × max(MAD, ½ × 10⁻ᵠ ÷ uₜ₋₁)) &gt; 12 ∧ |rₜ| ≥ 5 %; gₜ ≈ rₜ: |rₜ| &gt; 20 %
 * Symbols      rₜ return with known events, s × (uₜ + d) ÷ uₜ₋₁ − 1 · m median and MAD median absolute deviation of
 *              the 60 returns around t, without rₜ · q decimals of the NAV · 20 % the widest daily price limit of the
 *              Chinese exchanges: no fund of theirs can move further · gₜ published growth, where there is one
 * Unit         ratio
 * Range        0.05 … ∞, or −1 … −0.05
 * Unavailable  fewer than 20 other returns (TOO_FEW_VALUES)
 * Convention   none
 * Source       B. Iglewicz, D. C. Hoaglin, How to Detect and Handle Outliers, 1993: the modified z-score; limits our own
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.quality.NavQualityTest" region="jumpWithoutEvent"}
 *
 * <p>Proposed: to leave the value out where the next return takes the move back; else the payout by which the cumulative
 * NAV rose over the unit NAV, where that makes the return a usual one; else the roundest split that turns it into the
 * median.
 */
public final class UnexplainedJump {

    private static final double MOST_DEVIATIONS = 12;
    /** No smaller return is a jump. */
    public static final double SMALLEST_JUMP = 0.05;

    private static final double BEYOND_PRICE_LIMITS = 0.2;
    /** What double precision may add to a move of just 20 %. */
    private static final double ROUNDING = 1e-9;
    /** A week with a holiday behind it. */
    private static final int LONGEST_WEEK = 10;

    private static final double USUAL_WITHIN = 3;
    private static final int RATIO_DECIMALS = 4;
    private static final double HUNDRED = 100;

    private UnexplainedJump() {}

    /** The jumps of a history, in order. */
    public static List<Finding> of(PublishedNav nav) {
        double[] returns = new double[nav.size() - 1];
        for (int i = 0; i < returns.length; i++) {
            returns[i] = nav.growth(i + 1) - 1;
        }
        double step = PublishedNav.halfStep(PublishedNav.decimals(nav.unit()));
        List<Finding> jumps = new ArrayList<>();
        int wayBack = -1;
        for (int i = 0; i < returns.length; i++) {
            Finding jump = i == wayBack ? null : jump(nav, returns, i, step);
            if (jump != null) {
                jumps.add(jump);
                wayBack = jump.repairs().getFirst() instanceof Repair.LeaveOut ? i + 1 : -1;
            }
        }
        return jumps;
    }

    /**
     * The moves of a history beyond 20 % that its payouts and splits leave unexplained, in order: one that is far outside
     * its neighbours, or one from a day or week to the next where there are too few of these to compare with.
     *
     * @param growth with all known events
     */
    public static List<Finding> beyondPriceLimits(GrowthSeries growth) {
        double[] returns = growth.returns();
        List<Finding> jumps = List.of();
        for (int i = 0; i < returns.length; i++) {
            if (Math.abs(returns[i]) > BEYOND_PRICE_LIMITS + ROUNDING) {
                UsualMove usual = UsualMove.around(returns, i, 0);
                boolean soon = growth.dates().day(i + 1) - growth.dates().day(i) <= LONGEST_WEEK;
                if (usual == null ? soon : usual.deviations(returns[i]) > MOST_DEVIATIONS) {
                    jumps = jumps.isEmpty() ? new ArrayList<>() : jumps;
                    Repair repair = repair(growth, i, usual == null ? UsualMove.UNKNOWN : usual);
                    jumps.add(Finding.on(
                            Check.JUMP_WITHOUT_EVENT, growth.dates().day(i + 1), returns[i], List.of(repair)));
                    i += repair instanceof Repair.LeaveOut ? 1 : 0;
                }
            }
        }
        return jumps;
    }

    private static Repair repair(GrowthSeries growth, int at, UsualMove usual) {
        double[] returns = growth.returns();
        int day = growth.dates().day(at + 1);
        double next = at + 1 < returns.length ? returns[at + 1] : 0;
        return at + 1 < returns.length && usual.revert((1 + returns[at]) * (1 + next) - 1)
                ? new Repair.LeaveOut(day)
                : split(day, (1 + usual.median()) / (1 + returns[at]), usual);
    }

    private static @Nullable Finding jump(PublishedNav nav, double[] returns, int at, double step) {
        int row = at + 1;
        boolean told = nav.payout(row).signum() != 0 || nav.split(row).compareTo(BigDecimal.ONE) != 0;
        double limit = told ? BEYOND_PRICE_LIMITS : limit(nav, row, returns[at], step);
        if (Math.abs(returns[at]) < limit) {
            return null;
        }
        UsualMove usual = UsualMove.around(returns, at, step / nav.unit()[at].doubleValue());
        return usual == null || usual.deviations(returns[at]) <= MOST_DEVIATIONS
                ? null
                : Finding.on(
                        Check.JUMP_WITHOUT_EVENT, nav.dates().day(row), returns[at], List.of(repair(nav, row, usual)));
    }

    private static double limit(PublishedNav nav, int row, double change, double step) {
        BigDecimal percent = nav.percent()[row];
        if (percent == null) {
            return SMALLEST_JUMP;
        }
        double rounding =
                PublishedNav.halfStep(percent.scale()) / HUNDRED + 2 * step / nav.unit()[row - 1].doubleValue();
        boolean agrees = Math.abs(percent.doubleValue() / HUNDRED - change) <= 2 * rounding;
        return agrees ? BEYOND_PRICE_LIMITS : SMALLEST_JUMP;
    }

    private static Repair repair(PublishedNav nav, int row, UsualMove usual) {
        int day = nav.dates().day(row);
        double before = nav.unit()[row - 1].doubleValue();
        if (row + 1 < nav.size()) {
            if (usual.revert(nav.growth(row) * nav.growth(row + 1) - 1)) {
                return new Repair.LeaveOut(day);
            }
        }
        BigDecimal told = nav.cumulativePayout(row);
        if (told != null && told.signum() > 0) {
            double withPayout = (nav.unit()[row].doubleValue() + told.doubleValue()) / before - 1;
            if (usual.deviations(withPayout) <= USUAL_WITHIN) {
                return new Repair.Payout(day, PublishedNav.plain(told));
            }
        }
        return split(day, (1 + usual.median()) / nav.growth(row), usual);
    }

    private static Repair split(int day, double ratio, UsualMove usual) {
        double slack = ratio * USUAL_WITHIN * usual.deviation();
        return new Repair.UnitSplit(
                day, RoundNumber.between(Math.max(ratio - slack, ratio / 2), ratio + slack, RATIO_DECIMALS));
    }
}
