package io.fundcalc.app.platform.logging;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Replaces secrets and amounts of money in what is logged: by the name of a field, and inside texts by the pattern of the
 * value. Masks too much rather than too little. Takes time in proportion to the length of a text. Thread-safe.
 */
public final class Masking {

    /** Stands for what was there, of whatever length. */
    public static final String MASK = "****";

    /** Parts of a field's name that make its value a secret. */
    private static final List<String> SECRET_NAMES = List.of(
            "password",
            "passwd",
            "passphrase",
            "secret",
            "token",
            "authorization",
            "cookie",
            "api_key",
            "api-key",
            "apikey",
            "private_key",
            "private-key",
            "credential");

    /** Names of fields that hold what a person owns. */
    private static final List<String> AMOUNT_NAMES = List.of(
            "amount", "amounts", "balance", "principal", "proceeds", "holding", "holdings", "shares", "cost", "flows");

    /** Up to the quotation mark that ends it: the group is repeated for marks that a backslash precedes. */
    private static final String QUOTED = "\"[^\"]*+(?:(?<=\\\\)\"[^\"]*+){0,32}\"?";

    private static final String SECRET = "(?:\\[[^]]*]?|" + QUOTED + "|'[^']*'?|[^\\s,;&\"'}\\])]+)";
    private static final String AMOUNT = "(?:\\[[^]]*]?|" + QUOTED + "|[-+]?[\\d.][\\d.,eE+-]*)";

    /**
     * What to look for.
     *
     * @param signs of which a text holds one where the pattern can match: looking for them is quicker
     */
    private record Rule(List<String> signs, Pattern pattern, String replacement) {

        static Rule of(String pattern, String replacement, String... signs) {
            return new Rule(List.of(signs), Pattern.compile(pattern), replacement);
        }

        /**
         * A value after a name, also in JSON and in JSON that stands in a text of JSON. The pattern begins with the
         * separator and then looks back: most letters of a text are passed without a look at the names.
         */
        static Rule named(String names, String value) {
            return of(
                    "([:=：](?<=(?i:" + names + ")\\\\{0,2}[\"']?\\s{0,3}[:=：])\\s{0,3}\\\\{0,2})" + value,
                    "$1" + MASK,
                    ":",
                    "=",
                    "：");
        }

        String apply(String text) {
            for (String sign : signs) {
                if (text.contains(sign)) {
                    return pattern.matcher(text).replaceAll(replacement);
                }
            }
            return text;
        }
    }

    /** Headers first, since their values go on to the end of the line. */
    private static final List<Rule> RULES = List.of(
            Rule.of(
                    "-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----(?s:.*?)(?:-----END [A-Z ]{0,30}PRIVATE KEY-----|\\z)",
                    MASK,
                    "-----BEGIN"),
            Rule.named("authorization|cookie", "[\"']?[^\\r\\n\"']+"),
            Rule.of("(?i)(\\bbearer\\s{1,3})[\\w.~+/=-]{6,}", "$1" + MASK, "earer", "EARER"),
            Rule.of("(\\bBasic )[A-Za-z0-9+/]{8,}={0,2}", "$1" + MASK, "Basic "),
            // From the scheme to the last at sign: a password may hold one.
            Rule.of("(?<=://)[^\\s\"'<>]{1,512}@", MASK + "@", "://"),
            Rule.of("(\\bAUTH )\\S+(?: \\S+)?", "$1" + MASK, "AUTH "),
            Rule.named(
                    "password|passwd|passphrase|pwd|secret|tokens?|api[_-]?key|private[_-]?key|credentials?"
                            + "|fundcalc_session|密码|口令|令牌|密钥",
                    SECRET),
            Rule.of("\\beyJ[\\w-]{5,}\\.[\\w-]{5,}(?:\\.[\\w-]*)?", MASK, "eyJ"),
            Rule.of("\\bfck_[\\w-]{1,64}\\.[0-9a-f]{8,}", MASK, "fck_"),
            Rule.of(
                    "\\b(?:AKIA[0-9A-Z]{12,}|gh[opsur]_\\w{16,}|xox[abprs]-[\\w-]{10,}|sk-[\\w-]{16,})",
                    MASK,
                    "AKIA",
                    "gh",
                    "xox",
                    "sk-"),
            Rule.named(
                    "amounts?|balance|principal|proceeds|holdings?|shares|cost(?:[ _]basis)?|market[ _]value|flows"
                            + "|金额|份额|市值|本金|余额|成本",
                    AMOUNT),
            Rule.of("[¥￥$€£]\\s?[-+]?\\d[\\d,]*(?:\\.\\d+)?", MASK, "¥", "￥", "$", "€", "£"),
            // Begins at the first digit and bounds their number: else each digit of a long row is tried in turn.
            Rule.of(
                    "(?<![\\d,.])[-+]?\\d[\\d,]{0,24}+(?:\\.\\d{1,12}+)?\\s?(?:元|(?:CNY|RMB|USD|EUR|HKD)\\b)",
                    MASK,
                    "元",
                    "CNY",
                    "RMB",
                    "USD",
                    "EUR",
                    "HKD"));

    private Masking() {}

    /** Whether the values of a field of this name, or of this path with dots, are not to be logged. */
    public static boolean hides(String field) {
        String name = field.toLowerCase(Locale.ROOT);
        for (String part : SECRET_NAMES) {
            if (name.contains(part)) {
                return true;
            }
        }
        return AMOUNT_NAMES.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    /** The text with each secret and each amount replaced. */
    public static String mask(String text) {
        String masked = text;
        for (Rule rule : RULES) {
            masked = rule.apply(masked);
        }
        return masked;
    }
}
