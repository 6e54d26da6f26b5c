package io.fundcalc.app.platform.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A doc comment that defines a figure: a first sentence {@code Name: meaning.} and a block of keys at line start, of which
 * the first is {@code Figure}. Indented lines continue the key above.
 *
 * @param head the sentences above the block, in one line
 * @param keys the block's entries, each in one line
 */
record DocComment(String head, Map<String, String> keys) {

    private static final Pattern COMMENT = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
    private static final Pattern MARGIN = Pattern.compile("(?m)^[ \\t]*\\* ?");
    private static final Pattern BLOCK = Pattern.compile("(.*?)<pre>(.*?)</pre>", Pattern.DOTALL);
    private static final Pattern KEY = Pattern.compile("([A-Z][a-z]+) +(.*)");
    private static final Pattern INLINE_TAG = Pattern.compile("\\{@\\w+ +([^}]*)}");
    private static final Pattern MARKUP = Pattern.compile("</?[a-z]+>");

    /** Those in a source file, from top to bottom. */
    static List<DocComment> in(String source) {
        List<DocComment> found = new ArrayList<>();
        Matcher comment = COMMENT.matcher(source);
        while (comment.find()) {
            Matcher block = BLOCK.matcher(MARGIN.matcher(comment.group(1)).replaceAll(""));
            if (block.find()) {
                Map<String, String> keys = keys(block.group(2));
                if (keys.containsKey("Figure")) {
                    found.add(new DocComment(plain(block.group(1)), keys));
                }
            }
        }
        return found;
    }

    private static Map<String, String> keys(String block) {
        Map<String, String> keys = new LinkedHashMap<>();
        String last = null;
        for (String line : block.split("\n", -1)) {
            Matcher key = KEY.matcher(line);
            if (key.matches()) {
                last = key.group(1);
                keys.put(last, plain(key.group(2)));
            } else if (last != null && !line.isBlank()) {
                keys.merge(last, plain(line), (above, more) -> above + " " + more);
            }
        }
        return keys;
    }

    /** Text without the signs that only the doc tool needs. */
    private static String plain(String text) {
        String untagged = INLINE_TAG.matcher(text).replaceAll("$1");
        return MARKUP.matcher(untagged)
                .replaceAll(" ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replace("&#64;", "@")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** What stands before the first colon. */
    String name() {
        int colon = head.indexOf(':');
        return colon < 0 ? "" : head.substring(0, colon).strip();
    }

    /** What stands behind it, beginning with a capital. */
    String meaning() {
        String text = head.substring(head.indexOf(':') + 1).strip();
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    /** An entry of the block; empty where it has none. */
    String key(String name) {
        return keys.getOrDefault(name, "");
    }

    /** An entry that may be left out. */
    @Nullable
    String optionalKey(String name) {
        return keys.get(name);
    }
}
