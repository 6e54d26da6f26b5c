package io.fundcalc.engine.dca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fundcalc.engine.dca.plan.Plan;
import io.fundcalc.engine.dca.plan.Schedule;
import io.fundcalc.engine.dca.plan.Schedule.Frequency;
import io.fundcalc.engine.dca.plan.Schedule.HolidayRule;
import io.fundcalc.engine.dca.plan.Strategy;
import io.fundcalc.engine.dca.plan.TakeProfit;
import io.fundcalc.engine.dca.simulation.TradedFund;
import io.fundcalc.engine.fees.HoldingTiers;
import io.fundcalc.engine.money.Money;
import io.fundcalc.engine.money.Rate;
import io.fundcalc.engine.money.Rounding;
import io.fundcalc.engine.series.Dates;
import io.fundcalc.engine.series.Dividend;
import io.fundcalc.engine.series.NavSeries;
import io.fundcalc.engine.series.Split;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contract's cases of this family. */
final class PlanCases {

    private static final String FOLDER = "/golden/dca/";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private PlanCases() {}

    /** A case; its name is its id. */
    record Case(String id, JsonNode request, JsonNode expect) {

        @Override
        public String toString() {
            return id;
        }

        TradedFund fund() {
            JsonNode series = request.get("series");
            String file = series.get("$csv").asString();
            return PlanCases.fund(
                    file.substring(file.indexOf('/') + 1),
                    series.path("from").asString("0000-01-01"),
                    series.path("to").asString("9999-12-31"));
        }

        Plan plan() {
            return PlanCases.plan(request.get("plan"), fund());
        }

        /** Compares each figure that the case names. */
        void agrees(Map<String, ?> figures) {
            for (JsonNode one : expect) {
                String path = one.get("path").asString();
                assertThat(figures).as(id).containsKey(path);
                compare(path, one, figures.get(path));
            }
        }

        private void compare(String path, JsonNode one, @Nullable Object found) {
            JsonNode value = one.get("value");
            if (found instanceof BigDecimal exact) {
                assertThat(exact).as(id + " " + path).isEqualByComparingTo(decimal(value));
            } else if (found instanceof Number number && one.has("rel")) {
                double wanted = value.asDouble();
                assertThat(number.doubleValue())
                        .as(id + " " + path)
                        .isCloseTo(wanted, within(one.get("rel").asDouble() * Math.abs(wanted)));
            } else {
                assertThat(String.valueOf(found))
                        .as(id + " " + path)
                        .isEqualTo(value.isNull() ? "null" : value.asString());
            }
        }
    }

    /** Those of a calculation that expect figures. */
    static Stream<Case> of(String calculation) {
        return JSON.readTree(resource("cases.json"))
                .valueStream()
                .filter(each -> each.get("slug").asString().equals("dca/" + calculation))
                .filter(each -> !each.at("/expect/0/path").asString().startsWith("#"))
                .map(each -> new Case(each.get("id").asString(), each.get("request"), each.get("expect")));
    }

    /** A history with its payouts and splits. */
    static TradedFund fund(String file, String from, String to) {
        List<Integer> days = new ArrayList<>();
        List<Double> navs = new ArrayList<>();
        List<Dividend> dividends = new ArrayList<>();
        List<Split> splits = new ArrayList<>();
        for (String line : resource(file).lines().skip(1).toList()) {
            String[] cells = line.split(",", -1);
            int day = (int) LocalDate.parse(cells[0]).toEpochDay();
            if (cells[0].compareTo(from) < 0 || cells[0].compareTo(to) > 0) {
                continue;
            }
            days.add(day);
            navs.add(Double.valueOf(cells[1]));
            if (!cells[2].isEmpty()) {
                dividends.add(new Dividend(day, Double.parseDouble(cells[2])));
            }
            if (!cells[3].isEmpty()) {
                splits.add(new Split(day, Double.parseDouble(cells[3])));
            }
        }
        return new TradedFund(
                new NavSeries(
                        Dates.of(days.stream().mapToInt(Integer::intValue).toArray()),
                        navs.stream().mapToDouble(Double::doubleValue).toArray()),
                dividends,
                splits);
    }

    static Plan plan(JsonNode plan, TradedFund fund) {
        BigDecimal discount = plan.has("discount") ? decimal(plan.get("discount")) : BigDecimal.ONE;
        Frequency frequency = one(Frequency.values(), plan.get("frequency").asString());
        return new Plan(
                new Money(decimal(plan.get("amount"))),
                new Schedule(
                        frequency,
                        plan.path("day").asInt(0),
                        day(plan, "from", fund.dates().first()),
                        day(plan, "to", fund.dates().last()),
                        one(HolidayRule.values(), plan.path("holidayRule").asString("next"))),
                new Rate(decimal(plan.get("feeRate"))).times(discount),
                one(Plan.Payouts.values(), plan.path("dividends").asString("reinvest")),
                rounding(plan.path("rounding")),
                BigDecimal.ZERO,
                List.of(),
                plan.has("redemptionTiers") ? tiers(plan.get("redemptionTiers")) : null,
                strategy(plan.path("strategy")),
                plan.has("takeProfit") ? takeProfit(plan.get("takeProfit")) : null);
    }

    private static int day(JsonNode plan, String field, int otherwise) {
        return plan.has(field)
                ? (int) LocalDate.parse(plan.get(field).asString()).toEpochDay()
                : otherwise;
    }

    private static Rounding rounding(JsonNode asked) {
        Rounding usual = Rounding.USUAL;
        return new Rounding(
                usual.money(),
                usual.shares(),
                asked.path("shareScale").asInt(2),
                usual.moneyScale(),
                usual.redemption());
    }

    private static HoldingTiers tiers(JsonNode given) {
        return HoldingTiers.of(
                "redemptionTiers",
                given.valueStream()
                        .map(tier -> new HoldingTiers.Tier(
                                tier.get("minDays").asInt(),
                                tier.has("maxDays") ? tier.get("maxDays").asInt() : null,
                                new Rate(decimal(tier.get("rate")))))
                        .toList());
    }

    private static Strategy strategy(JsonNode asked) {
        List<Strategy.Step> steps = asked.path("steps")
                .valueStream()
                .map(step -> new Strategy.Step(
                        step.has("from") ? step.get("from").asDouble() : null, decimal(step.get("factor"))))
                .toList();
        return switch (asked.path("type").asString("fixed")) {
            case "movingAverage" ->
                new Strategy.MovingAverage(asked.get("window").asInt(), steps);
            case "valueAveraging" ->
                new Strategy.ValueAveraging(
                        asked.has("growth") ? decimal(asked.get("growth")) : BigDecimal.ZERO,
                        asked.has("maxAmount") ? new Money(decimal(asked.get("maxAmount"))) : null,
                        false);
            case "fixed" -> new Strategy.Fixed();
            default -> throw new IllegalArgumentException(asked.toString());
        };
    }

    private static TakeProfit takeProfit(JsonNode asked) {
        return new TakeProfit(
                one(TakeProfit.Type.values(), asked.get("type").asString()),
                asked.get("threshold").asDouble(),
                asked.path("restart").asBoolean(false),
                asked.path("activation").asDouble(0),
                asked.path("minDays").asInt(365));
    }

    private static BigDecimal decimal(JsonNode node) {
        return node.isString() ? new BigDecimal(node.asString()) : node.decimalValue();
    }

    private static <E> E one(E[] values, String wireName) {
        return Arrays.stream(values)
                .filter(each -> each.toString().equals(wireName))
                .findFirst()
                .orElseThrow();
    }

    private static String resource(String name) {
        try (InputStream in =
                Objects.requireNonNull(PlanCases.class.getResourceAsStream(FOLDER + name), "a file of the cases")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
