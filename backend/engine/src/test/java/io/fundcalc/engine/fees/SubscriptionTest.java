package io.fundcalc.engine.fees;

import static io.fundcalc.engine.fees.FeeCases.decimal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fundcalc.engine.fees.AmountTiers.Tier;
import io.fundcalc.engine.fees.FeeCases.Case;
import io.fundcalc.engine.fees.InvalidFeesException.Rule;
import io.fundcalc.engine.fees.Subscription.Charge;
import io.fundcalc.engine.fees.Subscription.Charging;
import io.fundcalc.engine.money.Money;
import io.fundcalc.engine.money.Nav;
import io.fundcalc.engine.money.Rate;
import io.fundcalc.engine.money.Rounding;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SubscriptionTest {

    private static final Rounding CUT_SHARES =
            new Rounding(Rounding.Mode.HALF_UP, Rounding.Mode.DOWN, 2, 2, Rounding.Redemption.ORDER);

    static Stream<Case> cases() {
        return FeeCases.of("subscription");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithTheCase(Case one) {
        JsonNode request = one.request();
        var result = Subscription.of(
                new Money(decimal(request.get("amount"))),
                new Nav(decimal(request.get("nav"))),
                new Charge(
                        FeeCases.tiers(request.has("tiers") ? request.get("tiers") : request.get("rate")),
                        decimal(request, "discount", "1"),
                        method(request.path("method").asString("external"))),
                FeeCases.rounding(request));

        one.agrees(Map.of(
                "netAmount", result.netAmount().value(),
                "fee", result.fee().value(),
                "shares", result.shares().value(),
                "effectiveRate", result.effectiveRate()));
    }

    private static Charging method(String name) {
        return Stream.of(Charging.values())
                .filter(each -> each.toString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Prospectuses and pages that print all three numbers; the order of rounding decides the last digit. */
    @ParameterizedTest
    @CsvSource({
        "100000, 0.012, 1.1800, 98814.23, 1185.77, 83740.87",
        "100000, 0.015, 1.0170, 98522.17, 1477.83, 96875.29",
        "100000, 0.015, 1.0168, 98522.17, 1477.83, 96894.35",
        "10000, 0.015, 1.5, 9852.22, 147.78, 6568.15"
    })
    void agreesWithProspectuses(String amount, String rate, String nav, String net, String fee, String shares) {
        var result = Subscription.of(Money.of(amount), Nav.of(nav), charge(rate, Charging.EXTERNAL), Rounding.USUAL);

        assertThat(result.netAmount()).isEqualTo(Money.of(net));
        assertThat(result.fee()).isEqualTo(Money.of(fee));
        assertThat(result.shares().value()).isEqualByComparingTo(shares);
    }

    @Test
    void cutsSharesOffWhereTheProspectusSaysSo() {
        var result = Subscription.of(Money.of("10000"), Nav.of("1.5"), charge("0.015", Charging.EXTERNAL), CUT_SHARES);

        assertThat(result.shares().value()).isEqualByComparingTo("6568.14");
    }

    @Test
    void neverDiscountsAFixedFee() {
        AmountTiers tiers = AmountTiers.of(
                "tiers",
                List.of(
                        new Tier(Money.ZERO, Rate.of("0.01"), null),
                        new Tier(Money.of("5000000"), null, Money.of("1000"))));
        Charge tenth = new Charge(tiers, new BigDecimal("0.1"), Charging.EXTERNAL);

        var result = Subscription.of(Money.of("5000000"), Nav.of("1"), tenth, Rounding.USUAL);

        assertThat(result.fee()).isEqualTo(Money.of("1000"));
        assertThat(result.rate()).isEqualTo(Outcome.<Rate>unavailable(Reason.FIXED_FEE));
    }

    @Test
    void refusesAFixedFeeAboveTheAmount() {
        AmountTiers tiers = AmountTiers.of("tiers", List.of(new Tier(Money.ZERO, null, Money.of("1000"))));

        assertThatExceptionOfType(InvalidFeesException.class)
                .isThrownBy(() -> Subscription.of(
                        Money.of("999.99"),
                        Nav.of("1"),
                        new Charge(tiers, BigDecimal.ONE, Charging.INTERNAL),
                        Rounding.USUAL))
                .satisfies(broken -> {
                    assertThat(broken.rule()).isEqualTo(Rule.FEE_ABOVE_AMOUNT);
                    assertThat(broken.index()).isZero();
                });
    }

    @ParameterizedTest
    @CsvSource({"'', EMPTY, -1", "1, STARTS_LATE, 0", "0 5 5, NOT_ASCENDING, 2", "0 5 3, NOT_ASCENDING, 2"})
    void refusesTiersThatDoNotAscendFromZero(String bounds, Rule rule, int index) {
        List<Tier> tiers = bounds.isEmpty()
                ? List.of()
                : Stream.of(bounds.split(" ", -1))
                        .map(bound -> new Tier(Money.of(bound), Rate.ZERO, null))
                        .toList();

        assertThatExceptionOfType(InvalidFeesException.class)
                .isThrownBy(() -> AmountTiers.of("tiers", tiers))
                .satisfies(broken -> {
                    assertThat(broken.rule()).isEqualTo(rule);
                    assertThat(broken.index()).isEqualTo(index);
                });
    }

    /** Whatever the order: nothing is lost, and shares at the NAV give the net amount back within half a unit of each. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void losesNothing(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            Money amount = new Money(BigDecimal.valueOf(1 + random.nextLong(10_000_000_00L), 2));
            Nav nav = new Nav(BigDecimal.valueOf(1000 + random.nextInt(90_000), 4));
            String rate = BigDecimal.valueOf(random.nextInt(200), 4).toString();
            for (Charging method : Charging.values()) {
                var result = Subscription.of(amount, nav, charge(rate, method), Rounding.USUAL);

                assertThat(result.netAmount().plus(result.fee())).isEqualTo(amount);
                BigDecimal off = result.shares()
                        .at(nav)
                        .minus(result.netAmount())
                        .value()
                        .abs();
                assertThat(off).isLessThanOrEqualTo(nav.value().multiply(new BigDecimal("0.005")));
            }
        }
    }

    private static Charge charge(String rate, Charging method) {
        return new Charge(AmountTiers.of(Rate.of(rate)), BigDecimal.ONE, method);
    }
}
