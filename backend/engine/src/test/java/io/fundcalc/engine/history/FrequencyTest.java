package io.fundcalc.engine.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.engine.convention.Frequency;
import io.fundcalc.engine.series.Dates;
import io.fundcalc.engine.series.GrowthSeries;
import io.fundcalc.engine.series.NavSeries;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far apart dates are, where returns begin, and series at a coarser frequency. */
class FrequencyTest {

    private static Dates dates(String... days) {
        return Dates.of(Arrays.stream(days)
                .mapToInt(day -> (int) LocalDate.parse(day).toEpochDay())
                .toArray());
    }

    private static Dates every(String first, int count, UnaryOperator<LocalDate> step) {
        int[] days = new int[count];
        LocalDate day = LocalDate.parse(first);
        for (int i = 0; i < count; i++) {
            days[i] = (int) day.toEpochDay();
            day = step.apply(day);
        }
        return Dates.of(days);
    }

    private static GrowthSeries counting(Dates dates) {
        double[] values = new double[dates.size()];
        Arrays.setAll(values, i -> i + 1);
        return GrowthSeries.of(new NavSeries(dates, values));
    }

    private static String[] days(GrowthSeries series) {
        return Arrays.stream(series.dates().days())
                .mapToObj(day -> LocalDate.ofEpochDay(day).toString())
                .toArray(String[]::new);
    }

    @Test
    void isReadFromTheMedianGap() {
        assertThat(ObservedFrequency.of(every("2024-01-01", 30, d -> d.plusDays(1))))
                .isEqualTo(Frequency.DAILY);
        assertThat(ObservedFrequency.of(every("2024-01-05", 30, d -> d.plusWeeks(1))))
                .isEqualTo(Frequency.WEEKLY);
        assertThat(ObservedFrequency.of(
                        every("2024-01-31", 30, d -> d.plusDays(1).plusMonths(1).minusDays(1))))
                .isEqualTo(Frequency.MONTHLY);
        assertThat(ObservedFrequency.of(every("2024-03-31", 9, d -> d.plusMonths(3))))
                .isEqualTo(Frequency.QUARTERLY);
        assertThat(ObservedFrequency.of(every("2014-12-31", 9, d -> d.plusYears(1))))
                .isEqualTo(Frequency.YEARLY);
    }

    @Test
    void isNotMovedByHolidaysAndLostRows() {
        assertThat(ObservedFrequency.of(dates("2024-09-26", "2024-09-27", "2024-09-30", "2024-10-08", "2024-10-09")))
                .isEqualTo(Frequency.DAILY);
        assertThat(ObservedFrequency.of(dates("2024-01-31", "2024-02-29", "2024-04-30", "2024-05-31")))
                .isEqualTo(Frequency.MONTHLY);
    }

    @Test
    void knowsPairsOfWeeksAndHalfYears() {
        assertThat(ObservedFrequency.of(every("2024-01-05", 30, day -> day.plusWeeks(2))))
                .isEqualTo(Frequency.BIWEEKLY);
        assertThat(ObservedFrequency.of(every("2019-12-31", 9, day -> day.plusMonths(6))))
                .isEqualTo(Frequency.HALF_YEARLY);
        assertThat(ObservedFrequency.of(every("2019-12-31", 9, day -> day.plusMonths(2))))
                .isEqualTo(Frequency.QUARTERLY);
    }

    @Test
    void isDailyForASingleDate() {
        assertThat(ObservedFrequency.of(dates("2024-02-29"))).isEqualTo(Frequency.DAILY);
        assertThat(ObservedFrequency.of(dates("2024-02-29", "2024-03-29"))).isEqualTo(Frequency.MONTHLY);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-02, 2024-01-03, 2024-01-01",
        "2024-01-08, 2024-01-09, 2024-01-05",
        "2024-01-12, 2024-01-19, 2024-01-05",
        "2024-03-31, 2024-04-30, 2024-02-29",
        "2000-01-28, 2000-02-28, 1999-12-31",
        "2024-03-31, 2024-06-30, 2023-12-31",
        "2020-12-31, 2021-12-31, 2019-12-31",
        "2024-01-12, 2024-01-26, 2023-12-29",
        "2024-06-30, 2024-12-31, 2023-12-31"
    })
    void givesTheBaseDay(String first, String second, String base) {
        assertThat(BaseDay.before(dates(first, second)))
                .isEqualTo((int) LocalDate.parse(base).toEpochDay());
    }

    @Test
    void takesTheLastValueOfEachMonth() {
        GrowthSeries series = counting(dates("2023-12-29", "2024-01-02", "2024-01-31", "2024-02-01", "2024-02-15"));
        GrowthSeries monthly = Resampling.of(series, Frequency.MONTHLY);
        assertThat(days(monthly)).containsExactly("2023-12-29", "2024-01-31", "2024-02-15");
        // Values 1, 3 and 5.
        assertThat(monthly.growth()).containsExactly(1, 3, 5);
        assertThat(monthly.returns()).containsExactly(2, 5.0 / 3 - 1);
    }

    @Test
    void beginsWithTheLastValueOfTheFirstPeriod() {
        GrowthSeries series = counting(dates("2024-01-10", "2024-01-31", "2024-02-29"));
        assertThat(days(Resampling.of(series, Frequency.MONTHLY))).containsExactly("2024-01-31", "2024-02-29");
    }

    @Test
    void knowsIsoWeeksQuartersAndYears() {
        // 2024-12-30 is the Monday of the first ISO week of 2025.
        Dates turn = dates("2024-12-27", "2024-12-29", "2024-12-30", "2025-01-03", "2025-01-05", "2025-01-06");
        assertThat(days(Resampling.of(counting(turn), Frequency.WEEKLY)))
                .containsExactly("2024-12-29", "2025-01-05", "2025-01-06");
        Dates year = dates("2023-12-31", "2024-01-31", "2024-03-31", "2024-04-01", "2024-06-28", "2024-12-31");
        assertThat(days(Resampling.of(counting(year), Frequency.QUARTERLY)))
                .containsExactly("2023-12-31", "2024-03-31", "2024-06-28", "2024-12-31");
        assertThat(days(Resampling.of(counting(year), Frequency.YEARLY))).containsExactly("2023-12-31", "2024-12-31");
    }

    @Test
    void knowsPairsOfIsoWeeksAndHalfYears() {
        // 1969-12-29 began the first pair; 2024-01-01 began the week 2818 after it, an even number: a pair begins
        // there.
        Dates fridays = dates("2023-12-22", "2023-12-29", "2024-01-05", "2024-01-12", "2024-01-19");
        assertThat(days(Resampling.of(counting(fridays), Frequency.BIWEEKLY)))
                .containsExactly("2023-12-29", "2024-01-12", "2024-01-19");
        Dates year = dates("2023-12-31", "2024-03-31", "2024-06-28", "2024-07-01", "2024-12-31");
        assertThat(days(Resampling.of(counting(year), Frequency.HALF_YEARLY)))
                .containsExactly("2023-12-31", "2024-06-28", "2024-12-31");
    }

    @Test
    void isNeverFinerThanTheDates() {
        Dates months = dates("2024-01-31", "2024-02-29", "2024-03-31");
        assertThat(Resampling.effective(months, Frequency.DAILY)).isEqualTo(Frequency.MONTHLY);
        assertThat(Resampling.effective(months, Frequency.AUTO)).isEqualTo(Frequency.MONTHLY);
        assertThat(Resampling.effective(months, Frequency.YEARLY)).isEqualTo(Frequency.YEARLY);
    }
}
