package io.fundcalc.app.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.app.platform.definition.Definition;
import io.fundcalc.app.platform.definition.Definition.Words;
import io.fundcalc.app.platform.definition.Definitions;
import io.fundcalc.app.platform.language.Catalogue;
import io.fundcalc.engine.figure.Figure;
import io.fundcalc.engine.figure.FigureFormat;
import io.fundcalc.engine.performance.TearSheet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every figure is defined, completely and in both languages. */
class GlossaryTest {

    private static final Definitions DEFINITIONS = new Definitions();

    /** Words of a formula that are signs of mathematics in every language. */
    private static final Pattern NOT_A_SIGN =
            Pattern.compile("\\b(?!(?:max|min|mean|VaR|CVaR|MDD|MAD|CDaR)(?![a-z]))\\p{IsLatin}*[A-Za-z]{3,}");

    static Stream<Definition> definitions() {
        return DEFINITIONS.all().stream();
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void definesInBothLanguages(Definition definition) {
        complete(definition.english());
        complete(definition.chinese());
        assertThat(definition.chinese().name()).containsPattern("\\p{IsHan}");
        assertThat(definition.english().meaning()).doesNotContainPattern("\\p{IsHan}");
        assertThat(definition.formula()).isNotBlank();
        assertThat(definition.range()).isNotBlank();
        assertThat(definition.source()).isNotBlank();
        assertThat(definition.slug()).matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    /** Formulas of fees name the choices of the request, as external and internal. */
    static Stream<Definition> definitionsWithoutChoices() {
        return definitions().filter(definition -> !definition.family().equals("fees"));
    }

    @ParameterizedTest
    @MethodSource("definitionsWithoutChoices")
    void writesFormulasWithoutWords(Definition definition) {
        assertThat(definition.formula()).doesNotContainPattern(NOT_A_SIGN);
        assertThat(String.valueOf(definition.numbers()).replaceAll("\\{\\w+}|null", ""))
                .doesNotContainPattern(NOT_A_SIGN);
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void usesTheTermsOfChineseFundDocuments(Definition definition) {
        Words words = definition.chinese();
        assertThat(String.join("\n", words.name(), words.meaning(), words.symbols(), words.unit()))
                .doesNotContainPattern("下行偏差|置信度|特定风险|每万份收益|观测");
    }

    @Test
    void definesEveryFigureOfTheTearSheet() {
        List<String> undefined = TearSheet.FIGURES.stream()
                .flatMap(section -> section.figures().stream())
                .filter(figure -> figure.format() != FigureFormat.COUNT)
                .map(Figure::definition)
                .filter(name -> DEFINITIONS.find("performance", name).isEmpty())
                .toList();

        assertThat(undefined).isEmpty();
    }

    @Test
    void definesTheCashFlowFamilyToo() {
        assertThat(DEFINITIONS.all()).anyMatch(each -> each.family().equals("cash-flow"));
    }

    @Test
    void saysWhatEachProfileSets() {
        JsonMapper json = new JsonMapper();
        JsonNode profiles = json.readTree(new GlossaryService(DEFINITIONS, new Catalogue(), json)
                        .glossary()
                        .answer(new ServletWebRequest(new MockHttpServletRequest()))
                        .getBody())
                .get("profiles");

        assertThat(profiles.valueStream()
                        .map(each -> each.at("/conventions/profile").asString()))
                .containsExactly("default", "performance-analytics", "empyrical", "quantstats");
        JsonNode ours = profiles.get(0);
        JsonNode quantStats = profiles.get(3);
        assertThat(ours.get("deviations")).isEmpty();
        assertThat(ours.at("/conventions/annualization").asString()).isEqualTo("act365");
        assertThat(quantStats.at("/conventions/varMethod").asString()).isEqualTo("gaussian");
        assertThat(quantStats
                        .get("deviations")
                        .valueStream()
                        .map(each -> each.get("id").asString()))
                .containsExactlyInAnyOrder(
                        "betaOfReturns",
                        "alphaOfReturns",
                        "treynorOfTotalReturn",
                        "ulcerOfOneLess",
                        "winsWithoutZero",
                        "recoveryOfSum",
                        "serenityOfSum");
    }

    private static void complete(Words words) {
        assertThat(List.of(words.name(), words.meaning(), words.symbols(), words.unit(), words.unavailable()))
                .allSatisfy(text -> assertThat(text).isNotBlank());
    }
}
