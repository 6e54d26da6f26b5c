package io.fundcalc.app.platform.logging;

/** Makes a text fit for a line of the log: masked, of bounded length, and without characters that act on a terminal. */
final class LogText {

    private LogText() {}

    /** The text as it may be logged; line breaks and tabs stay, for the writer of the line to encode. */
    static String of(String text, int mostChars) {
        // Masks more than is shown, so that no secret is cut in the middle before it is found.
        String masked = Masking.mask(text.length() > 2 * mostChars ? text.substring(0, 2 * mostChars) : text);
        return visible(masked.length() > mostChars ? cut(masked, mostChars) : masked);
    }

    private static String cut(String text, int mostChars) {
        int end = Character.isHighSurrogate(text.charAt(mostChars - 1)) ? mostChars - 1 : mostChars;
        return text.substring(0, end) + "… (cut off)";
    }

    /** The text without characters that act on a terminal, where it holds no secret by its nature. */
    static String visible(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isHarmful(text, i)) {
                return encoded(text, i);
            }
        }
        return text;
    }

    private static String encoded(String text, int from) {
        StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, from);
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isHarmful(text, i)) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /**
     * Controls but for line feed and tab, separators that some programs take for the end of a line, marks that reverse the
     * direction of writing, and halves of characters, which no encoder can write.
     */
    private static boolean isHarmful(String text, int at) {
        char c = text.charAt(at);
        if (c < 0x7f) {
            return c < 0x20 && c != '\n' && c != '\t';
        }
        if (Character.isSurrogate(c)) {
            return Character.isHighSurrogate(c)
                    ? at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))
                    : at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c <= 0x9f || (c >= 0x2028 && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0xfeff;
    }
}
