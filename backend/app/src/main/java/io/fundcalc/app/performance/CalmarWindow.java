package io.fundcalc.app.performance;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * How far back Calmar looks: a number of months, or {@code "all"} history.
 *
 * @param months 0 for all
 */
record CalmarWindow(int months) {

    /** @throws IllegalArgumentException for anything but {@code all} or a positive whole number */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static CalmarWindow of(String text) {
        if (text.equals("all")) {
            return new CalmarWindow(0);
        }
        int months = Integer.parseInt(text);
        if (months <= 0) {
            throw new IllegalArgumentException();
        }
        return new CalmarWindow(months);
    }
}
