package io.fundcalc.app.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the doc comments say about records, their components and enum constants: the contract's descriptions. */
final class RecordDocs {

    private static final List<Path> SOURCES = List.of(Path.of("src/main/java"), Path.of("../engine/src/main/java"));
    private static final Pattern COMMENT = Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(.{0,300})", Pattern.DOTALL);
    private static final Pattern TAG =
            Pattern.compile("^@(?:param|throws) +(\\S+) +(.*?)(?=^@|\\z)", Pattern.DOTALL | Pattern.MULTILINE);

    private final Map<Path, String> read = new HashMap<>();

    /** First sentences above a type; empty when it has none. */
    String of(Class<?> type) {
        String comment = comment(type, "(?:record|enum) " + type.getSimpleName() + "\\b");
        int tags = comment.indexOf("\n@");
        return plain(tags < 0 ? comment : comment.substring(0, tags));
    }

    /** What a record says about its components. */
    Map<String, String> components(Class<?> type) {
        Map<String, String> found = new HashMap<>();
        Matcher tag = TAG.matcher(comment(type, "record " + type.getSimpleName() + "\\b"));
        while (tag.find()) {
            found.put(tag.group(1), plain(tag.group(2)));
        }
        return found;
    }

    /** What stands above a constant. */
    String constant(Enum<?> constant) {
        return plain(comment(constant.getDeclaringClass(), constant.name() + "\\b"));
    }

    /** The comment that is directly followed by such a declaration, annotations between them allowed. */
    private String comment(Class<?> type, String declaration) {
        Pattern annotated = Pattern.compile(
                "(?:@\\w+(?:\\((?:[^()]|\\([^()]*\\))*\\))?\\s+)*(?:public |private |static )*" + declaration + ".*",
                Pattern.DOTALL);
        Matcher comment = COMMENT.matcher(source(type));
        for (int from = 0; comment.find(from); from = comment.end(1)) {
            if (annotated.matcher(comment.group(2)).matches()) {
                return comment.group(1).replaceAll("(?m)^\\s*\\* ?", "");
            }
        }
        return "";
    }

    private String source(Class<?> type) {
        Class<?> outermost = type;
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
        }
        String path = outermost.getName().replace('.', '/') + ".java";
        return SOURCES.stream()
                .map(root -> root.resolve(path))
                .filter(Files::exists)
                .findFirst()
                .map(file -> read.computeIfAbsent(file, RecordDocs::text))
                .orElse("");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(String text) {
        return text.replaceAll("\\{@\\w+ +([^}]*)}", "$1")
                .replaceAll("</?[a-z]+>", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
