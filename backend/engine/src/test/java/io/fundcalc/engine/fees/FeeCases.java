package io.fundcalc.engine.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fundcalc.engine.money.Money;
import io.fundcalc.engine.money.Nav;
import io.fundcalc.engine.money.Rate;
import io.fundcalc.engine.money.Rounding;
import io.fundcalc.engine.money.Shares;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contract's cases of this family, read with exact decimals. */
final class FeeCases {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private FeeCases() {}

    /** A case; its name is its id. */
    record Case(String id, JsonNode request, JsonNode expect) {

        @Override
        public String toString() {
            return id;
        }

        /** Compares figures by the paths that the case names; paths that are not given are not compared. */
        void agrees(Map<String, ?> figures) {
            int compared = 0;
            for (JsonNode one : expect) {
                Object found = figures.get(one.get("path").asString());
                if (found != null) {
                    compare(one, found);
                    compared++;
                }
            }
            assertThat(compared).as("figures compared of %s", id).isPositive();
        }

        private static void compare(JsonNode expected, Object found) {
            String path = expected.get("path").asString();
            if (found instanceof BigDecimal exact) {
                assertThat(exact).as(path).isEqualByComparingTo(decimal(expected.get("value")));
                return;
            }
            double value = ((Number) found).doubleValue();
            double wanted = expected.get("value").asDouble();
            double tolerance = expected.has("abs")
                    ? expected.get("abs").asDouble()
                    : expected.path("rel").asDouble(0) * Math.abs(wanted);
            assertThat(value).as(path).isCloseTo(wanted, within(tolerance));
        }
    }

    /** Those of a calculation that expect figures. */
    static Stream<Case> of(String calculation) {
        JsonNode all = JSON.readTree(
                Objects.requireNonNull(FeeCases.class.getResourceAsStream("/golden/fees/cases.json"), "the cases"));
        return all.valueStream()
                .filter(each -> each.get("slug").asString().equals("fees/" + calculation))
                .filter(each -> !each.at("/expect/0/path").asString().startsWith("#"))
                .map(each -> new Case(each.get("id").asString(), each.get("request"), each.get("expect")));
    }

    static BigDecimal decimal(JsonNode node) {
        return node.isString() ? new BigDecimal(node.asString()) : node.decimalValue();
    }

    static BigDecimal decimal(JsonNode node, String field, String otherwise) {
        return node.has(field) ? decimal(node.get(field)) : new BigDecimal(otherwise);
    }

    /** A rate or tiers. */
    static AmountTiers tiers(JsonNode node) {
        if (!node.isArray()) {
            return AmountTiers.of(new Rate(decimal(node)));
        }
        List<AmountTiers.Tier> tiers = node.valueStream()
                .map(tier -> new AmountTiers.Tier(
                        new Money(decimal(tier.get("from"))), rate(tier), money(tier.path("fixed"))))
                .toList();
        return AmountTiers.of("tiers", tiers);
    }

    private static @Nullable Rate rate(JsonNode tier) {
        return tier.has("rate") ? new Rate(decimal(tier.get("rate"))) : null;
    }

    private static @Nullable Money money(JsonNode node) {
        return node.isMissingNode() ? null : new Money(decimal(node));
    }

    static Rounding rounding(JsonNode request) {
        JsonNode asked = request.path("rounding");
        return new Rounding(
                Rounding.Mode.valueOf(asked.path("money").asString("HALF_UP")),
                Rounding.Mode.valueOf(asked.path("shares").asString("HALF_UP")),
                asked.path("shareScale").asInt(2),
                asked.path("moneyScale").asInt(2),
                asked.path("redemption").asString("order").equals("lot")
                        ? Rounding.Redemption.LOT
                        : Rounding.Redemption.ORDER);
    }

    /** Tiers written as {@code 0:7:0.015 7::0}. */
    static HoldingTiers holding(String text) {
        List<HoldingTiers.Tier> tiers = text.isEmpty()
                ? List.of()
                : Stream.of(text.split(" ", -1))
                        .map(tier -> tier.split(":", -1))
                        .map(tier -> new HoldingTiers.Tier(
                                Integer.parseInt(tier[0]),
                                tier[1].isEmpty() ? null : Integer.valueOf(tier[1]),
                                Rate.of(tier[2])))
                        .toList();
        return HoldingTiers.of("tiers", tiers);
    }

    static HoldingTiers holding(JsonNode tiers) {
        return holding(String.join(
                " ",
                tiers.valueStream()
                        .map(tier -> tier.get("minDays").asInt() + ":"
                                + (tier.has("maxDays") ? tier.get("maxDays").asInt() : "") + ":"
                                + decimal(tier.get("rate")))
                        .toList()));
    }

    /**
     * The sale of a redemption or conversion.
     *
     * @param holding that has the NAV and the lots
     */
    static Redemption.Order order(JsonNode request, JsonNode holding) {
        return new Redemption.Order(
                LocalDate.parse(request.get("date").asString()),
                new Nav(decimal(holding.get("nav"))),
                new Shares(decimal(request.get("shares"))),
                holding.get("lots").valueStream().map(FeeCases::lot).toList());
    }

    private static Redemption.Lot lot(JsonNode lot) {
        return new Redemption.Lot(
                LocalDate.parse(lot.get("date").asString()),
                new Shares(decimal(lot.get("shares"))),
                lot.has("parentDate") ? LocalDate.parse(lot.get("parentDate").asString()) : null,
                lot.has("nav") ? new Nav(decimal(lot.get("nav"))) : null);
    }
}
