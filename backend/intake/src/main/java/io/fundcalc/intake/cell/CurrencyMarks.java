package io.fundcalc.intake.cell;

import java.util.Comparator;
import java.util.Currency;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Marks of currencies and units beside a number: signs, codes of ISO 4217 and words in use. */
public final class CurrencyMarks {

    private static final String CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .sorted(Comparator.naturalOrder())
            .collect(Collectors.joining("|"));
    private static final String WORDS =
            "(?:US|HK|NT|AU|CA|SG|NZ|MX|BZ|RD|[ACNRSBZ])?\\p{Sc}|(?:CN|JP)\\p{Sc}|Rs\\.?|Rp\\.?|RM|kr\\.?|S?Fr\\.?|Kč|zł|Ft"
                    + "|Lei|лв\\.?|руб\\.?|RMB|CNH|人民币|人民幣|港币|港幣|港元|美元|欧元|歐元|日元|英镑|英鎊|新?[台臺][币幣]|円|元|圆|圓|원|" + CODES;
    private static final Pattern BEFORE =
            Pattern.compile("^(?:" + WORDS + ")\\s*(?=[-+(\\d.,])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern BEHIND = Pattern.compile(
            "(?<=[\\d.)%\\s万萬亿億+-])\\s*(?:" + WORDS + "|份|股|units?|shares?)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private CurrencyMarks() {}

    /** A plain text without the mark in front of it. */
    static String withoutBefore(String text) {
        return mayBegin(text) && hasDigit(text) ? BEFORE.matcher(text).replaceFirst("") : text;
    }

    /** A plain text without the mark behind it. */
    static String withoutBehind(String text) {
        return text.isEmpty() || isFigure(text.charAt(text.length() - 1)) || !hasDigit(text)
                ? text
                : BEHIND.matcher(text).replaceFirst("").strip();
    }

    /** A plain text without any mark. */
    public static String without(String text) {
        return withoutBehind(withoutBefore(text));
    }

    /** Most texts that are no figures have none, and the patterns of all currencies are slow. */
    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean mayBegin(String text) {
        return !text.isEmpty() && !isFigure(text.charAt(0)) && text.charAt(0) != '(';
    }

    private static boolean isFigure(char c) {
        return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == ',' || c == '%';
    }
}
