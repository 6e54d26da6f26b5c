package io.fundcalc.app.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.app.platform.definition.Definition;
import io.fundcalc.app.platform.definition.Definition.Words;
import io.fundcalc.app.platform.definition.Definitions;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.performance.TearSheet;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every figure is defined, completely and in both languages. */
class GlossaryTest {

    private static final Definitions DEFINITIONS = new Definitions();

    private static final Map<String, Class<?>> SECTIONS = Map.of(
            "returns", TearSheet.Returns.class,
            "risk", TearSheet.Risk.class,
            "ratios", TearSheet.Ratios.class,
            "benchmark", TearSheet.Benchmark.class);

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

    @Test
    void definesEveryFigureOfTheTearSheet() {
        List<String> undefined = SECTIONS.entrySet().stream()
                .flatMap(section -> Arrays.stream(section.getValue().getRecordComponents())
                        .filter(GlossaryTest::isFigure)
                        .map(RecordComponent::getName)
                        .filter(name -> DEFINITIONS.find("performance", name).isEmpty()
                                && DEFINITIONS
                                        .find("performance", section.getKey() + "." + name)
                                        .isEmpty()))
                .toList();

        assertThat(undefined).isEmpty();
    }

    @Test
    void definesTheCashFlowFamilyToo() {
        assertThat(DEFINITIONS.all()).anyMatch(each -> each.family().equals("cash-flow"));
    }

    private static boolean isFigure(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType type && type.getRawType() == Outcome.class;
    }

    private static void complete(Words words) {
        assertThat(List.of(words.name(), words.meaning(), words.symbols(), words.unit(), words.unavailable()))
                .allSatisfy(text -> assertThat(text).isNotBlank());
    }
}
