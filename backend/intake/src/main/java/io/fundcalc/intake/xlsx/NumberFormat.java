package io.fundcalc.intake.xlsx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the format of a cell makes of the number that is stored: a percentage, a date, leading zeros, or a unit that the
 * format writes behind a number which is stored in that unit (0.00"万元").
 *
 * @param show what the cell shows
 * @param digits of a number shown with leading zeros; of one with a unit the power of ten of that unit
 */
record NumberFormat(Show show, int digits) {

    /** What a cell shows. */
    enum Show {
        /** The number as it is stored. */
        PLAIN,
        /** The number times a hundred, with a percent sign: the number stored is a ratio. */
        PERCENT,
        /** The number as it is stored, with a percent sign behind it: the number stored is a percentage. */
        WRITTEN_PERCENT,
        DATE,
        LEADING_ZEROS,
        UNIT
    }

    static final NumberFormat PLAIN = new NumberFormat(Show.PLAIN, 0);
    private static final NumberFormat PERCENT = new NumberFormat(Show.PERCENT, 0);
    private static final NumberFormat DATE = new NumberFormat(Show.DATE, 0);

    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"|[\\\\!](.)|[_*].|\\[[^\\]]*\\]");
    private static final Pattern SCALED = Pattern.compile("[0#?],+(?![0#?])");
    private static final Pattern ZEROS = Pattern.compile("0{2,12}");

    /** A format that every workbook has, by its number. */
    static NumberFormat builtIn(int id) {
        if (id == 9 || id == 10) {
            return PERCENT;
        }
        boolean date =
                (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 58);
        return date ? DATE : PLAIN;
    }

    /** A format by its code. */
    static NumberFormat of(String code) {
        StringBuilder literals = new StringBuilder();
        StringBuilder rest = new StringBuilder();
        Matcher match = LITERAL.matcher(code);
        int from = 0;
        while (match.find()) {
            rest.append(code, from, match.start());
            from = match.end();
            literals.append(match.group(1) == null ? "" : match.group(1))
                    .append(match.group(2) == null ? "" : match.group(2));
        }
        rest.append(code.substring(from));
        String first = rest.toString().split(";", -1)[0].strip();
        if (first.contains("%")) {
            return PERCENT;
        }
        // A month or a day; hours alone are a time, and General and exponents are neither.
        if (first.matches("(?i).*[yd].*") && !first.matches("(?i).*(?:general|standard).*")) {
            return DATE;
        }
        if (ZEROS.matcher(first).matches() && literals.isEmpty()) {
            return new NumberFormat(Show.LEADING_ZEROS, first.length());
        }
        return unit(literals.toString(), first);
    }

    /** A unit counts where the format does not itself move the decimals to it. */
    private static NumberFormat unit(String literals, String first) {
        if (SCALED.matcher(first).find() || literals.contains(".")) {
            return PLAIN;
        }
        if (literals.contains("%")) {
            return new NumberFormat(Show.WRITTEN_PERCENT, 0);
        }
        if (literals.contains("亿") || literals.contains("億")) {
            return new NumberFormat(Show.UNIT, 8);
        }
        return literals.contains("万") || literals.contains("萬") ? new NumberFormat(Show.UNIT, 4) : PLAIN;
    }
}
