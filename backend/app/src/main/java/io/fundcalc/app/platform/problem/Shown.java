package io.fundcalc.app.platform.problem;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Texts that a caller sent, as messages quote them: short, and of whole characters only. */
public final class Shown {

    private static final int MOST_CHARACTERS = 40;

    private Shown() {}

    /** The text, cut behind forty characters; empty for none. */
    public static String text(@Nullable String text) {
        if (text == null) {
            return "";
        }
        if (text.length() <= MOST_CHARACTERS) {
            return whole(text);
        }
        boolean splits = Character.isHighSurrogate(text.charAt(MOST_CHARACTERS - 1));
        return whole(text.substring(0, splits ? MOST_CHARACTERS - 1 : MOST_CHARACTERS)) + "…";
    }

    /** The text with a question mark in place of each half of a surrogate pair, which UTF-8 cannot hold. */
    static String whole(String text) {
        return isWhole(text) ? text : new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** Whether every surrogate of the text has its counterpart. */
    public static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
