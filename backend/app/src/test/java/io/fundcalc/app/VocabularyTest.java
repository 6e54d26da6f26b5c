package io.fundcalc.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.app.platform.definition.Definition;
import io.fundcalc.app.platform.definition.Definitions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One word for one thing: the slugs of the contract name packages, page features and translations alike. */
class VocabularyTest {

    private static final Path FRONTEND = Path.of("../../frontend/src");

    /** The contract's calculations, {@code family/calculation}. */
    static List<String> calculations() throws IOException {
        JsonNode contract = new JsonMapper().readTree(Files.readString(Path.of("openapi.json")));
        return contract.get("paths").properties().stream()
                // What is posted elsewhere is no calculation: /upload.
                .filter(path -> path.getValue().has("post") && path.getKey().startsWith("/api/v1/"))
                .map(path -> path.getKey().substring("/api/v1/".length()))
                .toList();
    }

    static Stream<String> families() throws IOException {
        return calculations().stream()
                .map(slug -> slug.substring(0, slug.indexOf('/')))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("calculations")
    void slugsAreLowerCaseWordsWithHyphens(String slug) {
        assertThat(slug).matches("[a-z]+(-[a-z]+)*/[a-z]+(-[a-z]+)*");
    }

    @ParameterizedTest
    @MethodSource("families")
    void familyHasARoomAndAnEnginePackage(String family) {
        String packageName = family.replace("-", "");

        assertThat(Path.of("src/main/java/io/fundcalc/app", packageName)).isDirectory();
        assertThat(Path.of("../engine/src/main/java/io/fundcalc/engine", packageName))
                .isDirectory();
    }

    @ParameterizedTest
    @MethodSource("families")
    void familyHasAFeatureOnThePage(String family) {
        assertThat(FRONTEND.resolve("features").resolve(family)).isDirectory();
    }

    @ParameterizedTest
    @MethodSource("families")
    void familyHasWordsInBothLanguages(String family) {
        Path locales = FRONTEND.resolve("shared/i18n/locales");

        assertThat(locales.resolve("en").resolve(family + ".json")).isRegularFile();
        assertThat(locales.resolve("zh").resolve(family + ".json")).isRegularFile();
    }

    /** The checks of histories are defined like figures and answered in notes. */
    @Test
    void definitionsBelongToFamiliesOfTheContractAndToQuality() throws IOException {
        assertThat(new Definitions().all().stream().map(Definition::family).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(families(), Stream.of("quality")).toList());
    }
}
