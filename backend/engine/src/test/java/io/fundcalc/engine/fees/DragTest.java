package io.fundcalc.engine.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fundcalc.engine.fees.FeeCases.Case;
import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class DragTest {

    static Stream<Case> cases() {
        return FeeCases.of("drag");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithTheCase(Case one) {
        JsonNode request = one.request();

        var result = Drag.of(new Drag.Plan(
                request.get("amount").asDouble(),
                request.get("years").asInt(),
                request.get("growth").asDouble(),
                request.get("ongoing").asDouble(),
                request.path("frontEnd").asDouble(0),
                request.path("redemption").asDouble(0)));

        Map<String, Object> figures = new HashMap<>(Map.of(
                "gross", result.gross().value(),
                "net", result.net().value(),
                "cost", result.cost().value(),
                "costShare", result.costShare().value(),
                "annualCost", result.annualCost().value()));
        for (Drag.DragYear year : result.curve()) {
            figures.put("curve[year=" + year.year() + "].gross", year.gross());
            figures.put("curve[year=" + year.year() + "].net", year.net());
        }
        one.agrees(figures);
    }

    @Test
    void costsNothingWithoutFees() {
        var result = Drag.of(new Drag.Plan(1000, 10, 0.05, 0, 0, 0));

        assertThat(result.cost().value()).isCloseTo(0, within(1e-9));
        assertThat(result.annualCost().value()).isCloseTo(0, within(1e-15));
    }

    @Test
    void saysThatTheValueLeavesTheRangeOfNumbers() {
        var result = Drag.of(new Drag.Plan(1e15, 100, 1e6, 0.01, 0, 0));

        assertThat(result.gross()).isEqualTo(Outcome.<Double>unavailable(Reason.OUT_OF_RANGE));
        assertThat(result.curve()).isNotEmpty().hasSizeLessThan(101);
    }
}
