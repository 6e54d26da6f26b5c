package io.fundcalc.engine.fees;

import static io.fundcalc.engine.fees.FeeCases.decimal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fundcalc.engine.fees.Conversion.Difference;
import io.fundcalc.engine.fees.Conversion.DifferenceMethod;
import io.fundcalc.engine.fees.FeeCases.Case;
import io.fundcalc.engine.fees.InvalidFeesException.Rule;
import io.fundcalc.engine.fees.Redemption.Conditions;
import io.fundcalc.engine.fees.Redemption.Lot;
import io.fundcalc.engine.fees.Redemption.ReinvestedLotDate;
import io.fundcalc.engine.money.Money;
import io.fundcalc.engine.money.Nav;
import io.fundcalc.engine.money.Rate;
import io.fundcalc.engine.money.Rounding;
import io.fundcalc.engine.money.Shares;
import io.fundcalc.engine.outcome.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class ConversionTest {

    private static final LocalDate DAY = LocalDate.of(2024, 7, 10);

    static Stream<Case> cases() {
        return FeeCases.of("conversion");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithTheCase(Case one) {
        JsonNode request = one.request();
        JsonNode out = request.get("out");
        JsonNode in = request.get("in");
        boolean fees = request.path("differenceMethod").asString("rate").equals("fee");

        var result = Conversion.of(
                new Conversion.Order(
                        FeeCases.order(request, out),
                        new Conditions(
                                FeeCases.holding(out.get("tiers")),
                                null,
                                ReinvestedLotDate.OWN,
                                FeeCases.rounding(request))),
                new Nav(decimal(in.get("nav"))),
                new Difference(
                        FeeCases.tiers(out.get("subscription")),
                        FeeCases.tiers(in.get("subscription")),
                        decimal(request, "discount", "1"),
                        fees ? DifferenceMethod.FEE : DifferenceMethod.RATE));

        Map<String, Object> figures = new HashMap<>(Map.of(
                "gross", result.gross().value(),
                "redemptionFee", result.redemptionFee().value(),
                "netOut", result.netOut().value(),
                "differenceFee", result.differenceFee().value(),
                "amountIn", result.amountIn().value(),
                "shares", result.shares().value()));
        if (result.differenceRate() instanceof Outcome.Computed<Rate> rate) {
            figures.put("differenceRate", rate.value().asDouble());
        }
        one.agrees(figures);
    }

    /** 118.2 ÷ 1.005 × 0.005 = 0.58806, which the page lvdouya cuts off and the usual rounding takes up. */
    @Test
    void agreesWithAPrintedExample() {
        var result = convert("100", "1.2", "0.015", AmountTiers.of(Rate.of("0.005")), AmountTiers.of(Rate.of("0.01")));

        assertThat(result.redemptionFee()).isEqualTo(Money.of("1.80"));
        assertThat(result.differenceFee()).isEqualTo(Money.of("0.59"));
    }

    @Test
    void refusesToCompareTheRateOfAFixedFee() {
        AmountTiers fixed =
                AmountTiers.of("in/subscription", List.of(new AmountTiers.Tier(Money.ZERO, null, Money.of("1"))));

        assertThatExceptionOfType(InvalidFeesException.class)
                .isThrownBy(() -> convert("100", "1.2", "0", AmountTiers.of(Rate.ZERO), fixed))
                .satisfies(broken -> {
                    assertThat(broken.rule()).isEqualTo(Rule.NO_RATE);
                    assertThat(broken.field()).isEqualTo("in/subscription");
                    assertThat(broken.index()).isZero();
                });
    }

    /** Nothing is lost on the way, and the discount never raises the fee. */
    @ParameterizedTest
    @CsvSource({"RATE, 0.006, 0.015", "RATE, 0.015, 0.006", "FEE, 0.006, 0.015", "FEE, 0.015, 0.006"})
    void losesNothing(DifferenceMethod method, String out, String in) {
        Money full = null;
        for (String discount : new String[] {"1", "0.4", "0.1", "0"}) {
            var difference = new Difference(
                    AmountTiers.of(Rate.of(out)), AmountTiers.of(Rate.of(in)), new BigDecimal(discount), method);

            var result = Conversion.of(order("12345.67", "1.2345", "0.005"), Nav.of("2.1"), difference);

            assertThat(result.amountIn().plus(result.differenceFee()).plus(result.redemptionFee()))
                    .isEqualTo(result.gross());
            assertThat(full == null || result.differenceFee().compareTo(full) <= 0)
                    .isTrue();
            full = result.differenceFee();
        }
        assertThat(full).isEqualTo(Money.ZERO);
    }

    private static Conversion.Result convert(
            String shares, String nav, String redemption, AmountTiers out, AmountTiers in) {
        return Conversion.of(
                order(shares, nav, redemption),
                Nav.of("1"),
                new Difference(out, in, BigDecimal.ONE, DifferenceMethod.RATE));
    }

    private static Conversion.Order order(String shares, String nav, String redemption) {
        Lot lot = new Lot(DAY.minusDays(10), Shares.of(shares), null, null);
        return new Conversion.Order(
                new Redemption.Order(DAY, Nav.of(nav), Shares.of(shares), List.of(lot)),
                new Conditions(FeeCases.holding("0::" + redemption), null, ReinvestedLotDate.OWN, Rounding.USUAL));
    }
}
