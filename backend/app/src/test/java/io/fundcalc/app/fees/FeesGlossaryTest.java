package io.fundcalc.app.fees;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.app.platform.definition.Definitions;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every figure that an order answers stands in the glossary. */
class FeesGlossaryTest {

    private static final Definitions DEFINITIONS = new Definitions();

    private static final Set<Class<?>> KINDS_OF_FIGURES = Set.of(BigDecimal.class, Double.class, double.class);

    /** Where the same figure of another calculation stands beside the rest. */
    private static final Map<String, String> SAME_AS = Map.of(
            "conversion.gross", "redemption.gross",
            "conversion.redemptionFee", "redemption.fee",
            "conversion.netOut", "redemption.net",
            "conversion.shares", "subscription.shares");

    static Stream<String> figures() {
        return Stream.of(FeesResponses.class, PlanResponses.class)
                .flatMap(responses -> Arrays.stream(responses.getDeclaredClasses()))
                .filter(record -> record.getSimpleName().endsWith("Response"))
                .flatMap(record -> Arrays.stream(record.getRecordComponents())
                        .filter(component -> KINDS_OF_FIGURES.contains(component.getType()))
                        .map(component -> figure(record, component)));
    }

    private static String figure(Class<?> record, RecordComponent component) {
        String name = record.getSimpleName().replace("Response", "");
        return Character.toLowerCase(name.charAt(0)) + name.substring(1) + '.' + component.getName();
    }

    @ParameterizedTest
    @MethodSource("figures")
    void definesTheFigure(String figure) {
        assertThat(DEFINITIONS.find("fees", SAME_AS.getOrDefault(figure, figure)))
                .isPresent();
    }
}
