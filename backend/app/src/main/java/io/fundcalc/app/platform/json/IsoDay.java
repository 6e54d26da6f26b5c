package io.fundcalc.app.platform.json;

/** The text {@code YYYY-MM-DD} as a count of days from 1970-01-01, without allocating. */
final class IsoDay {

    /** Stands for a text that is no date of the calendar. */
    static final int NOT_A_DATE = Integer.MIN_VALUE;

    static final int LENGTH = 10;

    private static final int DAYS_IN_400_YEARS = 146_097;
    /** From 0000-03-01 to 1970-01-01. */
    private static final int DAYS_BEFORE_1970 = 719_468;

    private static final int[] DAYS_IN_MONTH = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private IsoDay() {}

    /** The day, or {@link #NOT_A_DATE}. */
    static int of(char[] text, int at, int length) {
        if (length != LENGTH || text[at + 4] != '-' || text[at + 7] != '-') {
            return NOT_A_DATE;
        }
        int century = twoDigits(text[at], text[at + 1]);
        int yearOfCentury = twoDigits(text[at + 2], text[at + 3]);
        int month = twoDigits(text[at + 5], text[at + 6]);
        int day = twoDigits(text[at + 8], text[at + 9]);
        return (century | yearOfCentury | month | day) < 0 ? NOT_A_DATE : of(century * 100 + yearOfCentury, month, day);
    }

    /** The value of two digits; negative where one is none. */
    static int twoDigits(int tens, int ones) {
        int high = tens - '0';
        int low = ones - '0';
        return (high | low | 9 - high | 9 - low) < 0 ? -1 : high * 10 + low;
    }

    /** The day of the proleptic Gregorian calendar, years 1 to 9999, or {@link #NOT_A_DATE}. */
    static int of(int year, int month, int day) {
        if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) {
            return NOT_A_DATE;
        }
        // Years that begin in March end with the leap day, so the days before a month follow a straight line.
        int shifted = month > 2 ? year : year - 1;
        int era = shifted / 400;
        int yearOfEra = shifted - era * 400;
        int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * DAYS_IN_400_YEARS + dayOfEra - DAYS_BEFORE_1970;
    }

    /** Days of a month of the calendar. */
    static int daysIn(int year, int month) {
        boolean leap = (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0);
        return month == 2 && leap ? 29 : DAYS_IN_MONTH[month - 1];
    }
}
