package io.fundcalc.app.fund.source.eastmoney;

import io.fundcalc.app.fund.source.SourceFault;
import io.fundcalc.app.fund.source.SourceFault.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values that a script gives its variables, as text: {@code var name = literal;}. Literals may be more than
 * JSON: single quotes, names without quotes, comments, trailing commas. What is not a literal is passed over; nothing is
 * ever run.
 */
final class ScriptReader {

    private static final int DEEPEST = 16;
    private static final int LONGEST_NUMBER = 40;

    private final String text;
    private int at;

    private ScriptReader(String text) {
        this.text = text;
    }

    /**
     * The variables that hold literals: texts, {@link BigDecimal}, {@link Boolean}, lists, maps, null.
     *
     * @throws SourceFault where a literal ends too early
     */
    static Map<String, @Nullable Object> variables(String script) {
        ScriptReader reader = new ScriptReader(script);
        Map<String, @Nullable Object> found = new LinkedHashMap<>();
        while (reader.toNextVariable()) {
            String name = reader.word();
            reader.space();
            if (reader.take('=')) {
                reader.space();
                if (reader.startsLiteral()) {
                    found.put(name, reader.value(0));
                }
            }
        }
        return found;
    }

    /** Moves behind the next {@code var }; comments and texts are no code. */
    private boolean toNextVariable() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' || c == '\'') {
                quoted();
            } else if (text.startsWith("/*", at) || text.startsWith("//", at)) {
                comment();
            } else if (text.startsWith("var ", at) && (at == 0 || !isWord(text.charAt(at - 1)))) {
                at += 4;
                space();
                return true;
            } else {
                at++;
            }
        }
        return false;
    }

    private boolean startsLiteral() {
        return at < text.length()
                && ("[{\"'-".indexOf(text.charAt(at)) >= 0
                        || Character.isDigit(text.charAt(at))
                        || text.startsWith("true", at)
                        || text.startsWith("false", at)
                        || text.startsWith("null", at));
    }

    private @Nullable Object value(int depth) {
        if (depth > DEEPEST) {
            throw broken("nested too deep");
        }
        space();
        return switch (peek()) {
            case '[' -> list(depth);
            case '{' -> map(depth);
            case '"', '\'' -> quoted();
            default -> scalar();
        };
    }

    private List<@Nullable Object> list(int depth) {
        at++;
        List<@Nullable Object> values = new ArrayList<>();
        space();
        while (!take(']')) {
            values.add(value(depth + 1));
            separator(']');
        }
        return values;
    }

    private Map<String, @Nullable Object> map(int depth) {
        at++;
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        space();
        while (!take('}')) {
            String name = peek() == '"' || peek() == '\'' ? quoted() : word();
            space();
            if (!take(':')) {
                throw broken("no colon");
            }
            values.put(name, value(depth + 1));
            separator('}');
        }
        return values;
    }

    private void separator(char end) {
        space();
        if (!take(',') && peek() != end) {
            throw broken("no comma");
        }
        space();
    }

    private String quoted() {
        char quote = text.charAt(at++);
        StringBuilder read = new StringBuilder();
        while (peek() != quote) {
            char c = text.charAt(at++);
            read.append(c == '\\' ? escaped() : c);
        }
        at++;
        return read.toString();
    }

    private char escaped() {
        char c = peek();
        at++;
        if (c == 'u' && at + 4 <= text.length()) {
            char read = (char) Integer.parseInt(text.substring(at, at + 4), 16);
            at += 4;
            return read;
        }
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            default -> c;
        };
    }

    private @Nullable Object scalar() {
        int from = at;
        while (at < text.length() && (isWord(text.charAt(at)) || "+-.".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        String read = text.substring(from, at);
        return switch (read) {
            case "null", "undefined", "NaN" -> null;
            case "true" -> true;
            case "false" -> false;
            default -> {
                if (read.isEmpty() || read.length() > LONGEST_NUMBER) {
                    throw broken("no value");
                }
                yield number(read);
            }
        };
    }

    private BigDecimal number(String read) {
        try {
            return new BigDecimal(read);
        } catch (NumberFormatException _) {
            throw broken("no number");
        }
    }

    private String word() {
        int from = at;
        while (at < text.length() && isWord(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    private void space() {
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("/*", at) || text.startsWith("//", at)) {
                comment();
            } else {
                return;
            }
        }
    }

    private void comment() {
        boolean block = text.charAt(at + 1) == '*';
        int end = text.indexOf(block ? "*/" : "\n", at + 2);
        at = end < 0 ? text.length() : end + (block ? 2 : 1);
    }

    private boolean take(char wanted) {
        if (peek() != wanted) {
            return false;
        }
        at++;
        return true;
    }

    private char peek() {
        if (at >= text.length()) {
            throw broken("cut off");
        }
        return text.charAt(at);
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }

    private SourceFault broken(String what) {
        return new SourceFault(Kind.UNREADABLE, "script: " + what + " at " + at);
    }
}
