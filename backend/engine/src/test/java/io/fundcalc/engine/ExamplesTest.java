package io.fundcalc.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each definition of the glossary shows an example that a test computes. */
class ExamplesTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TEST = Path.of("src/test/java");
    private static final Pattern COMMENT = Pattern.compile("/\\*\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern FIGURE = Pattern.compile("\\* Figure +(\\S+)");
    private static final Pattern SNIPPET = Pattern.compile("\\{@snippet class=\"([\\w.]+)\" region=\"([\\w.]+)\"}");

    /**
     * A figure and where it is defined.
     *
     * @param owner class in whose source the definition stands
     */
    record Definition(String figure, String owner, String comment) {

        @Override
        public String toString() {
            return figure;
        }
    }

    static List<Definition> definitions() throws IOException {
        try (Stream<Path> sources = Files.walk(MAIN)) {
            return sources.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .flatMap(ExamplesTest::definitions)
                    .toList();
        }
    }

    private static Stream<Definition> definitions(Path source) {
        String owner = source.getFileName().toString().replace(".java", "");
        return COMMENT.matcher(read(source))
                .results()
                .map(MatchResult::group)
                .flatMap(comment -> FIGURE.matcher(comment)
                        .results()
                        .map(figure -> new Definition(figure.group(1), owner, comment)));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void showsAnExampleThatATestComputes(Definition definition) {
        List<MatchResult> snippets =
                SNIPPET.matcher(definition.comment).results().toList();
        assertThat(snippets).as("examples of %s", definition).hasSize(1);
        Path test = TEST.resolve(snippets.getFirst().group(1).replace('.', '/') + ".java");
        assertThat(test).isRegularFile();

        String region = region(read(test), snippets.getFirst().group(2));

        assertThat(region).contains(computing(definition.owner)).containsPattern("assert\\w+\\(");
    }

    /** What stands between the marks of a region; empty where there are none. */
    private static String region(String source, String name) {
        int start = source.indexOf("// @start region=\"" + name + "\"");
        int end = source.indexOf("// @end", Math.max(0, start));
        return start < 0 || end < 0 ? "" : source.substring(start, end);
    }

    /** How the class of a definition is called for, where that is not by its own name. */
    private static String computing(String owner) {
        return switch (owner) {
            // Rates of dated flows and of periodic amounts share it.
            case "InternalRate" -> "Xirr.";
            case "UnexplainedJump", "MissingDays" -> "NavQuality.";
            default -> owner + ".";
        };
    }

    @Test
    void findsTheDefinitions() throws IOException {
        assertThat(definitions()).hasSizeGreaterThan(80);
    }
}
