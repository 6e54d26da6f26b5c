package io.fundcalc.intake.cell;

import io.fundcalc.intake.cell.DateCell.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates in every way that people write them. A time of day or a weekday behind is not looked at, but for a time with a zone:
 * its day is the one that it is in Shanghai then.
 */
final class DateText {

    /** Longest text that can be a date. */
    private static final int LONGEST = 48;

    private static final String TAIL = "(?:[T ]\\s*(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::\\d{2}(?:[.,]\\d+)?)?"
            + "\\s*(?<half>[AP]M|上午|下午)?\\s*(?<zone>Z|[+-]\\d{2}:?\\d{2})?|\\s*\\(?(?:星期|周)[一二三四五六日天]\\)?)?";
    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(\\d{4})\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})\\s?日?" + TAIL, Pattern.CASE_INSENSITIVE);
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:\\d{6})?" + TAIL);
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})" + TAIL, Pattern.CASE_INSENSITIVE);
    private static final Pattern SHORT_YEAR = Pattern.compile("\\d{1,2}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?" + TAIL);
    private static final Pattern DAY_NAME_YEAR =
            Pattern.compile("(\\d{1,2})[- ]([A-Za-z]{3,9})\\.?[-, ]\\s?(\\d{4})" + TAIL, Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME_DAY_YEAR =
            Pattern.compile("([A-Za-z]{3,9})\\.? (\\d{1,2}),? (\\d{4})" + TAIL, Pattern.CASE_INSENSITIVE);
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:\\.\\d{1,17})?");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** Day numbers from 1954-10-03 to 2099-12-31: whatever lies beyond is more likely no date. */
    static final int FIRST_SERIAL = 20_000;

    static final int LAST_SERIAL = 73_050;

    /** 1899-12-30: from March 1900 on, the day numbers of spreadsheets count from there. */
    private static final long ORIGIN_1900 = LocalDate.of(1899, 12, 30).toEpochDay();

    /** Minutes ahead of universal time. */
    private static final int SHANGHAI = 8 * 60;

    private static final int MINUTES_PER_DAY = 24 * 60;
    /** Hours that any zone lies from universal time, at most. */
    private static final int FARTHEST_ZONE = 18;

    private static final int NO_TIME = Integer.MIN_VALUE;

    private static final long ORIGIN_1904 = LocalDate.of(1904, 1, 1).toEpochDay();

    private final boolean serials;
    private final long origin;

    DateText(boolean serials, boolean since1904) {
        this.serials = serials;
        this.origin = since1904 ? ORIGIN_1904 : ORIGIN_1900;
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
        if (status != Status.READ || !isZoned(match)) {
            return status;
        }
        int minutes = minutesInShanghai(match);
        return minutes == NO_TIME ? Status.UNREADABLE : into.set(into.day() + Math.floorDiv(minutes, MINUTES_PER_DAY));
    }

    private Status read(Matcher match, DateCell into) {
        if (match.matches() || match.usePattern(COMPACT).matches()) {
            return into.set(number(match, 1), number(match, 2), number(match, 3));
        }
        if (match.usePattern(YEAR_LAST).matches()) {
            return into.yearLast(number(match, 1), number(match, 3), number(match, 4));
        }
        if (match.usePattern(DAY_NAME_YEAR).matches()) {
            return named(match.group(2), number(match, 1), number(match, 3), into);
        }
        if (match.usePattern(NAME_DAY_YEAR).matches()) {
            return named(match.group(1), number(match, 2), number(match, 3), into);
        }
        if (match.usePattern(SHORT_YEAR).matches()) {
            return Status.SHORT_YEAR;
        }
        return serials && match.usePattern(SERIAL).matches() ? serial(number(match, 1), into) : Status.UNREADABLE;
    }

    private static boolean isZoned(Matcher match) {
        return match.namedGroups().containsKey("zone") && match.group("zone") != null;
    }

    /** Minutes since midnight of the day written down, by the clock of Shanghai; {@link #NO_TIME} where no clock says so. */
    private static int minutesInShanghai(Matcher match) {
        String half = match.group("half");
        boolean afternoon = half != null && (half.equals("下午") || half.equalsIgnoreCase("pm"));
        int hour = Integer.parseInt(match.group("hour"));
        int minute = Integer.parseInt(match.group("minute"));
        String zone = match.group("zone").replace(":", "");
        int offset = zone.length() == 1 ? 0 : Integer.parseInt(zone.substring(1));
        if (hour > 24 || minute > 59 || offset / 100 > FARTHEST_ZONE || offset % 100 > 59) {
            return NO_TIME;
        }
        int ahead = (offset / 100 * 60 + offset % 100) * (zone.charAt(0) == '-' ? -1 : 1);
        return (half == null ? hour : hour % 12 + (afternoon ? 12 : 0)) * 60 + minute - ahead + SHANGHAI;
    }

    Status readStored(String text, DateCell into) {
        Matcher match = SERIAL.matcher(text);
        if (match.matches()) {
            return serial(number(match, 1), into);
        }
        if (match.usePattern(COMPACT).matches()) {
            return into.set(number(match, 1), number(match, 2), number(match, 3));
        }
        return text.isEmpty() ? Status.EMPTY : Status.UNREADABLE;
    }

    private Status serial(int number, DateCell into) {
        return number < FIRST_SERIAL || number > LAST_SERIAL ? Status.OUT_OF_RANGE : into.set(origin + number);
    }

    private static Status named(@Nullable String name, int day, int year, DateCell into) {
        String known = String.valueOf(name).substring(0, 3).toLowerCase(Locale.ROOT);
        int month = MONTHS.indexOf(known);
        return month < 0 ? Status.UNREADABLE : into.set(year, month + 1, day);
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
