package io.fundcalc.app.platform.definition;

import io.fundcalc.app.platform.calculation.CalculationAnswer.Explanation;
import io.fundcalc.engine.outcome.Terms;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows of each figure how its number came about: the defined formula with the engine's terms put in. */
@Component
public class Explanations {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    /** Enough to follow the arithmetic; the figure itself stands in the answer with all its digits. */
    private static final MathContext SHOWN_DIGITS = new MathContext(10);

    private final Definitions definitions;

    public Explanations(Definitions definitions) {
        this.definitions = definitions;
    }

    /**
     * A figure that was computed.
     *
     * @param value of the figure, a number or a day
     * @param terms that stand for the formula's symbols; null where the formula has no places for numbers
     */
    public record Explained(Object value, @Nullable Terms terms) {}

    /** Whether the family defines a figure of this name. */
    public boolean knows(String family, String figure) {
        return definitions.find(family, figure).isPresent();
    }

    /**
     * Explains the figures of a family that have a definition.
     *
     * @param family slug
     * @param figures by name
     * @param conventions that were used, by their names in the contract
     */
    public Map<String, Explanation> of(
            String family, Map<String, Explained> figures, Map<String, @Nullable Object> conventions) {
        Map<String, Explanation> explained = new LinkedHashMap<>();
        figures.forEach((figure, computed) -> definitions
                .find(family, figure)
                .ifPresent(definition -> explained.put(figure, explanation(definition, computed, conventions))));
        return explained;
    }

    private static Explanation explanation(
            Definition definition, Explained computed, Map<String, @Nullable Object> conventions) {
        Terms terms = computed.terms();
        Map<String, Object> inputs = new LinkedHashMap<>(terms == null ? Map.of() : terms.values());
        String numbers = terms == null || terms.numbers() == null ? definition.numbers() : terms.numbers();
        String shown = numbers == null || !coversAll(numbers, inputs) ? definition.formula() : filled(numbers, inputs);
        String shaping = definition.conventions().stream()
                .filter(name -> conventions.get(name) != null)
                .map(name -> name + " = " + shown(Objects.requireNonNull(conventions.get(name))))
                .collect(Collectors.joining(", "));
        return new Explanation(
                definition.formula(), shown + " = " + shown(computed.value()), inputs, shaping, definition.source());
    }

    /** A formula with some of its numbers would say less than the bare one. */
    private static boolean coversAll(String numbers, Map<String, Object> inputs) {
        return PLACE.matcher(numbers).results().allMatch(place -> inputs.containsKey(place.group(1)));
    }

    private static String filled(String numbers, Map<String, Object> inputs) {
        Matcher place = PLACE.matcher(numbers);
        return place.replaceAll(found -> {
            String text = shown(Objects.requireNonNull(inputs.get(found.group(1))));
            return Matcher.quoteReplacement(text.startsWith("−") ? "(" + text + ")" : text);
        });
    }

    private static String shown(Object value) {
        if (value instanceof BigDecimal exact) {
            return exact.toPlainString().replace('-', '−');
        }
        if (!(value instanceof Double number)) {
            return value.toString();
        }
        BigDecimal rounded = new BigDecimal(number).round(SHOWN_DIGITS).stripTrailingZeros();
        String text = Math.abs(rounded.scale()) > 2 * SHOWN_DIGITS.getPrecision()
                ? rounded.toString()
                : rounded.toPlainString();
        return text.replace('-', '−');
    }
}
