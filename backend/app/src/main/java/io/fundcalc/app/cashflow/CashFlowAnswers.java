package io.fundcalc.app.cashflow;

import io.fundcalc.app.platform.calculation.CalculationAnswer;
import io.fundcalc.app.platform.calculation.CalculationAnswer.Explanation;
import io.fundcalc.app.platform.calculation.CalculationAnswer.Note;
import io.fundcalc.app.platform.calculation.CalculationAnswer.Provenance;
import io.fundcalc.app.platform.calculation.Computation.Context;
import io.fundcalc.app.platform.config.ServiceProperties;
import io.fundcalc.app.platform.definition.Explanations;
import io.fundcalc.app.platform.definition.Explanations.Explained;
import io.fundcalc.app.platform.figure.FigureWriter;
import io.fundcalc.app.platform.language.Catalogue;
import io.fundcalc.engine.outcome.Terms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts answers of this room together: figures, notes, explanations, envelope. */
@Component
class CashFlowAnswers {

    private static final String FAMILY = "cash-flow";

    private final Catalogue catalogue;
    private final Explanations explanations;
    private final ServiceProperties service;

    CashFlowAnswers(Catalogue catalogue, Explanations explanations, ServiceProperties service) {
        this.catalogue = catalogue;
        this.explanations = explanations;
        this.service = service;
    }

    /** An answer to begin with. */
    Draft draft(Context context) {
        return new Draft(context);
    }

    /** One answer in the making. */
    final class Draft {

        private final Context context;
        private final List<Note> notes = new ArrayList<>();
        private final Map<String, Explained> explained = new LinkedHashMap<>();

        private Draft(Context context) {
            this.context = context;
        }

        /** A collector for one object of the answer. */
        FigureWriter figures() {
            return new FigureWriter(catalogue, context.language());
        }

        /** Tells the reader something about the place in the answer. */
        void note(String code, String path, Object... arguments) {
            notes.add(new Note(code, catalogue.text("note." + code, context.language(), arguments), path));
        }

        /**
         * Explains a figure where that is wanted and there is one.
         *
         * @param figure as its definition names it
         */
        void explain(String figure, @Nullable Object value, @Nullable Terms terms) {
            if (context.explain() && value != null) {
                explained.put(figure, new Explained(value, terms));
            }
        }

        /** The finished answer. */
        <R> CalculationAnswer<R> finish(R result, CashFlowConventions conventions) {
            return new CalculationAnswer<>(
                    result,
                    conventions,
                    new Provenance(service.version(), context.inputFingerprint(), List.of()),
                    notes,
                    context.explain() ? byField(conventions) : null);
        }

        /** A figure's definition may carry the calculation's name before the field's. */
        private Map<String, Explanation> byField(CashFlowConventions conventions) {
            Map<String, Explanation> byField = new LinkedHashMap<>();
            explanations
                    .of(FAMILY, explained, conventions.byName())
                    .forEach((figure, explanation) ->
                            byField.put(figure.substring(figure.lastIndexOf('.') + 1), explanation));
            return byField;
        }
    }
}
