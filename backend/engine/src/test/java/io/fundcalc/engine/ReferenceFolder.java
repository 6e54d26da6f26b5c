package io.fundcalc.engine;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Data and figures of other programs whose licences do not let us ship the data; named by an environment variable. */
public final class ReferenceFolder {

    private static final String VARIABLE = "FUNDCALC_REFERENCE_DIR";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ReferenceFolder() {}

    /** The folder; the test is skipped where none is named. */
    public static Path path() {
        String named = System.getenv(VARIABLE);
        assumeTrue(
                named != null && !named.isBlank(),
                VARIABLE + " is unset: data that may not be shipped are not checked");
        return Path.of(named);
    }

    /** The lines of a file of inputs, without its header; the test is skipped where there is no folder. */
    public static List<String> rows(String name) {
        try (Stream<String> lines = Files.lines(path().resolve("data").resolve(name))) {
            return lines.skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of expected figures whose names begin so. */
    public static List<Path> expected(String prefix) {
        try (Stream<Path> files = Files.list(path().resolve("expected"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode json(Path file) {
        return JSON.readTree(file.toFile());
    }
}
