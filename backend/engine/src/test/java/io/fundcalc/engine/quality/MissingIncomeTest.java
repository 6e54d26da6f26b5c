package io.fundcalc.engine.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.engine.series.Dates;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Incomes of a money fund: half a yuan a day on ten thousand units, as different publishers print it. */
class MissingIncomeTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 3, 31);

    /** One income for each day that the publisher prints; zero: none. */
    private static Map<LocalDate, Double> printed(ToDoubleFunction<LocalDate> income) {
        Map<LocalDate, Double> printed = new TreeMap<>();
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            double amount = income.applyAsDouble(day);
            if (amount > 0) {
                printed.put(day, amount);
            }
        }
        return printed;
    }

    private static List<Finding> missing(Map<LocalDate, Double> printed) {
        int[] days = printed.keySet().stream()
                .mapToInt(day -> (int) day.toEpochDay())
                .toArray();
        return MissingIncome.of(
                Dates.of(days),
                printed.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek().getValue() > 5;
    }

    private static double carriedOn(DayOfWeek carrier, LocalDate day) {
        return day.getDayOfWeek() == carrier ? 1.5 : weekend(day) ? 0 : 0.5;
    }

    @Test
    void findsADayThatNobodyCarries() {
        // @start region="missingIncome"
        // 0.5 yuan on each of ten days, but for the 6th, which neither neighbour carries.
        int first = (int) FIRST.toEpochDay();
        int[] days = IntStream.range(first, first + 10)
                .filter(day -> day != first + 5)
                .toArray();
        double[] incomes = new double[9];
        Arrays.fill(incomes, 0.5);

        List<Finding> found = MissingIncome.of(Dates.of(days), incomes);

        assertThat(found).containsExactly(new Finding(Check.MISSING_INCOME, first + 5, first + 5, 1, 1, List.of()));
        // @end
    }

    @Test
    void acceptsEveryDayAndWeekendsThatAreCarried() {
        assertThat(missing(printed(_ -> 0.5))).isEmpty();
        assertThat(missing(printed(day -> carriedOn(DayOfWeek.MONDAY, day)))).isEmpty();
        assertThat(missing(printed(day -> carriedOn(DayOfWeek.FRIDAY, day)))).isEmpty();
        // Sunday's row holds Saturday's income as well.
        assertThat(missing(printed(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY ? 1 : weekend(day) ? 0 : 0.5)))
                .isEmpty();
    }

    @Test
    void acceptsAHolidayThatItsLastDayCarries() {
        // 2024-02-09 to 2024-02-17, nine days in one row.
        Map<LocalDate, Double> printed = printed(_ -> 0.5);
        for (int day = 9; day < 17; day++) {
            printed.remove(LocalDate.of(2024, 2, day));
        }
        printed.put(LocalDate.of(2024, 2, 17), 4.5);

        assertThat(missing(printed)).isEmpty();
    }

    @Test
    void findsDaysThatNobodyCarries() {
        Map<LocalDate, Double> printed = printed(_ -> 0.5);
        printed.remove(LocalDate.of(2024, 2, 13));
        printed.remove(LocalDate.of(2024, 2, 14));

        assertThat(missing(printed))
                .containsExactly(new Finding(
                        Check.MISSING_INCOME, Rows.day("2024-02-13"), Rows.day("2024-02-14"), 2, 2, List.of()));
    }

    @Test
    void findsADayBesideARowThatCarriesAnother() {
        // Monday the 12th carries its weekend and so not the Tuesday that is missing.
        Map<LocalDate, Double> printed = printed(day -> carriedOn(DayOfWeek.MONDAY, day));
        printed.remove(LocalDate.of(2024, 2, 13));

        assertThat(missing(printed))
                .containsExactly(new Finding(
                        Check.MISSING_INCOME, Rows.day("2024-02-13"), Rows.day("2024-02-13"), 1, 1, List.of()));
    }

    @Test
    void tellsOfWeekendsThatAreNeverThereInOneFinding() {
        // Twelve weekends from 2024-01-06 to 2024-03-24; the last, 30 and 31 March, lies beyond the last row.
        assertThat(missing(printed(day -> weekend(day) ? 0 : 0.5)))
                .containsExactly(new Finding(
                        Check.MISSING_INCOME, Rows.day("2024-01-06"), Rows.day("2024-03-24"), 24, 24, List.of()));
    }
}
