package io.fundcalc.app.platform.language;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The language of messages, from {@code Accept-Language}. There are two: Chinese where the header prefers any Chinese to
 * English, English otherwise. Reads by hand what is asked on every request; an odd header is English, never an error.
 */
public final class RequestLanguage {

    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    public static final Locale ENGLISH = Locale.ENGLISH;

    private RequestLanguage() {}

    /** {@code zh-CN} or {@code en}; a tie goes to the language named first. */
    public static Locale of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return ENGLISH;
        }
        double chinese = 0;
        double english = 0;
        boolean chineseFirst = false;
        for (int from = 0; from < acceptLanguage.length(); ) {
            int comma = acceptLanguage.indexOf(',', from);
            int to = comma < 0 ? acceptLanguage.length() : comma;
            String range = acceptLanguage.substring(from, to).strip();
            if (speaks(range, "zh")) {
                chineseFirst |= english == 0;
                chinese = Math.max(chinese, weight(range));
            } else if (speaks(range, "en")) {
                english = Math.max(english, weight(range));
            }
            from = to + 1;
        }
        return chinese > english || (chinese == english && chineseFirst && chinese > 0) ? CHINESE : ENGLISH;
    }

    private static boolean speaks(String range, String language) {
        return range.regionMatches(true, 0, language, 0, 2)
                && (range.length() == 2 || "-;_ ".indexOf(range.charAt(2)) >= 0);
    }

    private static double weight(String range) {
        int at = range.indexOf("q=");
        if (at < 0) {
            return 1;
        }
        try {
            double weight = Double.parseDouble(range.substring(at + 2).strip());
            return weight >= 0 && weight <= 1 ? weight : 0;
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }
}
