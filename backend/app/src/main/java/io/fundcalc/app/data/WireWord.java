package io.fundcalc.app.data;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The intake's choices as the API writes them: {@code UNIT_NAV} is {@code unitNav}. */
final class WireWord {

    private WireWord() {}

    static String of(Enum<?> choice) {
        return of(choice.name());
    }

    /** The word for a constant's name; what is no such name stays as it is. */
    static String of(String name) {
        if (!name.matches("[A-Z]+(_[A-Z]+)*") || name.length() < 2) {
            return name;
        }
        StringBuilder word = new StringBuilder(name.length());
        for (String part : name.split("_", -1)) {
            String lower = part.toLowerCase(Locale.ROOT);
            word.append(word.isEmpty() ? lower : part.charAt(0) + lower.substring(1));
        }
        return word.toString();
    }

    static <E extends Enum<E>> @Nullable E find(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> of(each).equals(word))
                .findFirst()
                .orElse(null);
    }

    static <E extends Enum<E>> String all(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(WireWord::of).collect(Collectors.joining(", "));
    }
}
