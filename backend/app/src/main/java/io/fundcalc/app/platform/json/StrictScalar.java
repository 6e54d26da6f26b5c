package io.fundcalc.app.platform.json;

import io.fundcalc.app.platform.problem.Shown;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.util.AccessPattern;

/**
 * One value of one kind: nothing is converted from a token of another kind, and a wrong token is a fault that says what
 * is expected. Reading goes on with a placeholder.
 *
 * @param <T> the Java type
 */
final class StrictScalar<T> extends StdDeserializer<T> {

    /** Beyond any amount of money, and harmless to arithmetic. */
    private static final int MOST_DECIMAL_DIGITS = 60;

    private final String faultCode;
    private final @Nullable T placeholder;
    private final transient Function<JsonParser, @Nullable T> reading;
    private final Object[] faultArguments;

    private StrictScalar(
            Class<T> type,
            String faultCode,
            @Nullable T placeholder,
            Function<JsonParser, @Nullable T> reading,
            Object... faultArguments) {
        super(type);
        this.faultCode = faultCode;
        this.placeholder = placeholder;
        this.reading = reading;
        this.faultArguments = faultArguments;
    }

    /** All scalars a request record may hold. */
    static SimpleModule addTo(SimpleModule module) {
        return module.addDeserializer(
                        double.class, new StrictScalar<>(double.class, "NOT_A_NUMBER", 0.0, StrictScalar::number))
                .addDeserializer(
                        Double.class, new StrictScalar<>(Double.class, "NOT_A_NUMBER", null, StrictScalar::number))
                .addDeserializer(int.class, new StrictScalar<>(int.class, "NOT_AN_INTEGER", 0, StrictScalar::integer))
                .addDeserializer(
                        Integer.class, new StrictScalar<>(Integer.class, "NOT_AN_INTEGER", null, StrictScalar::integer))
                .addDeserializer(
                        boolean.class,
                        new StrictScalar<>(boolean.class, "NOT_TRUE_OR_FALSE", false, StrictScalar::truth))
                .addDeserializer(
                        Boolean.class,
                        new StrictScalar<>(Boolean.class, "NOT_TRUE_OR_FALSE", null, StrictScalar::truth))
                .addDeserializer(String.class, new StrictScalar<>(String.class, "NOT_TEXT", null, StrictScalar::text))
                .addDeserializer(
                        NumberOrWord.class,
                        new StrictScalar<>(NumberOrWord.class, "NOT_A_NUMBER", null, StrictScalar::numberOrWord))
                .addDeserializer(
                        LocalDate.class, new StrictScalar<>(LocalDate.class, "NOT_A_DATE", null, StrictScalar::date))
                .addDeserializer(
                        BigDecimal.class,
                        new StrictScalar<>(BigDecimal.class, "NOT_A_DECIMAL", null, StrictScalar::decimal));
    }

    /** A choice by its name on the wire, which is what the constant's {@code toString} gives. */
    static <E> StrictScalar<E> choice(Class<E> type) {
        List<E> constants = List.of(type.getEnumConstants());
        Object[] names = {
            String.join(", ", constants.stream().map(Object::toString).toList())
        };
        return new StrictScalar<>(type, "NOT_ONE_OF", null, parser -> named(constants, parser), names);
    }

    @Override
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
        T value = reading.apply(parser);
        if (value != null) {
            return value;
        }
        RequestProblems.of(context).add(parser, code(parser), arguments(parser));
        parser.skipChildren();
        return placeholder;
    }

    /** What is wrong, where the token is of the right kind and its value is not. */
    private String code(JsonParser parser) {
        if (faultCode.equals("NOT_A_NUMBER") && isNumber(parser)) {
            return "NOT_FINITE";
        }
        return faultCode.equals("NOT_TEXT") && parser.hasToken(JsonToken.VALUE_STRING) ? "LONE_SURROGATE" : faultCode;
    }

    private Object[] arguments(JsonParser parser) {
        Object[] all = Arrays.copyOf(new Object[] {RequestProblems.shown(parser)}, 1 + faultArguments.length);
        System.arraycopy(faultArguments, 0, all, 1, faultArguments.length);
        return all;
    }

    /** For {@code null} and absence: a wrapper may be without value; whether it must have one, the record knows. */
    @Override
    public @Nullable T getNullValue(DeserializationContext context) {
        if (handledType().isPrimitive()) {
            RequestProblems.of(context).add(context.getParser(), "NOT_NULL");
        }
        return placeholder;
    }

    @Override
    public AccessPattern getNullAccessPattern() {
        return handledType().isPrimitive() ? AccessPattern.DYNAMIC : AccessPattern.ALWAYS_NULL;
    }

    private static boolean isNumber(JsonParser parser) {
        return parser.currentToken().isNumeric();
    }

    private static @Nullable Double number(JsonParser parser) {
        if (!isNumber(parser)) {
            return null;
        }
        // Minus zero becomes zero.
        double value = parser.getDoubleValue() + 0.0;
        return Double.isInfinite(value) ? null : value;
    }

    /** 252 and 252.0 are the same JSON number. */
    private static @Nullable Integer integer(JsonParser parser) {
        if (!isNumber(parser)) {
            return null;
        }
        double value = parser.getDoubleValue();
        return value == (int) value ? (int) value : null;
    }

    private static @Nullable Boolean truth(JsonParser parser) {
        return switch (parser.currentToken()) {
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            default -> null;
        };
    }

    private static @Nullable String text(JsonParser parser) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return null;
        }
        String text = parser.getString();
        return Shown.isWhole(text) ? text : null;
    }

    private static @Nullable NumberOrWord numberOrWord(JsonParser parser) {
        String word = text(parser);
        Double number = number(parser);
        return word != null ? NumberOrWord.of(word) : number != null ? NumberOrWord.of(number) : null;
    }

    private static @Nullable LocalDate date(JsonParser parser) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return null;
        }
        int day = IsoDay.of(parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
        return day == IsoDay.NOT_A_DATE ? null : LocalDate.ofEpochDay(day);
    }

    /** An exact decimal, as a number or as text, so that no client has to send it through a binary double. */
    private static @Nullable BigDecimal decimal(JsonParser parser) {
        if (!isNumber(parser) && !parser.hasToken(JsonToken.VALUE_STRING)) {
            return null;
        }
        try {
            BigDecimal value = new BigDecimal(parser.getString());
            boolean reasonable =
                    value.precision() <= MOST_DECIMAL_DIGITS && Math.abs((long) value.scale()) <= MOST_DECIMAL_DIGITS;
            return reasonable ? value : null;
        } catch (NumberFormatException _) {
            return null;
        }
    }

    private static <E> @Nullable E named(List<E> constants, JsonParser parser) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return null;
        }
        String name = parser.getString();
        for (E constant : constants) {
            if (constant.toString().equals(name)) {
                return constant;
            }
        }
        return null;
    }
}
