package io.fundcalc.engine.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

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
 * cumulative NAV decides between them where it can: it rises over the unit NAV by the payout, and where it falls along
 * with it a round ratio is a split. An unusual ratio may as well be a payout that both columns lack. Then,
 * and without a cumulative NAV, one that came down to 1 speaks for a split; a growth below the unit NAV's can only be one.
 */
public final class MissedEvent {

    private static final double HUNDRED = 100;
    private static final double WORTH_A_PROPOSAL = 8;
    private static final int RATIO_DECIMALS = 6;
    /** A split usually sets the NAV back to one. */
    private static final double NEAR_ONE = 0.02;

    private static final int DECIMALS_OF_A_ROUND_RATIO = 1;
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
            Repair.UnitSplit split = split();
            if (difference < 0) {
                return List.of(split);
            }
            Repair.Payout payout = payout();
            BigDecimal told = nav.cumulativePayout(row);
            double margin = half * before() + 4 * step;
            if (told != null && Math.abs(told.subtract(payout.perShare()).doubleValue()) <= margin) {
                return List.of(new Repair.Payout(payout.day(), PublishedNav.plain(told)));
            }
            if (told != null && split.ratio().scale() <= DECIMALS_OF_A_ROUND_RATIO) {
                return List.of(split);
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

        private Repair.UnitSplit split() {
            double known = unit() + nav.payout(row).doubleValue();
            return new Repair.UnitSplit(
                    nav.dates().day(row),
                    RoundNumber.between(
                            (growth - half) * before() / known, (growth + half) * before() / known, RATIO_DECIMALS));
        }

        private double unit() {
            return nav.unit()[row].doubleValue();
        }

        private double before() {
            return nav.unit()[row - 1].doubleValue();
        }
    }
}
