package io.fundcalc.app.fund.source.eastmoney;

import io.fundcalc.app.fund.source.SourceFault;
import io.fundcalc.app.fund.source.SourceFault.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the texts, lists and maps that a script gives its variables: {@code var name = literal;}. Literals may be more
 * than JSON: single quotes, names without quotes, comments, trailing commas. All else is passed over; nothing is ever run.
 */
final class ScriptReader {

    private static final int DEEPEST = 16;
    private static final int LONGEST_NUMBER = 40;

    /** A variable with the beginning of a literal behind it, or what is no code: a text or a comment. */
    private static final Pattern NEXT =
            Pattern.compile("(?<quote>[\"'])|/\\*|//|(?<![\\w$])var\\s+(?<name>[\\w$]+)\\s*=\\s*(?=[\\[{\"'])");

    private static final JsonMapper LENIENT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .enable(
                            JsonReadFeature.ALLOW_SINGLE_QUOTES,
                            JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES,
                            JsonReadFeature.ALLOW_JAVA_COMMENTS,
                            JsonReadFeature.ALLOW_TRAILING_COMMA,
                            JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
                            JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                            JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ScriptReader() {}

    /**
     * The variables by name. Numbers with a point are {@link java.math.BigDecimal}, those without are {@link Integer} or
     * {@link Long}.
     *
     * @throws SourceFault where a literal is cut off or broken
     */
    static Map<String, @Nullable Object> variables(String script) {
        char[] text = script.toCharArray();
        Map<String, @Nullable Object> found = new LinkedHashMap<>();
        Matcher next = NEXT.matcher(script);
        for (int at = 0; next.find(at); ) {
            String name = next.group("name");
            if (name != null) {
                at = literal(text, next.end(), name, found);
            } else if (next.group("quote") != null) {
                at = literal(text, next.start(), "", new LinkedHashMap<>());
            } else {
                at = afterComment(script, next.end());
            }
        }
        return found;
    }

    private static int literal(char[] text, int from, String name, Map<String, @Nullable Object> found) {
        try (JsonParser parser = LENIENT.createParser(text, from, text.length - from)) {
            found.put(name, LENIENT.readValue(parser, Object.class));
            return from + (int) parser.currentLocation().getCharOffset();
        } catch (JacksonException broken) {
            throw new SourceFault(Kind.UNREADABLE, "script: a broken literal at " + from);
        }
    }

    private static int afterComment(String script, int from) {
        boolean block = script.charAt(from - 1) == '*';
        int end = script.indexOf(block ? "*/" : "\n", from);
        return end < 0 ? script.length() : end + (block ? 2 : 1);
    }
}
