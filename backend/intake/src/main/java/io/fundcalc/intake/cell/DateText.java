package io.fundcalc.intake.cell;

import io.fundcalc.intake.cell.DateCell.Status;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates in every way that people write them: numbers, names of months, years of two digits or of an era, a weekday, a time
 * with or without a zone, and the date that follows "as of". Which day a moment belongs to is the file's matter.
 */
final class DateText {

    /** Longest text that can be a date. */
    private static final int LONGEST = 64;

    private static final String WEEKDAY =
            "\\s*\\(?(?:星期|周|週)[一二三四五六日天]\\)?|\\s*\\([日月火水木金土]\\)|,?\\s*\\(?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\\)?";
    private static final String TAIL =
            "(?:(?:[T ]\\s*|,\\s*)(?<hour>\\d{1,2}):?(?<minute>\\d{2})(?::?\\d{2}(?:[.,]\\d+)?)?"
                    + "\\s*(?<half>[AP]\\.?M\\.?|上午|下午)?\\s*(?<zone>Z|[A-Z]{2,5}|(?:UTC|GMT)?[+-]\\d{1,2}(?::?\\d{2})?)?"
                    + "(?: UTC)?(?:\\s*[\\[(][^\\])]*[\\])])?|Z|[+-]\\d{2}:\\d{2}|" + WEEKDAY + ")?";
    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(\\d{4})\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})\\s?日?" + TAIL, Pattern.CASE_INSENSITIVE);
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:\\d{6})?" + TAIL);
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})" + TAIL, Pattern.CASE_INSENSITIVE);
    private static final Pattern SHORT_YEAR =
            Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2'?(\\d{1,2})" + TAIL, Pattern.CASE_INSENSITIVE);
    private static final Pattern CHINESE_SHORT = Pattern.compile("(\\d{2})年(\\d{1,2})月(\\d{1,2})日?" + TAIL);
    private static final Pattern ERA =
            Pattern.compile("(令和|平成|昭和|民国|民國)\\s?(\\d{1,3}|元)[年./](\\d{1,2})[月./](\\d{1,2})日?" + TAIL);
    private static final String MONTH = "(\\p{L}{3,12})";
    private static final Pattern DAY_NAME_YEAR = Pattern.compile(
            "(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?[-./ ]?\\s?(?:de )?" + MONTH
                    + "\\.?,?[-./ ]?\\s?(?:de )?'?(\\d{4}|\\d{2})" + TAIL,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME_DAY_YEAR = Pattern.compile(
            MONTH + "\\.?[-./ ]?\\s?(\\d{1,2})(?:st|nd|rd|th)?(?:,\\s?|[-./ ]\\s?)'?(\\d{4}|\\d{2})" + TAIL,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR_NAME_DAY = Pattern.compile(
            "(\\d{4}|\\d{2})[-./ ]?\\s?" + MONTH + "\\.?[-./ ]?\\s?(\\d{1,2})" + TAIL, Pattern.CASE_INSENSITIVE);
    /** The date of a sentence such as 01/15/2026 as of 01/14/2026 is the day on which the act counts: the second one. */
    private static final Pattern AS_OF = Pattern.compile(
            "(?:(?:.*\\b)?as (?:of|at)|stand|per|.*(?:截至|截止))\\s*[:：]?\\s*(.+?)\\)?", Pattern.CASE_INSENSITIVE);

    private static final Pattern LEADING_WEEKDAY = Pattern.compile(
            "(?:(?:星期|周|週)[一二三四五六日天]|\\p{L}{2,12}\\.?,|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?)\\s*(.+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:\\.\\d{1,17})?");
    private static final Pattern EPOCH = Pattern.compile("([1-3]\\d{9})(\\d{3})?(?:\\.\\d{1,9})?");

    /** Day numbers from 1954-10-03 to 2099-12-31: whatever lies beyond is more likely no date. */
    static final int FIRST_SERIAL = 20_000;

    static final int LAST_SERIAL = 73_050;

    /** 1899-12-30: from March 1900 on, the day numbers of spreadsheets count from there. */
    private static final long ORIGIN_1900 = LocalDate.of(1899, 12, 30).toEpochDay();

    private static final long ORIGIN_1904 = LocalDate.of(1904, 1, 1).toEpochDay();
    private static final int MINUTES_PER_DAY = 24 * 60;
    private static final int SECONDS_PER_DAY = 24 * 60 * 60;
    /** Hours that any zone lies from universal time, at most. */
    private static final int FARTHEST_ZONE = 18;

    private final boolean numbers;
    private final long origin;

    DateText(DateForm form) {
        this.numbers = form.numbers();
        this.origin = form.since1904() ? ORIGIN_1904 : ORIGIN_1900;
    }

    Status read(String cell, DateCell into) {
        if (cell.length() > LONGEST) {
            return cell.isBlank() ? Status.EMPTY : Status.UNREADABLE;
        }
        String text = Words.plain(cell);
        if (Words.isNone(text)) {
            return Status.EMPTY;
        }
        Matcher match = YEAR_FIRST.matcher(text);
        Status status = read(match, into);
        if (status == Status.UNREADABLE) {
            String rest = rest(text);
            if (!rest.isEmpty()) {
                match = YEAR_FIRST.matcher(rest);
                status = read(match, into);
            }
        }
        return status == Status.READ && match.namedGroups().containsKey("zone") ? moment(match, into) : status;
    }

    /** What stands behind words that only lead to the date; empty where there are none. */
    private static String rest(String text) {
        Matcher asOf = AS_OF.matcher(text);
        Matcher weekday = LEADING_WEEKDAY.matcher(asOf.matches() ? asOf.group(1) : text);
        return weekday.matches() ? weekday.group(1) : asOf.matches() ? asOf.group(1) : "";
    }

    private Status read(Matcher match, DateCell into) {
        if (match.matches() || match.usePattern(COMPACT).matches()) {
            return into.yearFirst(number(match, 1), number(match, 2), number(match, 3));
        }
        if (match.usePattern(YEAR_LAST).matches()) {
            return into.yearLast(number(match, 1), number(match, 3), number(match, 4));
        }
        if (match.usePattern(SHORT_YEAR).matches()) {
            return into.shortYear(number(match, 1), number(match, 3), number(match, 4));
        }
        if (match.usePattern(CHINESE_SHORT).matches()) {
            return into.set(DateCell.century(number(match, 1)), number(match, 2), number(match, 3));
        }
        if (match.usePattern(DAY_NAME_YEAR).matches() && number(match, 1) <= 31) {
            return named(match.group(2), number(match, 1), number(match, 3), into);
        }
        if (match.usePattern(NAME_DAY_YEAR).matches()) {
            return named(match.group(1), number(match, 2), number(match, 3), into);
        }
        if (match.usePattern(YEAR_NAME_DAY).matches()) {
            return named(match.group(2), number(match, 3), number(match, 1), into);
        }
        if (match.usePattern(ERA).matches()) {
            return into.set(eraYear(match), number(match, 3), number(match, 4));
        }
        return numbers ? counted(match, into) : Status.UNREADABLE;
    }

    private Status counted(Matcher match, DateCell into) {
        if (match.usePattern(SERIAL).matches()) {
            return serial(number(match, 1), into);
        }
        return match.usePattern(EPOCH).matches() ? epoch(Long.parseLong(match.group(1)), into) : Status.UNREADABLE;
    }

    private static int eraYear(Matcher match) {
        int first = switch (match.group(1)) {
            case "令和" -> 2019;
            case "平成" -> 1989;
            case "昭和" -> 1926;
            default -> 1912;
        };
        return match.group(2).equals("元") ? first : first + number(match, 2) - 1;
    }

    /** The time and the zone beside a date, where both are stated. */
    private static Status moment(Matcher match, DateCell into) {
        String zone = match.group("zone");
        if (zone == null || match.group("hour") == null) {
            return Status.READ;
        }
        String half = match.group("half");
        boolean afternoon = half != null && (half.equals("下午") || Character.toLowerCase(half.charAt(0)) == 'p');
        int hour = Integer.parseInt(match.group("hour"));
        int minute = Integer.parseInt(match.group("minute"));
        int written = (half == null ? hour : hour % 12 + (afternoon ? 12 : 0)) * 60 + minute;
        String digits = zone.replaceAll("[^0-9]", "");
        if (digits.isEmpty()) {
            boolean universal =
                    zone.equalsIgnoreCase("Z") || zone.equalsIgnoreCase("UTC") || zone.equalsIgnoreCase("GMT");
            return written >= MINUTES_PER_DAY || minute > 59
                    ? Status.UNREADABLE
                    : into.at(new Moment(universal ? Moment.Zone.UNIVERSAL : Moment.Zone.NAMED, written, 0));
        }
        int hours = Integer.parseInt(digits.length() > 2 ? digits.substring(0, digits.length() - 2) : digits);
        int minutes = digits.length() > 2 ? Integer.parseInt(digits.substring(digits.length() - 2)) : 0;
        if (written >= MINUTES_PER_DAY || minute > 59 || minutes > 59 || hours * 60 + minutes > FARTHEST_ZONE * 60) {
            return Status.UNREADABLE;
        }
        int offset = (hours * 60 + minutes) * (zone.indexOf('-') >= 0 ? -1 : 1);
        return into.at(new Moment(offset == 0 ? Moment.Zone.UNIVERSAL : Moment.Zone.OFFSET, written, offset));
    }

    Status readStored(String text, DateCell into) {
        Matcher match = SERIAL.matcher(text);
        if (match.matches()) {
            return serial(number(match, 1), into);
        }
        if (match.usePattern(COMPACT).matches()) {
            return into.yearFirst(number(match, 1), number(match, 2), number(match, 3));
        }
        if (match.usePattern(EPOCH).matches()) {
            return epoch(Long.parseLong(match.group(1)), into);
        }
        return text.isEmpty() ? Status.EMPTY : Status.UNREADABLE;
    }

    private Status serial(int number, DateCell into) {
        return number < FIRST_SERIAL || number > LAST_SERIAL ? Status.OUT_OF_RANGE : into.serial(origin + number);
    }

    /** Seconds since 1970-01-01, a moment of universal time. */
    private static Status epoch(long seconds, DateCell into) {
        into.serial(seconds / SECONDS_PER_DAY);
        int minute = (int) (seconds % SECONDS_PER_DAY / 60);
        return into.at(new Moment(Moment.Zone.UNIVERSAL, minute, 0));
    }

    private static Status named(String name, int day, int year, DateCell into) {
        int month = MonthNames.of(name);
        return month == 0 ? Status.UNREADABLE : into.set(DateCell.century(year), month, day);
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
