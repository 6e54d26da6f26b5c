package io.fundcalc.app.performance;

import io.fundcalc.app.platform.calculation.CalculationAnswer.Explanation;
import io.fundcalc.app.platform.convention.ConventionsRequest.DatedRate;
import io.fundcalc.app.platform.convention.ConventionsResponse;
import io.fundcalc.app.platform.convention.DatedRates;
import io.fundcalc.app.platform.definition.Explanations;
import io.fundcalc.app.platform.definition.Explanations.Explained;
import io.fundcalc.engine.outcome.Outcome.Computed;
import io.fundcalc.engine.outcome.Terms;
import io.fundcalc.engine.performance.TearSheet;
import io.fundcalc.engine.performance.TearSheetTerms;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of every computed figure of a sheet how it came about; only for callers who ask. */
@Component
class SheetExplanation {

    private static final String FAMILY = "performance";

    private final Explanations explanations;

    SheetExplanation(Explanations explanations) {
        this.explanations = explanations;
    }

    Map<String, Explanation> of(TearSheet.Input input, TearSheet.Result sheet, ConventionsResponse conventions) {
        Map<String, Terms> terms = TearSheetTerms.of(input);
        Map<String, Explained> figures = new LinkedHashMap<>();
        add(figures, "returns", sheet.returns(), terms);
        add(figures, "risk", sheet.risk(), terms);
        add(figures, "ratios", sheet.ratios(), terms);
        TearSheet.Benchmark benchmark = sheet.benchmark();
        if (benchmark != null) {
            add(figures, "benchmark", benchmark, terms);
        }
        return explanations.of(FAMILY, figures, values(conventions));
    }

    /** The section's figures by their defined names: the field's, or with the section in front where names clash. */
    private void add(Map<String, Explained> figures, String section, Record values, Map<String, Terms> terms) {
        for (RecordComponent component : values.getClass().getRecordComponents()) {
            if (value(component, values) instanceof Computed<?> computed) {
                Object value = computed.value();
                String plain = component.getName();
                String name = explanations.knows(FAMILY, plain) ? plain : section + "." + plain;
                Object shown = value instanceof Integer day ? LocalDate.ofEpochDay(day) : value;
                figures.put(name, new Explained(shown, terms.get(name)));
            }
        }
    }

    private static Map<String, @Nullable Object> values(ConventionsResponse conventions) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (RecordComponent component : ConventionsResponse.class.getRecordComponents()) {
            Object value = value(component, conventions);
            if (value != null) {
                values.put(component.getName(), value);
            }
        }
        List<DatedRate> rates = conventions.riskFreeSeries();
        if (rates != null) {
            values.put("riskFreeSeries", DatedRates.text(rates));
        }
        return values;
    }

    private static @Nullable Object value(RecordComponent component, Record owner) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record's accessor cannot be called", e);
        }
    }
}
