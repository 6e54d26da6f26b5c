package io.fundcalc.app.platform.json;

import io.fundcalc.app.platform.problem.ProblemException;
import io.fundcalc.app.platform.problem.ProblemException.Fault;
import io.fundcalc.app.platform.problem.ProblemType;
import io.fundcalc.app.platform.problem.Shown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;

/**
 * What is wrong with one request, gathered while it is read, so that a caller mends everything at once. Reading goes on
 * with a placeholder after a fault; nothing read is handed out when there is one.
 */
final class RequestProblems {

    /** More than this many do not help anybody to mend a request. */
    private static final int MOST_FAULTS = 20;

    private final Map<String, Fault> byPointer = new LinkedHashMap<>();
    private ProblemType type = ProblemType.INVALID;

    /** Those of the request that this context reads. */
    static RequestProblems of(DeserializationContext context) {
        return (RequestProblems)
                Objects.requireNonNull(context.getAttribute(RequestProblems.class), "read by RequestReader only");
    }

    /** Notes a fault at the parser's place; of several at one place the first is kept. */
    void add(JsonParser parser, String code, Object... arguments) {
        addAt(parser, pointer(parser), code, arguments);
    }

    /** Notes a fault at the named field of the object the parser has just left. */
    void addField(JsonParser parser, String field, String code, Object... arguments) {
        addAt(parser, pointer(parser) + "/" + field.replace("~", "~0").replace("/", "~1"), code, arguments);
    }

    private void addAt(JsonParser parser, String pointer, String code, Object... arguments) {
        byPointer.putIfAbsent(pointer, new Fault(pointer, code, arguments));
        if (byPointer.size() >= MOST_FAULTS) {
            throw new Abandoned(parser);
        }
    }

    /** Ends reading: there is more than one request may hold. */
    Abandoned tooMany(JsonParser parser, String pointer, int limit) {
        byPointer.clear();
        byPointer.put(pointer, new Fault(pointer, "TOO_MANY_VALUES", limit));
        type = ProblemType.TOO_LARGE;
        return new Abandoned(parser);
    }

    boolean any() {
        return !byPointer.isEmpty();
    }

    ProblemException problem() {
        return new ProblemException(type, List.copyOf(byPointer.values()));
    }

    /** RFC 6901 pointer to the parser's value. */
    static String pointer(JsonParser parser) {
        TokenStreamContext context = parser.streamReadContext();
        JsonToken token = parser.currentToken();
        // At its first token the context is already the one inside of the value.
        return pointer(token != null && token.isStructStart() ? context.getParent() : context);
    }

    /** RFC 6901 pointer to the place of this context. */
    static String pointer(TokenStreamContext context) {
        return context.pathAsPointer().toString();
    }

    /** The parser's value in short, to be quoted in a message. */
    static String shown(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> "{…}";
            case START_ARRAY -> "[…]";
            default -> shown(parser.getString());
        };
    }

    /** A text in short. */
    static String shown(@Nullable String text) {
        return Shown.text(text);
    }

    /** Reading ends here; what was found is in the faults. */
    static final class Abandoned extends DatabindException {

        private static final long serialVersionUID = 1L;

        Abandoned(JsonParser parser) {
            super(parser, "abandoned");
        }
    }
}
