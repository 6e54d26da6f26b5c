package io.fundcalc.intake.sniff;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The unit that stands in brackets behind the name of a column: 金额(万元), Amount (in lakhs), 金額（百万円）. */
final class HeaderUnit {

    private static final Pattern BRACKETS = Pattern.compile(".*[(（\\[]([^)）\\]]*)[)）\\]].*");

    private HeaderUnit() {}

    /** The power of ten, 0 where nothing is said. */
    static int power(String header) {
        Matcher match = BRACKETS.matcher(header);
        if (!match.matches()) {
            return 0;
        }
        String unit = match.group(1).toLowerCase(Locale.ROOT);
        if (unit.contains("百万") || unit.contains("百萬") || unit.matches(".*\\b(?:millions?|mn|mio)\\b.*")) {
            return 6;
        }
        if (unit.contains("亿") || unit.contains("億")) {
            return 8;
        }
        if (unit.contains("万") || unit.contains("萬")) {
            return 4;
        }
        if (unit.contains("千元") || unit.contains("千円") || unit.matches(".*(?:\\bthousands?\\b|'000|\\b000s).*")) {
            return 3;
        }
        return unit.contains("lakh") ? 5 : unit.contains("crore") ? 7 : 0;
    }
}
