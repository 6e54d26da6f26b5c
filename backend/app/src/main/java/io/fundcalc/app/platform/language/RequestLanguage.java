package io.fundcalc.app.platform.language;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/**
 * The language of messages, from {@code Accept-Language}. There are two: Chinese where the header prefers any Chinese to
 * English, English otherwise. An odd header is English, never an error.
 */
public final class RequestLanguage {

    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    public static final Locale ENGLISH = Locale.ENGLISH;

    /** No browser sends more; reading takes longer than in proportion to the length. */
    private static final int MOST_CHARS = 500;

    private RequestLanguage() {}

    /** {@code zh-CN} or {@code en}; a tie goes to the language named first. */
    public static Locale of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.length() > MOST_CHARS) {
            return ENGLISH;
        }
        return ranges(acceptLanguage).stream()
                .filter(range -> range.getWeight() > 0)
                .map(range -> Locale.forLanguageTag(range.getRange()).getLanguage())
                .filter(language -> language.equals("zh") || language.equals("en"))
                .findFirst()
                .filter(language -> language.equals("zh"))
                .map(_ -> CHINESE)
                .orElse(ENGLISH);
    }

    /** By weight, the heaviest first. */
    private static List<LanguageRange> ranges(String header) {
        try {
            return LanguageRange.parse(header);
        } catch (IllegalArgumentException _) {
            return List.of();
        }
    }
}
