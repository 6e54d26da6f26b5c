package io.fundcalc.app.platform.convention;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * How far back Calmar looks: a number of months, or {@code "all"} history.
 *
 * @param months 0 for all
 */
@Schema(
        name = "CalmarWindow",
        description = "Months, or \"all\" history",
        oneOf = {Integer.class, CalmarWindow.All.class})
public record CalmarWindow(int months) {

    private static final String ALL = "all";

    /** @throws IllegalArgumentException for anything but {@code all} or a positive whole number */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CalmarWindow of(String text) {
        if (text.equals(ALL)) {
            return new CalmarWindow(0);
        }
        int months = Integer.parseInt(text);
        if (months <= 0) {
            throw new IllegalArgumentException();
        }
        return new CalmarWindow(months);
    }

    /** The number of months, or {@code all}. */
    @JsonValue
    Object wireForm() {
        return months == 0 ? ALL : (Object) months;
    }

    /** The one word that stands for no limit. */
    @Schema(type = "string")
    enum All {
        ALL("all");

        private final String wireName;

        All(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String toString() {
            return wireName;
        }
    }
}
