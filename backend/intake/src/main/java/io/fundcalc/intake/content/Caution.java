package io.fundcalc.intake.content;

import java.util.List;

/**
 * What a reader should know of the columns that make a return: less is known than it needs, or something was concluded.
 *
 * @param code whose words are the caller's
 * @param args to fill in
 */
public record Caution(String code, List<Object> args) {

    static Caution of(String code, Object... args) {
        return new Caution(code, List.of(args));
    }
}
