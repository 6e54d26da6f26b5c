package io.fundcalc.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a file must be split by idea, and a package divided. The page's files have the same stop in its linter. */
class FileSizesTest {

    private static final Path ROOT = Path.of("../..");
    private static final int MOST_FILES = 12;

    @ParameterizedTest
    @CsvSource({
        "backend/engine/src/main, .java, 300",
        "backend/intake/src/main, .java, 300",
        "backend/app/src/main, .java, 250",
        "backend/benchmarks/src/main, .java, 250",
        "backend/engine/src/test, .java, 400",
        "backend/intake/src/test, .java, 400",
        "backend/app/src/test, .java, 400",
        "scripts, .sh, 200",
        "scripts/test, .bats, 400",
        ".ci, run, 200"
    })
    void noFileIsLongerThanItsStop(String folder, String ending, int most) throws IOException {
        List<Path> files = files(ROOT.resolve(folder), ending);

        assertThat(files)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(lines(file)).isLessThanOrEqualTo(most));
    }

    /** The description of the package is no file of it. */
    @Test
    void aLargePackageSaysWhyItIsOne() throws IOException {
        for (String module : List.of("engine", "intake", "app", "benchmarks")) {
            Map<Path, Long> packages = files(ROOT.resolve("backend/" + module + "/src/main"), ".java").stream()
                    .filter(file -> !file.endsWith("package-info.java"))
                    .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.counting()));
            packages.forEach((folder, count) -> {
                if (count > MOST_FILES) {
                    assertThat(read(folder.resolve("package-info.java")).replaceAll("\\s+\\* ", " "))
                            .as("%s holds %d files", folder, count)
                            .contains("More than twelve files, because ");
                }
            });
        }
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .toList();
        }
    }

    private static int lines(Path file) {
        return (int) read(file).lines().count();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
