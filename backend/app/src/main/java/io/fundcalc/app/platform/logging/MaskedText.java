package io.fundcalc.app.platform.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.pattern.CompositeConverter;

/** Masks what is inside its parentheses in a pattern of text lines. */
public final class MaskedText extends CompositeConverter<ILoggingEvent> {

    private static final int MOST_CHARS = 65_536;

    @Override
    protected String transform(ILoggingEvent event, String text) {
        return LogText.of(text, MOST_CHARS);
    }
}
