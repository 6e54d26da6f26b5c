package io.fundcalc.engine.figure;

import io.fundcalc.engine.outcome.Outcome;
import java.util.Map;
import java.util.function.BiConsumer;

/** The values of a section's figures. */
public final class FigureValues {

    private final FigureSection<?> section;
    private final Map<String, Outcome<?>> byName;

    FigureValues(FigureSection<?> section, Map<String, Outcome<?>> byName) {
        this.section = section;
        this.byName = byName;
    }

    /** The section whose figures these are. */
    public FigureSection<?> section() {
        return section;
    }

    /** Each figure with its value, in the order of the section. */
    public void forEach(BiConsumer<Figure<?>, Outcome<?>> action) {
        section.figures().forEach(figure -> action.accept(figure, outcome(figure.name())));
    }

    /**
     * A figure that is a number.
     *
     * @throws IllegalArgumentException when the section has no figure of this name
     */
    public Outcome<Double> number(String name) {
        return outcome(name).map(Double.class::cast);
    }

    /**
     * A figure that is a date, as days since 1970-01-01.
     *
     * @throws IllegalArgumentException when the section has no figure of this name
     */
    public Outcome<Integer> date(String name) {
        return outcome(name).map(Integer.class::cast);
    }

    /**
     * A figure that counts.
     *
     * @throws IllegalArgumentException when the section has no figure of this name
     */
    public int count(String name) {
        return date(name).value();
    }

    private Outcome<?> outcome(String name) {
        Outcome<?> outcome = byName.get(name);
        if (outcome == null) {
            throw new IllegalArgumentException(section.name() + " has no figure " + name);
        }
        return outcome;
    }
}
