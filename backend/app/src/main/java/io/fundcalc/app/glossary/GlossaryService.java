package io.fundcalc.app.glossary;

import io.fundcalc.app.glossary.GlossaryResponse.Metric;
import io.fundcalc.app.platform.definition.Definitions;
import io.fundcalc.app.platform.web.FixedAnswer;
import org.springframework.stereotype.Service;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.json.JsonMapper;

/** Writes the glossary once; it changes only with the engine. */
@Service
class GlossaryService {

    private final SingletonSupplier<FixedAnswer> answer;

    GlossaryService(Definitions definitions, JsonMapper json) {
        answer = SingletonSupplier.of(() -> FixedAnswer.of(json.writeValueAsBytes(
                new GlossaryResponse(definitions.all().stream().map(Metric::of).toList()))));
    }

    FixedAnswer glossary() {
        return answer.obtain();
    }
}
