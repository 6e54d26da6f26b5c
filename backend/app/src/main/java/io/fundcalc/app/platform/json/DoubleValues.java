package io.fundcalc.app.platform.json;

import java.util.Arrays;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * A JSON array of numbers as {@code double[]}: no boxing, no text for each element. Every number is correctly rounded;
 * text, {@code null} and numbers beyond the range of doubles are faults at their place.
 */
public final class DoubleValues extends StdDeserializer<double[]> {

    private static final int FIRST_CAPACITY = 4096;
    private static final double[] NONE = {};

    public DoubleValues() {
        super(double[].class);
    }

    @Override
    public double[] deserialize(JsonParser parser, DeserializationContext context) {
        RequestProblems faults = RequestProblems.of(context);
        if (!parser.isExpectedStartArrayToken()) {
            faults.add(parser, "NOT_A_LIST", RequestProblems.shown(parser));
            parser.skipChildren();
            return NONE;
        }
        double[] values = new double[FIRST_CAPACITY];
        int size = 0;
        while (true) {
            if (parser instanceof ArrayParser plain) {
                size = plain.readNumbers(values, size);
            }
            // What is left for the parser: the end, want of room, or something that is not plain.
            JsonToken token = parser.nextToken();
            if (token == JsonToken.END_ARRAY) {
                return Arrays.copyOf(values, size);
            }
            if (size >= RequestReader.MOST_VALUES) {
                throw faults.tooMany(
                        parser,
                        RequestProblems.pointer(parser.streamReadContext().getParent()),
                        RequestReader.MOST_VALUES);
            }
            if (size == values.length) {
                values = Arrays.copyOf(values, Math.min(size * 2, RequestReader.MOST_VALUES));
            }
            values[size++] = number(parser, token, faults);
        }
    }

    /** The number at the parser; a fault and 0 where there is none. */
    static double number(JsonParser parser, JsonToken token, RequestProblems faults) {
        if (!token.isNumeric()) {
            faults.add(
                    parser,
                    token == JsonToken.VALUE_NULL ? "NULL_NOT_A_NUMBER" : "NOT_A_NUMBER",
                    RequestProblems.shown(parser));
            parser.skipChildren();
            return 0;
        }
        double value = DecimalParser.shortDecimal(
                parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
        if (Double.isNaN(value)) {
            value = parser.getDoubleValue() + 0.0;
        }
        if (Double.isInfinite(value)) {
            faults.add(parser, "NOT_FINITE", RequestProblems.shown(parser));
            return 0;
        }
        return value;
    }
}
