package io.fundcalc.app.platform.start;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What the value of a setting may be. A value is tested as it was given, before anything is made of it. */
sealed interface Rule permits Rule.Open, Quantity, Place, Address {

    /** Whether the service can work with the value. */
    boolean allows(String value);

    /** The allowed values in words, to complete "must be". */
    String range();

    /** A rule whose values have no order. */
    sealed interface Open extends Rule {}

    /** One of a few words, whatever their case. */
    record OneOf(List<String> words) implements Open {
        OneOf(String... words) {
            this(List.of(words));
        }

        @Override
        public boolean allows(String value) {
            return words.contains(value.toLowerCase(Locale.ROOT)) || words.contains(value.toUpperCase(Locale.ROOT));
        }

        @Override
        public String range() {
            return "one of " + String.join(", ", words);
        }
    }

    /** Any of a few words, separated by commas; none is allowed. */
    record SomeOf(List<String> words) implements Open {
        SomeOf(String... words) {
            this(List.of(words));
        }

        @Override
        public boolean allows(String value) {
            return Arrays.stream(value.split(",", -1)).map(String::strip).allMatch(each -> knows(each, value));
        }

        private boolean knows(String word, String value) {
            return words.contains(word) || (word.isEmpty() && value.isBlank());
        }

        @Override
        public String range() {
            return "empty, or some of " + String.join(", ", words) + ", separated by commas";
        }
    }

    /** A text of a form that is described in words. */
    record Text(Pattern form, String words) implements Open {
        @Override
        public boolean allows(String value) {
            return form.matcher(value).matches();
        }

        @Override
        public String range() {
            return words;
        }
    }

    /** Any text; never shown. */
    record Secret() implements Open {
        @Override
        public boolean allows(String value) {
            return true;
        }

        @Override
        public String range() {
            return "any text";
        }
    }

    /** A regular expression. */
    record Expression() implements Open {
        @Override
        public boolean allows(String value) {
            try {
                Pattern.compile(value);
                return !value.isBlank();
            } catch (PatternSyntaxException _) {
                return false;
            }
        }

        @Override
        public String range() {
            return "a regular expression that matches whole addresses";
        }
    }
}
