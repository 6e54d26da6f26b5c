package io.fundcalc.intake.cell;

import io.fundcalc.intake.form.DateOrder;
import java.time.LocalDate;

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

    private final DateOrder order;
    private final DateText text;
    private int day;
    /** The month read last, for rows mostly follow each other: year × 12 + month, its first day, its length. */
    private int month = -1;

    private int firstDay;
    private int monthLength;

    /**
     * @param order of dates that do not begin with the year
     * @param serials whether five digits are a day number of a spreadsheet
     * @param since1904 whether such numbers count from 1904
     */
    public DateCell(DateOrder order, boolean serials, boolean since1904) {
        this.order = order;
        this.text = new DateText(serials, since1904);
    }

    /** Days since 1970-01-01. */
    public int day() {
        return day;
    }

    /** Reads a cell: first as most are written, else in every other way. */
    public Status read(char[] buffer, int offset, int length) {
        if (length == 10) {
            char mark = buffer[offset + 4];
            if ((mark == '-' || mark == '/' || mark == '.') && buffer[offset + 7] == mark) {
                int year = digits(buffer, offset, 4);
                int month = digits(buffer, offset + 5, 2);
                int dayOfMonth = digits(buffer, offset + 8, 2);
                if ((year | month | dayOfMonth) >= 0) {
                    return set(year, month, dayOfMonth);
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

    /** A day counted from 1970-01-01. */
    Status set(long epochDay) {
        day = (int) epochDay;
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
