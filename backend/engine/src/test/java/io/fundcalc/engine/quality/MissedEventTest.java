package io.fundcalc.engine.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The published growth of a day against what NAV and events give; the arithmetic stands above each number. */
class MissedEventTest {

    private static final int DAY = Rows.day("2018-04-20");

    private static Rows before(String nav) {
        return new Rows().row("2018-04-19", nav);
    }

    @Test
    void proposesTheRoundestPayoutThatThePrintedGrowthAllows() {
        // @start region="missedEvent"
        // The shape of 163402 in 2018: NAV 1.2000 → 1.1520, growth printed as 0.17 %.
        // 1.1520 ÷ 1.2000 − 1 = −4 %: apart by 4.17 %. 1.0017 × 1.2000 − 1.1520 = 0.05004 ± 0.00006: 0.05 is in there.
        List<Finding> found = MissedEvent.of(
                before("1.2000").row("2018-04-20", "1.1520", "0.17", null).nav());

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().size()).isCloseTo(0.0417, within(1e-12));
        assertThat(found.getFirst().repairs()).first().isEqualTo(new Repair.Payout(DAY, new BigDecimal("0.05")));
        // @end
    }

    @Test
    void takesTheExactPayoutFromTheCumulativeNav() {
        // Cumulative 2.2000 → 2.2023 while the unit fell by 0.0480: 0.0023 + 0.0480 = 0.0503 was paid out.
        // Growth: (1.1520 + 0.0503) ÷ 1.2000 − 1 = 0.19 %.
        List<Finding> found = MissedEvent.of(new Rows()
                .row("2018-04-19", "1.2000", null, "2.2000")
                .row("2018-04-20", "1.1520", "0.19", "2.2023")
                .nav());

        assertThat(found.getFirst().repairs()).containsExactly(new Repair.Payout(DAY, new BigDecimal("0.0503")));
    }

    @Test
    void proposesASplitWhereTheNavCameBackToOne() {
        // The shape of 164818 on 2020-11-25: 1.5000 → 1.0000, growth printed as 0.20 %.
        // Ratio 1.0020 × 1.5000 ÷ 1.0000 = 1.503 ± 0.00008.
        Rows rows = new Rows().row("2020-11-24", "1.5000").row("2020-11-25", "1.0000", "0.20", null);

        assertThat(MissedEvent.of(rows.nav()).getFirst().repairs())
                .containsExactly(
                        new Repair.UnitSplit(Rows.day("2020-11-25"), new BigDecimal("1.503")),
                        new Repair.Payout(Rows.day("2020-11-25"), new BigDecimal("0.503")));
    }

    @Test
    void proposesASplitWhereTheCumulativeNavFellAlong() {
        // Both NAVs fell by 0.9000, so nothing was paid: 1.9000 ÷ 1.0000 × 1.0000 = 1.9.
        Rows rows =
                new Rows().row("2020-11-24", "1.9000", null, "2.4000").row("2020-11-25", "1.0000", "0.00", "1.5000");

        assertThat(MissedEvent.of(rows.nav()).getFirst().repairs())
                .containsExactly(new Repair.UnitSplit(Rows.day("2020-11-25"), new BigDecimal("1.9")));
    }

    @Test
    void offersThePayoutTooWhereTheCumulativeNavMayLackIt() {
        // 1.1769 → 1.0769 with 0.00 % printed, and the cumulative NAV fell along: it lacks what was paid out, or units
        // were
        // split. 1.1769 − 1.0769 = 0.1 a unit; 1.1769 ÷ 1.0769 = 1.09286: not a usual split.
        Rows rows =
                new Rows().row("2023-04-23", "1.1769", null, "1.1769").row("2023-04-24", "1.0769", "0.00", "1.0769");

        assertThat(MissedEvent.of(rows.nav()).getFirst().repairs())
                .containsExactly(
                        new Repair.Payout(Rows.day("2023-04-24"), new BigDecimal("0.1")),
                        new Repair.UnitSplit(Rows.day("2023-04-24"), new BigDecimal("1.0929")));
    }

    @Test
    void proposesAMergerOfUnitsWhereTheGrowthIsBelowTheNav() {
        // Four units become one: 0.2500 → 1.0050 with 0.50 % printed. 1.005 × 0.25 ÷ 1.005 = 0.25. No payout does that.
        Rows rows = new Rows().row("2015-08-25", "0.2500").row("2015-08-26", "1.0050", "0.50", null);

        assertThat(MissedEvent.of(rows.nav()).getFirst().repairs())
                .containsExactly(new Repair.UnitSplit(Rows.day("2015-08-26"), new BigDecimal("0.25")));
    }

    @Test
    void takesKnownEventsIntoAccount() {
        // (1.1520 + 0.05) ÷ 1.2000 − 1 = 0.1667 %, printed as 0.17 %.
        Rows paid = before("1.2000").row("2018-04-20", "1.1520", "0.17", null).payout("2018-04-20", "0.05");
        // 1.5 × 0.8000 ÷ 1.2000 − 1 = 0 %.
        Rows parted = before("1.2000").row("2018-04-20", "0.8000", "0.00", null).split("2018-04-20", "1.5");

        assertThat(MissedEvent.of(paid.nav())).isEmpty();
        assertThat(MissedEvent.of(parted.nav())).isEmpty();
    }

    @Test
    void doesNotMistakeRoundingForAnEvent() {
        // 1.0050 ÷ 1.0000: exactly 0.50 %. A NAV of 1.00504 and one before of 0.99996 would both print so: 0.508 %.
        assertThat(MissedEvent.of(before("1.0000")
                        .row("2018-04-20", "1.0050", "0.51", null)
                        .nav()))
                .isEmpty();
        assertThat(MissedEvent.of(before("1.0000")
                        .row("2018-04-20", "1.0050", "0.50", null)
                        .nav()))
                .isEmpty();
    }

    @Test
    void flagsASmallDifferenceWithoutAProposal() {
        // 0.03 % apart: more than rounding (0.005 % + 0.01 %), far too little for a payout anybody would announce.
        List<Finding> found = MissedEvent.of(
                before("1.0000").row("2018-04-20", "1.0050", "0.53", null).nav());

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().repairs()).isEmpty();
    }

    @Test
    void saysNothingWithoutPublishedGrowth() {
        assertThat(MissedEvent.of(before("1.2").row("2018-04-20", "0.6").nav())).isEmpty();
    }
}
