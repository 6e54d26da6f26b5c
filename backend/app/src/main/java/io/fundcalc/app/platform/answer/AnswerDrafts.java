package io.fundcalc.app.platform.answer;

import io.fundcalc.app.platform.calculation.CalculationAnswer;
import io.fundcalc.app.platform.calculation.CalculationAnswer.Explanation;
import io.fundcalc.app.platform.calculation.CalculationAnswer.Note;
import io.fundcalc.app.platform.calculation.CalculationAnswer.Provenance;
import io.fundcalc.app.platform.calculation.Computation.Context;
import io.fundcalc.app.platform.calculation.SeriesNotes;
import io.fundcalc.app.platform.config.ServiceProperties;
import io.fundcalc.app.platform.definition.Explanations;
import io.fundcalc.app.platform.definition.Explanations.Explained;
import io.fundcalc.app.platform.figure.FigureWriter;
import io.fundcalc.app.platform.language.Catalogue;
import io.fundcalc.app.platform.series.LoadedSeries;
import io.fundcalc.app.platform.series.SeriesProvenance;
import io.fundcalc.engine.outcome.Terms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes drafts of answers. */
@Component
public final class AnswerDrafts {

    private final Catalogue catalogue;
    private final Explanations explanations;
    private final SeriesNotes seriesNotes;
    private final ServiceProperties service;

    public AnswerDrafts(
            Catalogue catalogue, Explanations explanations, SeriesNotes seriesNotes, ServiceProperties service) {
        this.catalogue = catalogue;
        this.seriesNotes = seriesNotes;
        this.explanations = explanations;
        this.service = service;
    }

    /**
     * An answer to begin with.
     *
     * @param family slug of the family whose definitions explain its figures
     */
    public Draft draft(String family, Context context) {
        return new Draft(family, context);
    }

    /** One answer in the making. */
    public final class Draft {

        private final String family;
        private final Context context;
        private final List<Note> notes = new ArrayList<>();
        private final List<SeriesProvenance> series = new ArrayList<>();
        private final Map<String, Explained> explained = new LinkedHashMap<>();

        private Draft(String family, Context context) {
            this.family = family;
            this.context = context;
        }

        /** A collector for one object of the answer. */
        public FigureWriter figures() {
            return new FigureWriter(catalogue, context.language());
        }

        /** Tells the reader something about the place in the answer. */
        public void note(String code, String path, Object... arguments) {
            notes.add(new Note(code, catalogue.text("note." + code, context.language(), arguments), path));
        }

        /** Names a series that the figures are computed from, and tells what is remarked of it. */
        public void about(LoadedSeries loaded) {
            series.add(loaded.provenance(0));
            notes.addAll(seriesNotes.of(loaded.remarks(), context.language()));
        }

        /**
         * Explains a figure where that is wanted and there is one.
         *
         * @param figure as its definition names it
         */
        public void explain(String figure, @Nullable Object value, @Nullable Terms terms) {
            if (context.explain() && value != null) {
                explained.put(figure, new Explained(value, terms));
            }
        }

        /** The finished answer. */
        public <R> CalculationAnswer<R> finish(R result, NamedConventions conventions) {
            return new CalculationAnswer<>(
                    result,
                    conventions,
                    new Provenance(service.version(), context.inputFingerprint(), List.copyOf(series)),
                    notes,
                    context.explain() ? byField(conventions) : null);
        }

        /** A figure's definition may carry the calculation's name before the field's. */
        private Map<String, Explanation> byField(NamedConventions conventions) {
            Map<String, Explanation> byField = new LinkedHashMap<>();
            explanations
                    .of(family, explained, conventions.byName())
                    .forEach((figure, explanation) ->
                            byField.put(figure.substring(figure.lastIndexOf('.') + 1), explanation));
            return byField;
        }
    }
}
