package io.fundcalc.app.dca;

import io.fundcalc.app.platform.order.OrderInput;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * What a sweep varies: the first day of the plan, or numbers of it. Numbers keep the order of the request, the first varies
 * slowest.
 *
 * @param starts null where numbers are varied
 * @param axes names as they were given, with their values
 */
@Schema(oneOf = {OverRequest.StartsRequest.class, OverRequest.PlanValues.class})
@JsonDeserialize(using = OverRequest.Reader.class)
record OverRequest(OverRequest.@Nullable StartsRequest starts, List<Axis> axes) {

    /** Which days begin a plan. */
    enum StartDates {
        /** Each trading day of the plan. */
        ALL("all");

        private final String wireName;

        StartDates(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String toString() {
            return wireName;
        }
    }

    /**
     * Begins the plan on many days.
     *
     * @param startDates which
     * @param horizonMonths length of each plan; all end with the given one when absent
     */
    record StartsRequest(
            @Nullable StartDates startDates, @Nullable Integer horizonMonths) {}

    /** Numbers of a plan, each with the values to try; fields of the strategy and of the take-profit stand here too. */
    record PlanValues(
            @Nullable List<BigDecimal> amount,
            @Nullable List<BigDecimal> day,
            @Nullable List<BigDecimal> feeRate,
            @Nullable List<BigDecimal> discount,
            @Nullable List<BigDecimal> annualIncrease,
            @Nullable List<BigDecimal> window,
            @Nullable List<BigDecimal> growth,
            @Nullable List<BigDecimal> maxAmount,
            @Nullable List<BigDecimal> step,
            @Nullable List<BigDecimal> levels,
            @Nullable List<BigDecimal> amountPerLevel,
            @Nullable List<BigDecimal> threshold,
            @Nullable List<BigDecimal> activation,
            @Nullable List<BigDecimal> minDays) {}

    /** A number that is varied. */
    record Axis(String name, List<BigDecimal> values) {}

    /** Keeps the order of the fields. */
    static final class Reader extends StdDeserializer<OverRequest> {

        Reader() {
            super(OverRequest.class);
        }

        @Override
        public @Nullable OverRequest deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.isExpectedStartObjectToken()) {
                return (OverRequest) context.handleUnexpectedToken(getValueType(context), parser);
            }
            StartDates dates = null;
            Integer months = null;
            List<Axis> axes = new ArrayList<>();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                switch (name) {
                    case "startDates" -> dates = context.readValue(parser, StartDates.class);
                    case "horizonMonths" -> months = context.readValue(parser, Integer.class);
                    default -> axes.add(axis(name, parser, context));
                }
            }
            return new OverRequest(
                    dates == null && months == null ? null : new StartsRequest(dates, months), List.copyOf(axes));
        }

        private static Axis axis(String name, JsonParser parser, DeserializationContext context) {
            List<BigDecimal> values = context.readValue(
                    parser, context.getTypeFactory().constructCollectionType(List.class, BigDecimal.class));
            return new Axis(name, values == null ? List.of() : values);
        }
    }

    /** A number of a plan that a sweep can vary. */
    enum SweepParameter {
        AMOUNT("amount"),
        DAY("day"),
        FEE_RATE("feeRate"),
        DISCOUNT("discount"),
        ANNUAL_INCREASE("annualIncrease"),
        WINDOW("window"),
        GROWTH("growth"),
        MAX_AMOUNT("maxAmount"),
        STEP("step"),
        LEVELS("levels"),
        AMOUNT_PER_LEVEL("amountPerLevel"),
        THRESHOLD("threshold"),
        ACTIVATION("activation"),
        MIN_DAYS("minDays");

        private final String wireName;

        SweepParameter(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String toString() {
            return wireName;
        }

        static Optional<SweepParameter> named(String name) {
            return Arrays.stream(values())
                    .filter(each -> each.wireName.equals(name))
                    .findFirst();
        }

        /** All of them, as a message lists them. */
        static String all() {
            return Arrays.stream(values()).map(SweepParameter::toString).collect(Collectors.joining(", "));
        }

        /** A value that counts something. */
        int whole(BigDecimal value) {
            try {
                return value.intValueExact();
            } catch (ArithmeticException broken) {
                throw OrderInput.invalid("/over/" + wireName, "SWEEP_VALUE_NOT_WHOLE", value.toPlainString());
            }
        }
    }
}
