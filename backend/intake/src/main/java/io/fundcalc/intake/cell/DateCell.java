package io.fundcalc.intake.cell;

import io.fundcalc.intake.form.DateOrder;
import java.time.LocalDate;
import java.time.ZoneId;

/** Reads dates, one after the other, into itself. */
public final class DateCell {

    /** What came of reading. */
    public enum Status {
        /** The day stands in {@link #day()}. */
        READ,
        /** Nothing is written, or a sign for nothing. */
        EMPTY,
        /** It is no date. */
        UNREADABLE,
        /** A date that no calendar has, such as 30 February. */
        IMPOSSIBLE,
        /** The year has two digits. */
        SHORT_YEAR,
        /** Before 1900 or after 2199. */
        OUT_OF_RANGE,
        /** Day and month stand in another order than the rest of the file, or in one that nothing tells. */
        OTHER_ORDER
    }

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    /** Years of two digits below this belong to this century. */
    private static final int FIRST_OF_LAST_CENTURY = 70;

    private final DateForm form;
    private final DateOrder order;
    private final DateText text;
    private int day;
    private Moment moment = Moment.NONE;
    private boolean stored;
    /** The month read last, for rows mostly follow each other: year × 12 + month, its first day, its length. */
    private int month = -1;

    private int firstDay;
    private int monthLength;

    public DateCell(DateForm form) {
        this.form = form;
        this.order = form.order();
        this.text = new DateText(form);
    }

    /**
     * @param order of dates that do not begin with the year
     * @param serials whether five digits are a day number of a spreadsheet
     * @param since1904 whether such numbers count from 1904
     */
    public DateCell(DateOrder order, boolean serials, boolean since1904) {
        this(new DateForm(order, true, serials, since1904, false, null));
    }

    /** A reader of the same form that takes the day of a moment in a zone. */
    public DateCell in(ZoneId zone) {
        return new DateCell(form.in(zone));
    }

    /** The time of day and its zone, where the cell read last stated one. */
    public Moment moment() {
        return moment;
    }

    /** Whether the date read last began with its year or was a number: what a spreadsheet has understood as a date. */
    public boolean isStored() {
        return stored;
    }

    /** Days since 1970-01-01. */
    public int day() {
        return day;
    }

    /** Reads a cell: first as most are written, else in every other way. */
    public Status read(char[] buffer, int offset, int length) {
        moment = Moment.NONE;
        stored = false;
        if (length == 10) {
            char mark = buffer[offset + 4];
            if ((mark == '-' || mark == '/' || mark == '.') && buffer[offset + 7] == mark) {
                int year = digits(buffer, offset, 4);
                int month = digits(buffer, offset + 5, 2);
                int dayOfMonth = digits(buffer, offset + 8, 2);
                if ((year | month | dayOfMonth) >= 0) {
                    return yearFirst(year, month, dayOfMonth);
                }
            }
            mark = buffer[offset + 2];
            if ((mark == '-' || mark == '/' || mark == '.') && buffer[offset + 5] == mark) {
                int first = digits(buffer, offset, 2);
                int second = digits(buffer, offset + 3, 2);
                int year = digits(buffer, offset + 6, 4);
                if ((first | second | year) >= 0) {
                    return yearLast(first, second, year);
                }
            }
        }
        return length == 0 ? Status.EMPTY : text.read(new String(buffer, offset, length), this);
    }

    /** Reads the number of a workbook: a day number, or a date written as eight digits. */
    public Status readStored(char[] buffer, int offset, int length) {
        moment = Moment.NONE;
        return text.readStored(new String(buffer, offset, length), this);
    }

    private static int digits(char[] buffer, int offset, int count) {
        int value = 0;
        for (int i = offset; i < offset + count; i++) {
            int digit = buffer[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /** A date whose first two parts are day and month in whatever order. */
    Status yearLast(int first, int second, int year) {
        if (order == DateOrder.YEAR_FIRST && first <= 12 && second <= 12 && first != second) {
            return Status.OTHER_ORDER;
        }
        boolean dayFirst = order == DateOrder.DAY_FIRST || (order == DateOrder.YEAR_FIRST && first > 12);
        Status status = dayFirst ? set(year, second, first) : set(year, first, second);
        if (status == Status.IMPOSSIBLE && (dayFirst ? second : first) > 12 && (dayFirst ? first : second) <= 12) {
            return Status.OTHER_ORDER;
        }
        return status;
    }

    /** A date that begins with its year. */
    Status yearFirst(int year, int monthOfYear, int dayOfMonth) {
        stored = true;
        return form.swapped() && dayOfMonth <= 12
                ? set(year, dayOfMonth, monthOfYear)
                : set(year, monthOfYear, dayOfMonth);
    }

    /** Three parts of two digits at most, in the order of the file. */
    Status shortYear(int first, int second, int third) {
        if (!form.shortYears()) {
            return Status.SHORT_YEAR;
        }
        Status status = switch (order) {
            case YEAR_FIRST -> set(century(first), second, third);
            case DAY_FIRST -> set(century(third), second, first);
            case MONTH_FIRST -> set(century(third), first, second);
        };
        return status == Status.IMPOSSIBLE ? Status.OTHER_ORDER : status;
    }

    /** The year of two digits; one of four as it is. */
    static int century(int year) {
        return year > 99 ? year : year < FIRST_OF_LAST_CENTURY ? 2000 + year : 1900 + year;
    }

    /** A day number of a spreadsheet, counted from 1970-01-01. */
    Status serial(long epochDay) {
        if (form.swapped()) {
            LocalDate date = LocalDate.ofEpochDay(epochDay);
            return yearFirst(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
        }
        stored = true;
        day = (int) epochDay;
        return Status.READ;
    }

    /** The time of day and its zone beside the day read: the file's zone may make it another day. */
    Status at(Moment stated) {
        moment = stated;
        if (form.zone() != null) {
            day = stated.dayIn(form.zone(), day);
        }
        return Status.READ;
    }

    /** A day of the calendar. */
    Status set(int year, int monthOfYear, int dayOfMonth) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return Status.OUT_OF_RANGE;
        }
        if (monthOfYear < 1 || monthOfYear > 12) {
            return Status.IMPOSSIBLE;
        }
        int key = year * 12 + monthOfYear;
        if (key != month) {
            LocalDate first = LocalDate.of(year, monthOfYear, 1);
            month = key;
            firstDay = (int) first.toEpochDay();
            monthLength = first.lengthOfMonth();
        }
        if (dayOfMonth < 1 || dayOfMonth > monthLength) {
            return Status.IMPOSSIBLE;
        }
        day = firstDay + dayOfMonth - 1;
        return Status.READ;
    }
}
