package io.fundcalc.app.platform.language;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/**
 * Every text the service says to its callers: {@code messages/problem}, {@code messages/reason}, {@code messages/note},
 * {@code messages/fund}, {@code messages/intake}, {@code messages/question}, {@code messages/upload},
 * {@code messages/deviation}, each in English and Chinese. Texts are {@link java.text.MessageFormat} patterns.
 */
@Component
public class Catalogue {

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    public Catalogue() {
        texts.setBasenames(
                "messages/problem",
                "messages/reason",
                "messages/note",
                "messages/fund",
                "messages/intake",
                "messages/question",
                "messages/upload",
                "messages/deviation");
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
        texts.setAlwaysUseMessageFormat(true);
    }

    /** The text of a key, or null where the catalogue has none. */
    public @Nullable String find(String key, Locale language, Object... arguments) {
        return texts.getMessage(key, arguments, null, language);
    }

    /**
     * The text of a key.
     *
     * @throws org.springframework.context.NoSuchMessageException where the catalogue has none: a defect of ours
     */
    public String text(String key, Locale language, Object... arguments) {
        return texts.getMessage(key, arguments, language);
    }
}
