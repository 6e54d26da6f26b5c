package io.fundcalc.app.platform.json;

import java.util.Arrays;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * A JSON array of dates {@code YYYY-MM-DD} as {@code int[]} of days from 1970-01-01: no text for each element. A date
 * that the calendar does not have is a fault at its place. Their order is not looked at.
 */
public final class IsoDays extends StdDeserializer<int[]> {

    private static final int FIRST_CAPACITY = 4096;
    private static final int[] NONE = {};

    public IsoDays() {
        super(int[].class);
    }

    @Override
    public int[] deserialize(JsonParser parser, DeserializationContext context) {
        RequestProblems faults = RequestProblems.of(context);
        if (!parser.isExpectedStartArrayToken()) {
            faults.add(parser, "NOT_A_LIST", RequestProblems.shown(parser));
            parser.skipChildren();
            return NONE;
        }
        int[] days = new int[FIRST_CAPACITY];
        int size = 0;
        while (true) {
            if (parser instanceof ArrayParser plain) {
                size = plain.readDays(days, size);
            }
            // What is left for the parser: the end, want of room, or something that is not plain.
            JsonToken token = parser.nextToken();
            if (token == JsonToken.END_ARRAY) {
                return Arrays.copyOf(days, size);
            }
            if (size >= RequestReader.MOST_VALUES) {
                throw faults.tooMany(
                        parser,
                        RequestProblems.pointer(parser.streamReadContext().getParent()),
                        RequestReader.MOST_VALUES);
            }
            if (size == days.length) {
                days = Arrays.copyOf(days, Math.min(size * 2, RequestReader.MOST_VALUES));
            }
            days[size++] = day(parser, token, faults);
        }
    }

    /** The date at the parser; a fault and 0 where there is none. */
    static int day(JsonParser parser, JsonToken token, RequestProblems faults) {
        int day = token == JsonToken.VALUE_STRING
                ? IsoDay.of(parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength())
                : IsoDay.NOT_A_DATE;
        if (day == IsoDay.NOT_A_DATE) {
            faults.add(parser, "NOT_A_DATE", RequestProblems.shown(parser));
            parser.skipChildren();
            return 0;
        }
        return day;
    }
}
