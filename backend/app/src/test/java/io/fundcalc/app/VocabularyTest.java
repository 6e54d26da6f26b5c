package io.fundcalc.app;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.app.platform.definition.Definition;
import io.fundcalc.app.platform.definition.Definitions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One word for one thing: the slugs of the contract name packages, page features and translations alike. */
class VocabularyTest {

    private static final Path FRONTEND = Path.of("../../frontend/src");
    private static final Path LOCALES = FRONTEND.resolve("shared/i18n/locales");

    /** Calculations that answer over HTTP alone; one that gets a form on the page leaves this list. */
    private static final Set<String> WITHOUT_SCREEN = Set.of("dca/compare");

    /** Screens that are no list of forms, with their route. */
    private static final Map<String, String> OWN_SCREEN = Map.of(
            "performance/tear-sheet",
            "'/': tearSheet",
            "dca/backtest",
            "'/dca': dca",
            "dca/sweep",
            "'/dca/:view': dca");

    /** The contract's calculations, {@code family/calculation}. */
    static List<String> calculations() throws IOException {
        JsonNode contract = new JsonMapper().readTree(Files.readString(Path.of("openapi.json")));
        return contract.get("paths").properties().stream()
                // What is posted elsewhere, or to data sets, is no calculation: /upload.
                .filter(path -> path.getValue().has("post") && path.getKey().startsWith("/api/v1/"))
                .filter(path -> !path.getKey().startsWith("/api/v1/datasets/"))
                .map(path -> path.getKey().substring("/api/v1/".length()))
                .toList();
    }

    static Stream<String> families() throws IOException {
        return calculations().stream().map(VocabularyTest::familyOf).distinct();
    }

    static Stream<String> familiesOnThePage() throws IOException {
        return calculationsOnThePage().map(VocabularyTest::familyOf).distinct();
    }

    static Stream<String> calculationsOnThePage() throws IOException {
        return calculations().stream().filter(slug -> !WITHOUT_SCREEN.contains(slug));
    }

    private static String familyOf(String slug) {
        return slug.substring(0, slug.indexOf('/'));
    }

    /** The list of a family's forms, as the page writes it; empty where its screen is none. */
    private static String formsOf(String family) throws IOException {
        String source = Files.readString(FRONTEND.resolve("features/" + family + "/calculations.ts"));
        int start = source.indexOf("CALCULATIONS = [");
        return start < 0 ? "" : source.substring(start, source.indexOf(']', start));
    }

    @ParameterizedTest
    @MethodSource("calculations")
    void slugsAreLowerCaseWordsWithHyphens(String slug) {
        assertThat(slug).matches("[a-z]+(-[a-z]+)*/[a-z]+(-[a-z]+)*");
    }

    @ParameterizedTest
    @MethodSource("calculations")
    void calculationIsAnEngineClassOfThatName(String slug) {
        String family = slug.substring(0, slug.indexOf('/')).replace("-", "");
        String name = Arrays.stream(slug.substring(slug.indexOf('/') + 1).split("-", -1))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(joining());

        assertThat(Path.of("../engine/src/main/java/io/fundcalc/engine", family, name + ".java"))
                .isRegularFile();
    }

    /** A screen that is no form has a route of its own; any other calculation has the address of its slug. */
    @ParameterizedTest
    @MethodSource("calculationsOnThePage")
    void calculationHasAnAddressOnThePageAndWordsInBothLanguages(String slug) throws IOException {
        String calculation = slug.substring(slug.indexOf('/') + 1);
        String routes = Files.readString(FRONTEND.resolve("app/routes.ts"));
        if (OWN_SCREEN.containsKey(slug)) {
            assertThat(routes).contains(OWN_SCREEN.get(slug));
            return;
        }
        String family = familyOf(slug);
        assertThat(routes).contains("'/" + family + "/:calculation'");
        assertThat(formsOf(family)).contains("'" + calculation + "'");
        for (String language : List.of("en", "zh")) {
            JsonNode words =
                    new JsonMapper().readTree(Files.readString(LOCALES.resolve(language + "/" + family + ".json")));
            assertThat(words.at("/calculation/" + calculation + "/name").asString())
                    .isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("calculations")
    void calculationStandsInTheReadmeWithItsCall(String slug) throws IOException {
        assertThat(Files.readString(Path.of("../../README.md"))).contains("`POST /api/v1/" + slug + "`");
    }

    @ParameterizedTest
    @CsvSource({"README.md, 20", "CONTRIBUTING.md, 9"})
    void linksLeadToFiles(String page, int moreThan) throws IOException {
        assertThat(Pattern.compile("]\\((?!https?:|#)([^)#]+)(?:#[^)]*)?\\)")
                        .matcher(Files.readString(Path.of("../..", page)))
                        .results()
                        .map(link -> Path.of("../..", link.group(1))))
                .hasSizeGreaterThan(moreThan)
                .allSatisfy(file -> assertThat(file).exists());
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
    @MethodSource("familiesOnThePage")
    void familyHasAFeatureOnThePage(String family) {
        assertThat(FRONTEND.resolve("features").resolve(family)).isDirectory();
    }

    @ParameterizedTest
    @MethodSource("familiesOnThePage")
    void familyHasWordsInBothLanguages(String family) {
        assertThat(LOCALES.resolve("en").resolve(family + ".json")).isRegularFile();
        assertThat(LOCALES.resolve("zh").resolve(family + ".json")).isRegularFile();
    }

    @Test
    void calculationWithoutAScreenHasNone() throws IOException {
        assertThat(calculations()).containsAll(WITHOUT_SCREEN);
        for (String slug : WITHOUT_SCREEN) {
            assertThat(formsOf(familyOf(slug))).doesNotContain("'" + slug.substring(slug.indexOf('/') + 1) + "'");
        }
    }

    /** The checks of histories are defined like figures and answered in notes. */
    @Test
    void definitionsBelongToFamiliesOfTheContractAndToQuality() throws IOException {
        assertThat(new Definitions().all().stream().map(Definition::family).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(families(), Stream.of("quality")).toList());
    }
}
