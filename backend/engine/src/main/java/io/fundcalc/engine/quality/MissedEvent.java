package io.fundcalc.engine.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Missed payout or split: the published growth is not what the unit NAV and the known events give.
 *
 * <pre>
 * Figure       missedEvent
 * Formula      |gₜ − eₜ| &gt; ½ × 10⁻ᵖ⁻² + ½ × 10⁻ᵠ × (2 + eₜ) ÷ uₜ₋₁, eₜ = s × (uₜ + d) ÷ uₜ₋₁ − 1
 * Symbols      gₜ published growth, printed with p decimals of a per cent · uₜ unit NAV with q decimals · d payout and s
 *              split known for that day: the right side is what rounding alone can do
 * Unit         ratio
 * Range        −1 … ∞
 * Unavailable  no published growth (TOO_FEW_VALUES)
 * Convention   none
 * Source       total return with the payout reinvested on its ex-date, as fund houses publish it
 * </pre>
 *
 * {@snippet class="io.fundcalc.engine.quality.MissedEventTest" region="missedEvent"}
 *
 * <p>Proposed where the difference is more than eight times what rounding can do: the roundest payout
 * {@code (1 + g) × u₀ ÷ s − u − d} and the roundest split {@code (1 + g) × u₀ ÷ (u + d)} that the printed growth allows. The
 * cumulative NAV decides between them where there is one: it rises over the unit NAV by the payout. Without it, a NAV that
 * came down to 1 speaks for a split, and a growth below the unit NAV's can only be one.
 */
public final class MissedEvent {

    private static final double HUNDRED = 100;
    private static final double WORTH_A_PROPOSAL = 8;
    private static final int RATIO_DECIMALS = 6;
    /** A split usually sets the NAV back to one. */
    private static final double NEAR_ONE = 0.02;

    private static final double WELL_ABOVE_ONE = 1.05;

    private MissedEvent() {}

    /** The days on which growth and NAV part, in order. */
    public static List<Finding> of(PublishedNav nav) {
        double step = PublishedNav.halfStep(PublishedNav.decimals(nav.unit()));
        int decimals = PublishedNav.decimals(nav.percent());
        List<Finding> found = new ArrayList<>();
        for (int row = 1; row < nav.size(); row++) {
            BigDecimal percent = nav.percent()[row];
            if (percent != null) {
                double halfPercent = PublishedNav.halfStep(decimals) / HUNDRED;
                double growth = nav.growth(row);
                double rounding = halfPercent + step * (1 + growth) / nav.unit()[row - 1].doubleValue();
                double difference = percent.doubleValue() / HUNDRED - (growth - 1);
                if (Math.abs(difference) > rounding) {
                    boolean worth = Math.abs(difference) > WORTH_A_PROPOSAL * rounding;
                    Day day = new Day(nav, row, 1 + percent.doubleValue() / HUNDRED, halfPercent);
                    found.add(Finding.on(
                            Check.MISSED_EVENT,
                            nav.dates().day(row),
                            difference,
                            worth ? day.repairs(difference, step) : List.of()));
                }
            }
        }
        return found;
    }

    /**
     * One row with the growth that is printed for it.
     *
     * @param growth published, 1 where nothing moved
     * @param half of its last decimal
     */
    private record Day(PublishedNav nav, int row, double growth, double half) {

        List<Repair> repairs(double difference, double step) {
            Repair split = split();
            if (difference < 0) {
                return List.of(split);
            }
            Repair.Payout payout = payout();
            BigDecimal told = cumulativePayout();
            if (told != null) {
                double margin = half * before() + 4 * step;
                boolean payoutTold = Math.abs(told.subtract(payout.perShare()).doubleValue()) <= margin;
                return List.of(payoutTold ? new Repair.Payout(payout.day(), plain(told)) : split);
            }
            boolean backToOne = Math.abs(unit() - 1) <= NEAR_ONE && before() >= WELL_ABOVE_ONE;
            return backToOne ? List.of(split, payout) : List.of(payout, split);
        }

        private Repair.Payout payout() {
            double known = unit() + nav.payout(row).doubleValue();
            double split = nav.split(row).doubleValue();
            return new Repair.Payout(
                    nav.dates().day(row),
                    RoundNumber.between(
                            (growth - half) * before() / split - known,
                            (growth + half) * before() / split - known,
                            PublishedNav.decimals(nav.unit())));
        }

        private Repair split() {
            double known = unit() + nav.payout(row).doubleValue();
            return new Repair.UnitSplit(
                    nav.dates().day(row),
                    RoundNumber.between(
                            (growth - half) * before() / known, (growth + half) * before() / known, RATIO_DECIMALS));
        }

        /** By how much the cumulative NAV rose over the unit NAV; null where it is not printed. */
        private @Nullable BigDecimal cumulativePayout() {
            BigDecimal now = nav.cumulative()[row];
            BigDecimal then = nav.cumulative()[row - 1];
            return now == null || then == null
                    ? null
                    : now.subtract(then).subtract(nav.unit()[row].subtract(nav.unit()[row - 1]));
        }

        private static BigDecimal plain(BigDecimal value) {
            BigDecimal stripped = value.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }

        private double unit() {
            return nav.unit()[row].doubleValue();
        }

        private double before() {
            return nav.unit()[row - 1].doubleValue();
        }
    }
}
