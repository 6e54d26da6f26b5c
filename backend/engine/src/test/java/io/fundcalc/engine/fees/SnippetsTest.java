package io.fundcalc.engine.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fundcalc.engine.fees.ClassCost.Holding;
import io.fundcalc.engine.fees.Conversion.Difference;
import io.fundcalc.engine.fees.Conversion.DifferenceMethod;
import io.fundcalc.engine.fees.HoldingTiers.Tier;
import io.fundcalc.engine.fees.Redemption.Conditions;
import io.fundcalc.engine.fees.Redemption.Lot;
import io.fundcalc.engine.fees.Subscription.Charge;
import io.fundcalc.engine.fees.Subscription.Charging;
import io.fundcalc.engine.money.Money;
import io.fundcalc.engine.money.Nav;
import io.fundcalc.engine.money.Rate;
import io.fundcalc.engine.money.Rounding;
import io.fundcalc.engine.money.Shares;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The examples that doc comments of this package show. */
class SnippetsTest {

    private static final Offset<Double> ROUNDING = within(1e-12);

    private static final Charge FREE = new Charge(AmountTiers.of(Rate.ZERO), BigDecimal.ONE, Charging.EXTERNAL);

    @Test
    void subscription() {
        // @start region="subscription"
        // 1,000 at 1.5 %, NAV 2: 1,000 ÷ 1.015 = 985.22 buy 492.61 shares; 14.78 are the fee.
        Charge charge = new Charge(AmountTiers.of(Rate.of("0.015")), BigDecimal.ONE, Charging.EXTERNAL);
        var result = Subscription.of(Money.of("1000"), Nav.of("2"), charge, Rounding.USUAL);
        assertThat(result.netAmount()).isEqualTo(Money.of("985.22"));
        assertThat(result.fee()).isEqualTo(Money.of("14.78"));
        assertThat(result.shares()).isEqualTo(Shares.of("492.61"));
        assertThat(result.effectiveRate()).isCloseTo(0.01478, ROUNDING);
        assertThat(result.rate().value()).isEqualTo(Rate.of("0.015"));
        // @end
    }

    @Test
    void redemption() {
        // @start region="redemption"
        // 150 shares at 2: 100 held a year cost nothing, 50 held 5 days 1.5 %: 50 × 2 × 0.015.
        HoldingTiers tiers =
                HoldingTiers.of("tiers", List.of(new Tier(0, 7, Rate.of("0.015")), new Tier(7, null, Rate.ZERO)));
        LocalDate day = LocalDate.of(2024, 7, 10);
        var order = new Redemption.Order(
                day,
                Nav.of("2"),
                Shares.of("150"),
                List.of(
                        new Lot(day.minusDays(5), Shares.of("80"), null, null),
                        new Lot(day.minusYears(1), Shares.of("100"), null, null)));
        var result =
                Redemption.of(order, new Conditions(tiers, null, Redemption.ReinvestedLotDate.OWN, Rounding.USUAL));
        assertThat(result.gross()).isEqualTo(Money.of("300"));
        assertThat(result.fee()).isEqualTo(Money.of("1.5"));
        assertThat(result.net()).isEqualTo(Money.of("298.5"));
        assertThat(result.lots().getLast().holdingDays()).isEqualTo(5);
        // @end
    }

    @Test
    void conversion() {
        // @start region="conversion"
        // 1,000 leave a fund of 0.5 % for one of 1.5 %: 1,000 ÷ 1.01 = 990.10 arrive, 9.90 are the difference.
        LocalDate day = LocalDate.of(2024, 7, 10);
        var order = new Conversion.Order(
                new Redemption.Order(
                        day, Nav.of("2"), Shares.of("500"), List.of(new Lot(day, Shares.of("500"), null, null))),
                new Conditions(HoldingTiers.NONE, null, Redemption.ReinvestedLotDate.OWN, Rounding.USUAL));
        var result = Conversion.of(
                order,
                Nav.of("1"),
                new Difference(
                        AmountTiers.of(Rate.of("0.005")),
                        AmountTiers.of(Rate.of("0.015")),
                        BigDecimal.ONE,
                        DifferenceMethod.RATE));
        assertThat(result.differenceRate().value()).isEqualTo(Rate.of("0.01"));
        assertThat(result.differenceFee()).isEqualTo(Money.of("9.90"));
        assertThat(result.amountIn()).isEqualTo(Money.of("990.10"));
        // @end
    }

    @Test
    void classCost() {
        // @start region="classCost"
        // A service fee of 36.5 % a year takes a thousandth a day, on two days: 1 − 0.999².
        ClassCost cost = ClassCost.of(Money.of("1000"), FREE, new Holding(0.365, null, 0), HoldingTiers.NONE);
        assertThat(cost.after(2)).isCloseTo(1 - 0.999 * 0.999, ROUNDING);
        // @end
    }

    @Test
    void shareClass() {
        // @start region="shareClass"
        // 0.25 % now against a thousandth a day: dearer on the third day.
        Charge charge = new Charge(AmountTiers.of(Rate.of("0.0025")), BigDecimal.ONE, Charging.EXTERNAL);
        ClassCost a = ClassCost.of(Money.of("1000"), charge, Holding.FREE, HoldingTiers.NONE);
        ClassCost c = ClassCost.of(Money.of("1000"), FREE, new Holding(0.365, null, 0), HoldingTiers.NONE);
        ShareClass.Result result = ShareClass.of(a, c, 0.0025, 0.365, 10);
        assertThat(result.breakEvenDay().value()).isEqualTo(3);
        assertThat(result.breakEvenDays().value()).isCloseTo(Math.log(1.0025) / -Math.log(0.999), ROUNDING);
        // @end
    }

    @Test
    void drag() {
        // @start region="drag"
        // 100 double in a year; 10 % on top of the net amount and half of the proceeds are fees.
        var result = Drag.of(new Drag.Plan(110, 1, 1, 0, 0.1, 0.5));
        assertThat(result.gross().value()).isCloseTo(220, ROUNDING);
        assertThat(result.net().value()).isCloseTo(110 / 1.1 * 2 / 2, ROUNDING);
        assertThat(result.cost().value()).isCloseTo(120, ROUNDING);
        assertThat(result.costShare().value()).isCloseTo(120 / 220.0, ROUNDING);
        assertThat(result.annualCost().value()).isCloseTo(1 - (100 / 110.0 - 1), ROUNDING);
        // @end
    }

    @Test
    void compare() {
        // @start region="compare"
        // 1,000 held for a year: 1 % of it now, or 0.2 a day.
        Charge charge = new Charge(AmountTiers.of(Rate.of("0.01")), BigDecimal.ONE, Charging.INTERNAL);
        var result = Compare.of(
                List.of(
                        new Compare.Candidate("A", charge, Holding.FREE, HoldingTiers.NONE),
                        new Compare.Candidate("C", FREE, new Holding(0.073, null, 0), HoldingTiers.NONE)),
                new Compare.Plan(List.of(Money.of("1000")), List.of(365), 60));
        Compare.ClassTotal a = result.periods().getFirst().rows().getFirst();
        assertThat(a.cost()).isCloseTo(10, ROUNDING);
        assertThat(a.costPerYear()).isCloseTo(0.01, ROUNDING);
        assertThat(a.rank()).isEqualTo(1);
        // 1 − 0.9998^51 is the first above 1 %.
        assertThat(result.cheapest())
                .containsExactly(new Compare.CheapestStep(1, 50, "C"), new Compare.CheapestStep(51, 60, "A"));
        // @end
    }
}
