package io.fundcalc.engine.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fundcalc.engine.fees.ClassCost.Holding;
import io.fundcalc.engine.fees.Compare.Candidate;
import io.fundcalc.engine.fees.Compare.CheapestStep;
import io.fundcalc.engine.fees.Compare.Plan;
import io.fundcalc.engine.fees.Subscription.Charge;
import io.fundcalc.engine.fees.Subscription.Charging;
import io.fundcalc.engine.money.Money;
import io.fundcalc.engine.money.Rate;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompareTest {

    private static final Candidate FRONT_END =
            new Candidate("A", charge("0.015", "0.1"), Holding.FREE, HoldingTiers.NONE);
    private static final Candidate SERVICE =
            new Candidate("C", charge("0", "1"), new Holding(0.004, null, 0), HoldingTiers.NONE);

    /** Two classes are the comparison of A against C, whose day the contract's case names. */
    @Test
    void flipsOnTheDayOfTheTwoClasses() {
        var result = Compare.of(List.of(FRONT_END, SERVICE), new Plan(List.of(Money.of("10000")), List.of(1), 1095));

        assertThat(result.cheapest()).containsExactly(new CheapestStep(1, 136, "C"), new CheapestStep(137, 1095, "A"));
    }

    @Test
    void addsWhatTheAmountsCost() {
        var result =
                Compare.of(List.of(SERVICE), new Plan(List.of(Money.of("1000"), Money.of("3000")), List.of(365), 1));

        Compare.ClassTotal row = result.periods().getFirst().rows().getFirst();
        double share = 1 - Math.pow(1 - 0.004 / 365, 365);
        assertThat(row.cost()).isCloseTo(4000 * share, within(1e-9));
        assertThat(row.costShare()).isCloseTo(share, within(1e-12));
        assertThat(row.costPerYear()).isCloseTo(share, within(1e-12));
    }

    /** The second way: each purchase by itself, its cost times its amount. */
    @Test
    void equalsTheSumOfTheCostsOfEachPurchase() {
        var tiers = HoldingTiers.of(
                "tiers",
                List.of(
                        new HoldingTiers.Tier(0, 30, Rate.of("0.01")),
                        new HoldingTiers.Tier(30, null, Rate.of("0.0025"))));
        var candidate = new Candidate("X", charge("0.012", "0.4"), new Holding(0.003, 200, 0.0015), tiers);
        List<Money> amounts = List.of(Money.of("500"), Money.of("123456.78"), Money.of("1"));
        List<Integer> days = List.of(1, 29, 30, 200, 201, 10_950);

        var result = Compare.of(List.of(candidate), new Plan(amounts, days, 1));

        for (int i = 0; i < days.size(); i++) {
            int held = days.get(i);
            double expected = amounts.stream()
                    .mapToDouble(amount -> amount.value().doubleValue()
                            * ClassCost.of(amount, candidate.charge(), candidate.holding(), tiers)
                                    .after(held))
                    .sum();
            assertThat(result.periods().get(i).rows().getFirst().cost()).isCloseTo(expected, within(1e-8));
        }
    }

    @Test
    void sharesARankAmongEqualsAndNamesTheFirst() {
        var twin = new Candidate("B", FRONT_END.charge(), FRONT_END.holding(), FRONT_END.redemption());

        var result = Compare.of(
                List.of(FRONT_END, twin, SERVICE), new Plan(List.of(Money.of("10000")), List.of(1000), 1000));

        assertThat(result.periods().getFirst().rows().stream().map(Compare.ClassTotal::rank))
                .containsExactly(1, 1, 3);
        assertThat(result.cheapest().getLast().name()).isEqualTo("A");
    }

    private static Charge charge(String rate, String discount) {
        return new Charge(AmountTiers.of(Rate.of(rate)), new BigDecimal(discount), Charging.EXTERNAL);
    }
}
