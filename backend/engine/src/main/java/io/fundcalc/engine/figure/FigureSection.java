package io.fundcalc.engine.figure;

import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Reason;
import io.fundcalc.engine.outcome.Terms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A part of an answer: figures that are computed from the same basis, in the order in which they are sent.
 *
 * @param <B> the basis
 * @param name field of the answer that holds them
 */
public record FigureSection<B>(String name, List<Figure<B>> figures) {

    /** The values of all figures. */
    public FigureValues of(B basis) {
        return values(figure -> figure.calculation().apply(basis));
    }

    /** All figures without a value, for one reason; counts are 0. */
    public FigureValues unavailable(Reason reason) {
        return values(
                figure -> figure.format() == FigureFormat.COUNT ? Outcome.computed(0) : Outcome.unavailable(reason));
    }

    private FigureValues values(Function<Figure<B>, Outcome<?>> calculation) {
        Map<String, Outcome<?>> values = LinkedHashMap.newLinkedHashMap(figures.size());
        for (Figure<B> figure : figures) {
            values.put(figure.name(), calculation.apply(figure));
        }
        return new FigureValues(this, values);
    }

    /** The numbers behind the figures that have a value, by the name of the figure's definition. */
    public Map<String, Terms> terms(B basis) {
        Map<String, Terms> terms = new LinkedHashMap<>();
        for (Figure<B> figure : figures) {
            Function<B, Terms> own = figure.terms();
            if (own != null && figure.calculation().apply(basis) instanceof Outcome.Computed<?>) {
                terms.put(figure.definition(), own.apply(basis));
            }
        }
        return terms;
    }
}
