package io.fundcalc.engine.figure;

import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.outcome.Terms;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A figure, declared once: answer, contract, explanation, glossary and the page's tables derive from it.
 *
 * @param <B> what the figure is computed from
 * @param name field of the answer
 * @param definition name of its definition: the field's, with the section in front where two sections share a field
 * @param format how it is written
 * @param calculation of the value
 * @param further whether a reader has to ask for more before it is shown
 * @param terms the numbers of its formula, only where there is a value; null when the formula has no places for numbers
 */
public record Figure<B>(
        String name,
        String definition,
        FigureFormat format,
        boolean further,
        Function<B, ? extends Outcome<?>> calculation,
        @Nullable Function<B, Terms> terms) {

    /** A figure whose formula is shown without numbers. */
    public static <B> Figure<B> of(String name, FigureFormat format, Function<B, ? extends Outcome<?>> calculation) {
        return new Figure<>(name, name, format, false, calculation, null);
    }

    /** A figure whose formula is shown with the numbers put in. */
    public static <B> Figure<B> of(
            String name, FigureFormat format, Function<B, ? extends Outcome<?>> calculation, Function<B, Terms> terms) {
        return new Figure<>(name, name, format, false, calculation, terms);
    }

    /** The same figure under a definition of another name. */
    public Figure<B> definedAs(String other) {
        return new Figure<>(name, other, format, further, calculation, terms);
    }

    /** The same figure, kept from the first sight of a section. */
    public Figure<B> asFurther() {
        return new Figure<>(name, definition, format, true, calculation, terms);
    }

    /** The same figure, where what it is computed from is a part of a larger basis. */
    public <W> Figure<W> from(Function<W, B> part) {
        Function<B, Terms> own = terms;
        return new Figure<>(
                name, definition, format, further, part.andThen(calculation), own == null ? null : part.andThen(own));
    }
}
