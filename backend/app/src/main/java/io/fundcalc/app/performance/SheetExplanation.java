package io.fundcalc.app.performance;

import io.fundcalc.app.platform.calculation.CalculationAnswer.Explanation;
import io.fundcalc.app.platform.convention.ConventionsRequest.DatedRate;
import io.fundcalc.app.platform.convention.ConventionsResponse;
import io.fundcalc.app.platform.convention.DatedRates;
import io.fundcalc.app.platform.definition.Explanations;
import io.fundcalc.app.platform.definition.Explanations.Explained;
import io.fundcalc.app.platform.figure.FigureWriter;
import io.fundcalc.engine.figure.FigureValues;
import io.fundcalc.engine.outcome.Outcome.Computed;
import io.fundcalc.engine.outcome.Terms;
import io.fundcalc.engine.performance.TearSheet;
import io.fundcalc.engine.performance.TearSheetTerms;
import java.lang.reflect.RecordComponent;
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
        add(figures, sheet.returns(), terms);
        add(figures, sheet.risk(), terms);
        add(figures, sheet.ratios(), terms);
        FigureValues benchmark = sheet.benchmark();
        if (benchmark != null) {
            add(figures, benchmark, terms);
        }
        return explanations.of(FAMILY, figures, values(conventions));
    }

    private static void add(Map<String, Explained> figures, FigureValues section, Map<String, Terms> terms) {
        section.forEach((figure, outcome) -> {
            Object value = outcome instanceof Computed<?> computed
                    ? FigureWriter.written(figure.format(), computed.value())
                    : null;
            if (value != null) {
                figures.put(figure.definition(), new Explained(value, terms.get(figure.definition())));
            }
        });
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
