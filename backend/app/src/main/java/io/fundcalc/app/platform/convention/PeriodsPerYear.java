package io.fundcalc.app.platform.convention;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * Returns in a year: a number, or {@code "auto"} to infer it from the dates.
 *
 * @param number 0 for auto
 */
public record PeriodsPerYear(double number) {

    /** @throws IllegalArgumentException for anything but {@code auto} or a positive finite number */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PeriodsPerYear of(String text) {
        if (text.equals("auto")) {
            return new PeriodsPerYear(0);
        }
        double number = Double.parseDouble(text);
        if (!(number > 0 && Double.isFinite(number))) {
            throw new IllegalArgumentException();
        }
        return new PeriodsPerYear(number);
    }
}
