package io.fundcalc.app.platform.json;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A number, or a word that stands for one ({@code "auto"}, {@code "all"}).
 *
 * @param number 0 where there is a word
 * @param word null where there is a number
 */
@Schema(
        description = "A number, or a word that stands for one",
        oneOf = {Double.class, String.class})
public record NumberOrWord(double number, @Nullable String word) {

    /** A number. */
    public static NumberOrWord of(double number) {
        return new NumberOrWord(number, null);
    }

    /** A word. */
    public static NumberOrWord of(String word) {
        return new NumberOrWord(0, word);
    }

    /** As it stands in JSON; whole numbers without a fraction. */
    @JsonValue
    Object wireForm() {
        if (word != null) {
            return word;
        }
        return number == (int) number ? (Object) (int) number : (Object) number;
    }

    /** As it reads in a sentence. */
    @Override
    public String toString() {
        return wireForm().toString();
    }
}
