package io.fundcalc.app.cashflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.app.platform.definition.Definitions;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every figure that a cash-flow calculation answers stands in the glossary, under its own name or the one it has there. */
class CashFlowGlossaryTest {

    private static final Definitions DEFINITIONS = new Definitions();

    /** Where the same figure of another calculation stands beside the rest: the gap compares them all. */
    private static final Map<String, String> SAME_AS = Map.of(
            "behaviourGap.moneyWeighted", "xirr.rate",
            "behaviourGap.moneyWeightedTotal", "spanReturn",
            "behaviourGap.moneyWeightedRoots", "roots",
            "behaviourGap.moneyWeightedUnique", "unique",
            "behaviourGap.timeWeighted", "annualised",
            "behaviourGap.timeWeightedTotal", "timeWeightedReturn.total",
            "behaviourGap.modifiedDietz", "annualised",
            "behaviourGap.modifiedDietzTotal", "modifiedDietz.total",
            "linkedPeriod.total", "timeWeightedReturn.total");

    /** The plan as asked for, with {@code annuity.value} in the place of what was sought. */
    private static final Set<String> ASKED_FOR =
            Set.of("annuity.rate", "annuity.periods", "annuity.payment", "annuity.pv", "annuity.fv");

    private static final Set<Class<?>> KINDS_OF_FIGURES =
            Set.of(Double.class, double.class, double[].class, boolean.class);

    private static Stream<String> figures() {
        return Arrays.stream(CashFlowResponses.class.getDeclaredClasses())
                .filter(Class::isRecord)
                .flatMap(record -> Arrays.stream(record.getRecordComponents())
                        .filter(component -> KINDS_OF_FIGURES.contains(component.getType()))
                        .map(component -> figure(record, component)));
    }

    private static String figure(Class<?> record, RecordComponent component) {
        String name = record.getSimpleName().replace("Response", "");
        return Character.toLowerCase(name.charAt(0)) + name.substring(1) + '.' + component.getName();
    }

    private static boolean defined(String figure) {
        String there = SAME_AS.getOrDefault(figure, figure);
        return DEFINITIONS.find("cash-flow", there).isPresent()
                || DEFINITIONS
                        .find("cash-flow", there.substring(there.indexOf('.') + 1))
                        .isPresent();
    }

    @Test
    void definesEveryFigureThatIsAnswered() {
        Set<String> undefined = new TreeSet<>();
        figures()
                .filter(figure -> !ASKED_FOR.contains(figure) && !defined(figure))
                .forEach(undefined::add);

        assertThat(figures()).hasSizeGreaterThan(40);
        assertThat(undefined).isEmpty();
    }

    @Test
    void knowsNoExceptionThatIsNotAnswered() {
        assertThat(figures()).containsAll(SAME_AS.keySet()).containsAll(ASKED_FOR);
    }
}
