package io.fundcalc.engine.outcome;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that stand for the symbols of a formula, in the order in which the formula names them: ratios as doubles,
 * money, shares and NAV as exact decimals, days as whole numbers. A number that is not finite is left out: the figure
 * stands, its arithmetic cannot be shown.
 */
public final class Terms {

    private final Map<String, Number> values = new LinkedHashMap<>();
    private @Nullable String numbers;

    private Terms() {}

    /** Terms that begin with this one. */
    public static Terms of(String symbol, double value) {
        return new Terms().and(symbol, value);
    }

    /** Terms that begin with this exact one. */
    public static Terms of(String symbol, BigDecimal value) {
        return new Terms().and(symbol, value);
    }

    /** These terms with one more at the end. */
    public Terms and(String symbol, double value) {
        if (Double.isFinite(value)) {
            values.put(symbol, value);
        }
        return this;
    }

    /** These terms with an exact one at the end. */
    public Terms and(String symbol, BigDecimal value) {
        values.put(symbol, value);
        return this;
    }

    /**
     * These terms, of a figure whose arithmetic depends on a choice.
     *
     * @param formula with places for numbers, {@code {amount} × {rate}}, instead of the one that the definition gives
     */
    public Terms writtenAs(String formula) {
        numbers = formula;
        return this;
    }

    /** The formula with places for numbers; null where the definition's own serves. */
    public @Nullable String numbers() {
        return numbers;
    }

    /** Symbol and value, in order. */
    public Map<String, Number> values() {
        return new LinkedHashMap<>(values);
    }
}
