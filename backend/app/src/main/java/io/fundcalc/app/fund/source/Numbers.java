package io.fundcalc.app.fund.source;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts of sources as exact decimals and days. */
public final class Numbers {

    /** Eighteen digits fit in a long; no source prints more that mean anything. */
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,12}(\\.\\d{1,17})?");

    private static final int MOST_DIGITS = 18;

    private Numbers() {}

    /** The decimal; null for an empty cell, a dash or anything else that is none. */
    public static @Nullable BigDecimal decimal(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String plain = text.strip().replace(",", "").replace("%", "");
        if (!DECIMAL.matcher(plain).matches()) {
            return null;
        }
        BigDecimal value = new BigDecimal(plain);
        return value.precision() <= MOST_DIGITS ? value : null;
    }

    /** Likewise, of positive ones. */
    public static @Nullable BigDecimal positive(@Nullable String text) {
        BigDecimal value = decimal(text);
        return value != null && value.signum() > 0 ? value : null;
    }

    /** The day, counted from 1970-01-01; null where the text is no date of this form. */
    public static @Nullable Integer day(@Nullable String text, DateTimeFormatter form) {
        try {
            return text == null
                    ? null
                    : (int) LocalDate.parse(text.strip(), form).toEpochDay();
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}
