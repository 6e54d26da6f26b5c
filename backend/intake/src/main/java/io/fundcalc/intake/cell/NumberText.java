package io.fundcalc.intake.cell;

import io.fundcalc.intake.cell.NumberCell.Status;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers in every way that people write them: grouped, with currency, unit, percent sign, brackets or exponent. */
final class NumberText {

    /** What was read. */
    record Reading(Status status, long unscaled, int scale, boolean percent) {
        static Reading of(Status status) {
            return new Reading(status, 0, 0, false);
        }
    }

    /** Longest text that can be a number. */
    private static final int LONGEST = 64;

    private static final Pattern UNIT = Pattern.compile("\\s*([万萬亿億%]|lakhs?|crores?)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern SHAPE =
            Pattern.compile("(\\d[\\d.,' ]*|[.,]\\d+)(?:[eE]([+-]?\\d{1,3}))?", Pattern.UNICODE_CASE);

    private final char point;
    private final char otherMark;

    NumberText(char point) {
        this.point = point;
        this.otherMark = point == '.' ? ',' : '.';
    }

    Reading read(String cell) {
        if (cell.length() > LONGEST) {
            return Reading.of(cell.isBlank() ? Status.EMPTY : Status.UNREADABLE);
        }
        String text = Words.plain(cell);
        if (Words.isNone(text)) {
            return Reading.of(Status.EMPTY);
        }
        boolean negative = false;
        if (text.startsWith("(") && text.endsWith(")")) {
            negative = true;
            text = text.substring(1, text.length() - 1).strip();
        }
        text = CurrencyMarks.withoutBefore(text);
        if (!text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+')) {
            if (negative) {
                return Reading.of(Status.UNREADABLE);
            }
            negative = text.charAt(0) == '-';
            text = CurrencyMarks.withoutBefore(text.substring(1).strip());
        }
        text = CurrencyMarks.withoutBehind(text);
        // Some accounting programs write the sign behind the number.
        if (text.length() > 1 && text.charAt(text.length() - 1) == '-') {
            if (negative) {
                return Reading.of(Status.UNREADABLE);
            }
            negative = true;
            text = text.substring(0, text.length() - 1).strip();
        }
        return unsigned(text, negative);
    }

    private Reading unsigned(String signless, boolean negative) {
        String text = signless;
        int power = 0;
        boolean percent = false;
        Matcher unit = UNIT.matcher(text);
        if (unit.find()) {
            percent = unit.group(1).equals("%");
            power = power(unit.group(1));
            text = text.substring(0, unit.start());
        }
        Matcher shape = SHAPE.matcher(text);
        if (!shape.matches()) {
            return Reading.of(Status.UNREADABLE);
        }
        String digits = ungrouped(shape.group(1).strip());
        if (digits.isEmpty()) {
            return Reading.of(Status.GROUPING);
        }
        if (shape.group(2) != null) {
            power += Integer.parseInt(shape.group(2).toLowerCase(Locale.ROOT));
        }
        BigDecimal value = new BigDecimal(digits).scaleByPowerOfTen(power);
        return StoredNumber.fit(negative ? value.negate() : value, percent);
    }

    private static int power(String unit) {
        return switch (unit.charAt(0)) {
            case '%' -> -2;
            case '万', '萬' -> 4;
            case '亿', '億' -> 8;
            case 'l', 'L' -> 5;
            default -> 7;
        };
    }

    /** The number with a point and without groups; empty where the groups are none. */
    private String ungrouped(String written) {
        int mark = written.indexOf(point);
        String whole = mark < 0 ? written : written.substring(0, mark);
        String behind = mark < 0 ? "" : written.substring(mark + 1);
        if (!behind.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return "";
        }
        String joined = joined(whole);
        if (joined.isEmpty() && !whole.isEmpty()) {
            return "";
        }
        return (joined.isEmpty() ? "0" : joined) + (behind.isEmpty() ? "" : "." + behind);
    }

    /** Groups of three behind a first one of up to three (India: of two, but for the last); empty where they are not. */
    private String joined(String whole) {
        String separator = null;
        for (String candidate : new String[] {String.valueOf(otherMark), " ", "'"}) {
            if (whole.contains(candidate)) {
                if (separator != null) {
                    return "";
                }
                separator = candidate;
            }
        }
        if (separator == null) {
            return whole;
        }
        String[] groups = whole.split(Pattern.quote(separator), -1);
        int last = groups.length - 1;
        boolean fits = groups[0].length() >= 1 && groups[0].length() <= 3 && groups[last].length() == 3;
        int inner = last > 1 ? groups[1].length() : 3;
        fits &= inner == 3 || (inner == 2 && groups[0].length() <= 2);
        for (int i = 1; i < last; i++) {
            fits &= groups[i].length() == inner;
        }
        return fits ? String.join("", groups) : "";
    }
}
