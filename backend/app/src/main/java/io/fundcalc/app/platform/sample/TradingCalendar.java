package io.fundcalc.app.platform.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Days on which a Chinese exchange is open, near enough for a sample: weekdays without the statutory holidays. The days
 * that the government moves to and fro around a holiday are left out.
 */
final class TradingCalendar {

    static final LocalDate FIRST_DAY = LocalDate.of(2016, 10, 28);
    static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 30);

    /** First days of the lunar years 2017 to 2026. */
    private static final List<LocalDate> SPRING_FESTIVALS = dates(
            "2017-01-28",
            "2018-02-16",
            "2019-02-05",
            "2020-01-25",
            "2021-02-12",
            "2022-02-01",
            "2023-01-22",
            "2024-02-10",
            "2025-01-29",
            "2026-02-17");

    private static final List<LocalDate> DRAGON_BOATS = dates(
            "2017-05-30",
            "2018-06-18",
            "2019-06-07",
            "2020-06-25",
            "2021-06-14",
            "2022-06-03",
            "2023-06-22",
            "2024-06-10",
            "2025-05-31",
            "2026-06-19");

    private static final List<LocalDate> MID_AUTUMNS = dates(
            "2017-10-04",
            "2018-09-24",
            "2019-09-13",
            "2020-10-01",
            "2021-09-21",
            "2022-09-10",
            "2023-09-29",
            "2024-09-17",
            "2025-10-06",
            "2026-09-25");

    private TradingCalendar() {}

    /** Every trading day from the first to the last one, as days since 1970-01-01. */
    static int[] days() {
        return IntStream.rangeClosed((int) FIRST_DAY.toEpochDay(), (int) LAST_DAY.toEpochDay())
                .filter(day -> isOpen(LocalDate.ofEpochDay(day)))
                .toArray();
    }

    private static boolean isOpen(LocalDate date) {
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend
                && !isFixedHoliday(MonthDay.from(date))
                && SPRING_FESTIVALS.stream().noneMatch(first -> within(date, first.minusDays(1), first.plusDays(6)))
                && !DRAGON_BOATS.contains(date)
                && !MID_AUTUMNS.contains(date);
    }

    private static boolean isFixedHoliday(MonthDay day) {
        return switch (day.getMonthValue()) {
            case 1 -> day.getDayOfMonth() == 1;
            case 4 -> day.getDayOfMonth() == 4 || day.getDayOfMonth() == 5;
            case 5 -> day.getDayOfMonth() <= 3;
            case 10 -> day.getDayOfMonth() <= 7;
            default -> false;
        };
    }

    private static boolean within(LocalDate date, LocalDate from, LocalDate to) {
        return !date.isBefore(from) && !date.isAfter(to);
    }

    private static List<LocalDate> dates(String... texts) {
        return Arrays.stream(texts).map(LocalDate::parse).toList();
    }
}
