package io.fundcalc.app.platform.json;

import io.fundcalc.app.platform.problem.ProblemException;
import io.fundcalc.app.platform.problem.ProblemException.Fault;
import io.fundcalc.app.platform.problem.ProblemType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads request records from JSON, strictly: unknown, repeated and missing fields are refused by name, nothing is
 * converted silently, long arrays go straight into primitive arrays. What is no JSON is
 * {@link ProblemType#MALFORMED}; JSON that is not such a request is {@link ProblemType#INVALID}, with every fault found
 * and the pointer to its place.
 */
@Component
public final class RequestReader {

    /** Most elements of any list in a request. */
    public static final int MOST_VALUES = 40_000;

    private static final int DEEPEST_NESTING = 32;
    private static final int LONGEST_NUMBER = 400;
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_NAME = 200;

    /**
     * Names, values and brackets of a request, long plain lists apart: a parser keeps every distinct name, and unknown
     * fields wait in a buffer, so that millions of tiny ones would take far more memory than the body.
     */
    private static final long MOST_TOKENS = 1_000_000;

    private final JsonMapper mapper = mapper();
    private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();

    private static JsonMapper mapper() {
        StreamReadConstraints limits = StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST_NESTING)
                .maxNumberLength(LONGEST_NUMBER)
                .maxStringLength(LONGEST_TEXT)
                .maxNameLength(LONGEST_NAME)
                .maxTokenCount(MOST_TOKENS)
                .build();
        JsonFactory factory = new ArrayParser.Factory(JsonFactory.builder()
                .streamReadConstraints(limits)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER));
        return JsonMapper.builder(factory)
                .addModule(new StrictModule())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /**
     * Reads a request.
     *
     * @param type a record; its components are required unless marked nullable
     * @param body UTF-8 JSON
     * @throws ProblemException where the body is no JSON, or no such request
     */
    public <Q> Q read(Class<Q> type, byte[] body) {
        RequestProblems faults = new RequestProblems();
        ObjectReader reader =
                readers.computeIfAbsent(type, mapper::readerFor).withAttribute(RequestProblems.class, faults);
        try (JsonParser parser = reader.createParser(body)) {
            return read(type, reader, parser, faults);
        }
    }

    private <Q> Q read(Class<Q> type, ObjectReader reader, JsonParser parser, RequestProblems faults) {
        try {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new ProblemException(ProblemType.MALFORMED, new Fault("", "EMPTY_BODY"));
            }
            if (first != JsonToken.START_OBJECT) {
                throw new ProblemException(
                        ProblemType.INVALID, new Fault("", "NOT_AN_OBJECT", RequestProblems.shown(parser)));
            }
            Q request = reader.readValue(parser);
            if (parser.nextToken() != null) {
                throw malformed("TRAILING_TEXT", parser.currentTokenLocation());
            }
            if (!faults.any()) {
                return type.cast(request);
            }
        } catch (RequestProblems.Abandoned _) {
            // Told below, with everything else that was found.
        } catch (StreamConstraintsException _) {
            throw beyondLimit(parser);
        } catch (StreamReadException notJson) {
            throw malformed(notJson, parser);
        } catch (JacksonException thrownByRecord) {
            throw cause(thrownByRecord, parser, faults);
        }
        throw faults.problem();
    }

    private static ProblemException beyondLimit(JsonParser parser) {
        String pointer = RequestProblems.pointer(parser);
        if (parser.streamReadContext().getNestingDepth() >= DEEPEST_NESTING) {
            return new ProblemException(ProblemType.MALFORMED, new Fault(pointer, "TOO_DEEP", DEEPEST_NESTING));
        }
        // The parser does not say which of these limits it was; together they are true of each.
        return new ProblemException(
                ProblemType.TOO_LARGE,
                parser.currentTokenCount() > MOST_TOKENS
                        ? new Fault(pointer, "TOO_MANY_TOKENS", MOST_TOKENS)
                        : new Fault(pointer, "BEYOND_TEXT_LIMITS", LONGEST_TEXT, LONGEST_NUMBER, LONGEST_NAME));
    }

    private static ProblemException malformed(StreamReadException notJson, JsonParser parser) {
        if (notJson.getOriginalMessage().startsWith("Duplicate Object property")) {
            return new ProblemException(
                    ProblemType.MALFORMED,
                    new Fault(
                            RequestProblems.pointer(parser),
                            "DUPLICATE_FIELD",
                            RequestProblems.shown(parser.currentName())));
        }
        return malformed("MALFORMED_JSON", notJson.getLocation());
    }

    private static ProblemException malformed(String code, TokenStreamLocation place) {
        return new ProblemException(ProblemType.MALFORMED, new Fault("", code, place.getLineNr(), place.getColumnNr()));
    }

    /** What a record's own constructor threw reaches the caller as it is, unless faults explain it. */
    private static RuntimeException cause(JacksonException thrown, JsonParser parser, RequestProblems faults) {
        if (thrown instanceof MismatchedInputException) {
            faults.add(parser, "NOT_AN_OBJECT", RequestProblems.shown(parser));
        }
        if (faults.any()) {
            return faults.problem();
        }
        return thrown.getCause() instanceof RuntimeException own ? own : thrown;
    }
}
