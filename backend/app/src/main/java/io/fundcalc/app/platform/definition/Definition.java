package io.fundcalc.app.platform.definition;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a figure means and how it comes about.
 *
 * @param family slug of the family, {@code cash-flow}
 * @param figure field of the contract, {@code maxDrawdown}
 * @param formula in mathematical signs, the same in every language
 * @param numbers the formula with places for numbers, {@code {meanExcess} ÷ {deviation}}; null where none is given
 * @param range of possible values
 * @param conventions names of the request's conventions that shape it
 * @param source of the formula
 */
public record Definition(
        String family,
        String figure,
        Words english,
        Words chinese,
        String formula,
        @Nullable String numbers,
        String range,
        List<String> conventions,
        String source) {

    /**
     * What is said in words.
     *
     * @param name as people call it
     * @param meaning in one or two sentences
     * @param symbols of the formula
     * @param unit of the figure
     * @param unavailable when there is no figure
     */
    public record Words(String name, String meaning, String symbols, String unit, String unavailable) {}

    /** The figure's name in a URL, {@code max-drawdown}. */
    public String slug() {
        return figure.replace('.', '-')
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    /** The words of a language. */
    public Words words(Locale language) {
        return language.getLanguage().equals("zh") ? chinese : english;
    }
}
