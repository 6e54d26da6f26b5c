package io.fundcalc.app.platform.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildDigestTest {

    @TempDir
    Path folder;

    private Path classes;
    private Path library;

    @BeforeEach
    void build() throws IOException {
        classes = Files.createDirectories(folder.resolve("classes"));
        library = folder.resolve("engine.jar");
        write(classes.resolve("a/Formula.class"), "r = p / q");
        write(classes.resolve("b/words.properties"), "rate = Rate");
        write(library, "jar");
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String digest() throws IOException {
        return BuildDigest.of(List.of(classes, library));
    }

    @Test
    void equalBuildsHaveEqualDigests() throws IOException {
        assertThat(digest()).matches("[0-9a-f]{16}").isEqualTo(digest());
    }

    @Test
    void anotherFormulaTextNameOrLibraryHasAnother() throws IOException {
        String before = digest();

        write(classes.resolve("a/Formula.class"), "r = p / q - 1");
        String formula = digest();
        write(classes.resolve("b/words.properties"), "rate = Return");
        String text = digest();
        Files.move(classes.resolve("a/Formula.class"), classes.resolve("b/Formula.class"));
        String name = digest();
        write(library, "another jar");

        assertThat(List.of(before, formula, text, name, digest())).doesNotHaveDuplicates();
    }

    @Test
    void whatASecondBuildFindsDoesNotCount() throws IOException {
        String before = digest();

        write(classes.resolve("META-INF/resources/index.html"), "<html>");
        write(classes.resolve("META-INF/sbom/application.cdx.json"), "{}");
        BuildDigest.main(new String[] {classes.toString()});

        assertThat(digest()).isEqualTo(before);
    }

    @Test
    void theBuildHasWrittenOne() {
        assertThat(BuildDigest.ofThis()).matches("[0-9a-f]{16}");
    }
}
