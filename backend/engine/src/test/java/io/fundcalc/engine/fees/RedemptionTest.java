package io.fundcalc.engine.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
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

class RedemptionTest {

    private static final LocalDate DAY = LocalDate.of(2024, 7, 10);
    private static final HoldingTiers TIERS = FeeCases.holding("0:7:0.015 7:30:0.0075 30:180:0.005 180::0");

    static Stream<Case> cases() {
        return FeeCases.of("redemption");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithTheCase(Case one) {
        JsonNode request = one.request();
        boolean parent = request.path("reinvestedLotDate").asString("own").equals("parent");
        var conditions = new Conditions(
                FeeCases.holding(request.get("tiers")),
                request.has("backEndTiers") ? FeeCases.holding(request.get("backEndTiers")) : null,
                parent ? ReinvestedLotDate.PARENT : ReinvestedLotDate.OWN,
                FeeCases.rounding(request));

        var result = Redemption.of(FeeCases.order(request, request), conditions);

        Map<String, Object> figures = new HashMap<>(Map.of(
                "gross", result.gross().value(),
                "fee", result.fee().value(),
                "net", result.net().value(),
                "backEndFee", result.backEndFee().value(),
                "lots.length", result.lots().size()));
        for (int i = 0; i < result.lots().size(); i++) {
            Redemption.SoldLot lot = result.lots().get(i);
            figures.put("lots[" + i + "].shares", lot.shares().value());
            figures.put("lots[" + i + "].holdingDays", lot.holdingDays());
            figures.put("lots[" + i + "].rate", lot.rate().asDouble());
            figures.put("lots[" + i + "].fee", lot.fee().value().doubleValue());
        }
        one.agrees(figures);
    }

    /** Printed on the page 1mt.cn. */
    @Test
    void agreesWithAPrintedExample() {
        var result = Redemption.of(
                order("1.1168", "9677.41", lot(60, "9677.41")),
                new Conditions(FeeCases.holding("0::0.005"), null, ReinvestedLotDate.OWN, Rounding.USUAL));

        assertThat(result.fee()).isEqualTo(Money.of("54.04"));
        assertThat(result.net()).isEqualTo(Money.of("10753.69"));
    }

    /** The first day of a tier has its rate, the last does not: 7 days are no longer "under 7 days". */
    @ParameterizedTest
    @CsvSource({"0, 0.015", "6, 0.015", "7, 0.0075", "29, 0.0075", "30, 0.005", "179, 0.005", "180, 0", "4000, 0"})
    void countsDaysFromConfirmationToConfirmation(int days, String rate) {
        var result = sell(order("1", "10", lot(days, "10")));

        assertThat(result.lots().getFirst().holdingDays()).isEqualTo(days);
        assertThat(result.lots().getFirst().rate()).isEqualTo(Rate.of(rate));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void doesNotCareHowALotIsSplitOrEqualDatesAreOrdered(long seed) {
        Random random = new Random(seed);
        for (int run = 0; run < 100; run++) {
            List<Lot> lots = lots(random);
            List<Lot> split = new ArrayList<>();
            for (Lot lot : lots) {
                Shares half = new Shares(lot.shares().value().divide(BigDecimal.valueOf(2)));
                split.add(new Lot(lot.date(), half, null, null));
                split.add(new Lot(lot.date(), lot.shares().minus(half), null, null));
            }
            Collections.shuffle(split, random);
            Shares held = lots.stream().map(Lot::shares).reduce(Shares.ZERO, Shares::plus);
            Shares sold = new Shares(held.value().multiply(BigDecimal.valueOf(1 + random.nextInt(100), 2)));

            var whole = sell(new Redemption.Order(DAY, Nav.of("1.2345"), sold, lots));
            var parts = sell(new Redemption.Order(DAY, Nav.of("1.2345"), sold, split));

            assertThat(parts.fee()).isEqualTo(whole.fee());
            assertThat(parts.net()).isEqualTo(whole.net());
        }
    }

    /** Each half of a cent off at most, whichever way it is rounded. */
    @ParameterizedTest
    @ValueSource(longs = {5, 6, 7, 8})
    void chargesTheSumOfTheLotsFeesWithinOneCent(long seed) {
        Random random = new Random(seed);
        for (int run = 0; run < 200; run++) {
            List<Lot> lots = lots(random);
            Shares held = lots.stream().map(Lot::shares).reduce(Shares.ZERO, Shares::plus);

            var result = sell(new Redemption.Order(DAY, Nav.of("1.2345"), held, lots));

            BigDecimal sum =
                    result.lots().stream().map(lot -> lot.fee().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(result.fee().value().subtract(sum).abs()).isLessThanOrEqualTo(new BigDecimal("0.01"));
            assertThat(result.net().plus(result.fee())).isEqualTo(result.gross());
        }
    }

    private static List<Lot> lots(Random random) {
        List<Lot> lots = new ArrayList<>();
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            // Few days to choose from, so that several lots share one.
            int days = new int[] {3, 10, 10, 50, 400}[random.nextInt(5)];
            lots.add(lot(
                    days, BigDecimal.valueOf(1 + random.nextInt(1_000_000), 2).toString()));
        }
        return lots;
    }

    @Test
    void refusesToSellMoreThanIsHeld() {
        refuses(order("1", "10.01", lot(5, "10")), Rule.NOT_ENOUGH_SHARES, "shares", -1);
    }

    @Test
    void refusesALotThatWasBoughtAfterTheSale() {
        refuses(order("1", "1", lot(5, "10"), lot(-1, "10")), Rule.LOT_TOO_LATE, "lots", 1);
    }

    @Test
    void refusesAParentThatIsYoungerThanItsDividend() {
        Lot reinvested = new Lot(DAY.minusDays(5), Shares.of("1"), DAY.minusDays(4), null);

        refuses(order("1", "1", reinvested), Rule.PARENT_TOO_LATE, "lots", 0);
    }

    @Test
    void asksForTheNavOfAPurchaseWhoseFeeWasPutOff() {
        var conditions = new Conditions(TIERS, TIERS, ReinvestedLotDate.OWN, Rounding.USUAL);

        assertThatExceptionOfType(InvalidFeesException.class)
                .isThrownBy(() -> Redemption.of(order("1", "1", lot(5, "10")), conditions))
                .satisfies(broken -> assertThat(broken.rule()).isEqualTo(Rule.NO_PURCHASE_NAV));
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY, -1",
        "1::0, STARTS_LATE, 0",
        "0:7:0 8::0, GAP, 1",
        "0:7:0 6::0, OVERLAP, 1",
        "0:0:0 0::0, REVERSED, 0",
        "0::0 7::0, OPEN_TOO_EARLY, 0",
        "0:7:0 7:9:0, NOT_OPEN, 1"
    })
    void refusesTiersWithGapsOrOverlaps(String tiers, Rule rule, int index) {
        assertThatExceptionOfType(InvalidFeesException.class)
                .isThrownBy(() -> FeeCases.holding(tiers))
                .satisfies(broken -> {
                    assertThat(broken.rule()).isEqualTo(rule);
                    assertThat(broken.index()).isEqualTo(index);
                });
    }

    private static void refuses(Redemption.Order order, Rule rule, String field, int index) {
        assertThatExceptionOfType(InvalidFeesException.class)
                .isThrownBy(() -> sell(order))
                .satisfies(broken -> {
                    assertThat(broken.rule()).isEqualTo(rule);
                    assertThat(broken.field()).isEqualTo(field);
                    assertThat(broken.index()).isEqualTo(index);
                });
    }

    private static Redemption.Result sell(Redemption.Order order) {
        return Redemption.of(order, new Conditions(TIERS, null, ReinvestedLotDate.OWN, Rounding.USUAL));
    }

    private static Redemption.Order order(String nav, String shares, Lot... lots) {
        return new Redemption.Order(DAY, Nav.of(nav), Shares.of(shares), List.of(lots));
    }

    private static Lot lot(int days, String shares) {
        return new Lot(DAY.minusDays(days), Shares.of(shares), null, null);
    }
}
