package io.fundcalc.app.platform.start;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.util.unit.DataSize;

/** A rule whose values are quantities between two bounds, both allowed. */
sealed interface Quantity extends Rule {

    /** The highest port there is. */
    int MOST_PORT = 65_535;

    /** The least allowed value, as it would be given. */
    String least();

    /** The most allowed value, as it would be given. */
    String most();

    /** The value as a number that can be compared with others of its kind; empty where it is none. */
    OptionalLong amount(String value);

    @Override
    default boolean allows(String value) {
        OptionalLong given = amount(value);
        return given.isPresent()
                && given.getAsLong() >= amount(least()).orElseThrow()
                && given.getAsLong() <= amount(most()).orElseThrow();
    }

    /** A whole number. */
    record WholeNumber(String least, String most) implements Quantity {
        private static final Pattern FORM = Pattern.compile("-?\\d{1,18}");

        WholeNumber(long least, long most) {
            this(Long.toString(least), Long.toString(most));
        }

        @Override
        public OptionalLong amount(String value) {
            return FORM.matcher(value).matches() ? OptionalLong.of(Long.parseLong(value)) : OptionalLong.empty();
        }

        @Override
        public String range() {
            return "a whole number from " + least + " to " + most;
        }
    }

    /** A size in bytes; kB and so on count 1024. */
    record Size(String least, String most) implements Quantity {
        private static final Pattern FORM = Pattern.compile("\\d{1,18}(?:B|KB|MB|GB|TB)?");

        @Override
        public OptionalLong amount(String value) {
            if (!FORM.matcher(value).matches()) {
                return OptionalLong.empty();
            }
            try {
                return OptionalLong.of(DataSize.parse(value).toBytes());
            } catch (IllegalArgumentException | ArithmeticException _) {
                return OptionalLong.empty();
            }
        }

        @Override
        public String range() {
            return "a size from " + least + " to " + most;
        }
    }

    /** A time with its unit. A bare number would be taken for milliseconds, which hardly anybody means. */
    record Span(String least, String most) implements Quantity {
        private static final Pattern FORM =
                Pattern.compile("\\d{1,9}(?:ms|s|m|h|d)|PT?[0-9DTHMS.]{2,20}", Pattern.CASE_INSENSITIVE);

        @Override
        public OptionalLong amount(String value) {
            if (!FORM.matcher(value).matches()) {
                return OptionalLong.empty();
            }
            try {
                Duration span = DurationStyle.detectAndParse(value);
                return OptionalLong.of(span.toMillis());
            } catch (IllegalArgumentException | ArithmeticException _) {
                return OptionalLong.empty();
            }
        }

        @Override
        public String range() {
            return "a time from " + least + " to " + most + ", with its unit";
        }
    }
}
