package io.fundcalc.engine.outcome;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The numbers that stand for the symbols of a formula, in the order in which the formula names them. A number that is not
 * finite is left out: the figure stands, its arithmetic cannot be shown.
 */
public final class Terms {

    private final Map<String, Double> values = new LinkedHashMap<>();

    private Terms() {}

    /** Terms that begin with this one. */
    public static Terms of(String symbol, double value) {
        return new Terms().and(symbol, value);
    }

    /** These terms with one more at the end. */
    public Terms and(String symbol, double value) {
        if (Double.isFinite(value)) {
            values.put(symbol, value);
        }
        return this;
    }

    /** Symbol and value, in order. */
    public Map<String, Double> values() {
        return new LinkedHashMap<>(values);
    }
}
