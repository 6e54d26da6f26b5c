package io.fundcalc.engine.performance.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fundcalc.engine.outcome.Outcome;
import io.fundcalc.engine.performance.Funds;
import io.fundcalc.engine.performance.calendar.Calendar.Month;
import io.fundcalc.engine.performance.calendar.Calendar.Year;
import io.fundcalc.engine.series.Dates;
import io.fundcalc.engine.series.GrowthSeries;
import io.fundcalc.engine.series.NavSeries;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CalendarTest {

    private static Calendar of(GrowthSeries fund) {
        return Calendar.of(Funds.track(fund));
    }

    private static GrowthSeries fund(String dates, double... values) {
        int[] days = Arrays.stream(dates.split(" ", -1))
                .mapToInt(date -> (int) LocalDate.parse(date).toEpochDay())
                .toArray();
        return GrowthSeries.of(new NavSeries(Dates.of(days), values));
    }

    @Test
    void endsMonthsAndYearsAtTheirLastValue() {
        Calendar calendar = of(fund(
                "2023-11-10 2023-11-30 2023-12-15 2023-12-29 2024-01-31 2024-02-29 2024-04-30", 1, 2, 3, 4, 5, 4, 8));
        assertThat(calendar.monthly())
                .containsExactly(
                        new Month(2023, 11, Outcome.of(1)),
                        new Month(2023, 12, Outcome.of(1)),
                        new Month(2024, 1, Outcome.of(0.25)),
                        new Month(2024, 2, Outcome.of(4.0 / 5 - 1)),
                        // No value in March: what happened since February counts for April.
                        new Month(2024, 4, Outcome.of(1)));
        assertThat(calendar.annual()).containsExactly(new Year(2023, Outcome.of(3)), new Year(2024, Outcome.of(1)));
    }

    /** Calendar years of Bacon's fund, chained from its months. */
    @Test
    void givesMonthlyReturnsBackAndChainsYears() {
        GrowthSeries bacon = Funds.bacon();
        Calendar calendar = of(bacon);
        assertThat(calendar.monthly()).hasSize(24);
        for (int i = 0; i < 24; i++) {
            assertThat(calendar.monthly().get(i).total().value()).isCloseTo(bacon.returns()[i], within(1e-14));
        }
        double both = (1 + calendar.annual().get(0).total().value())
                        * (1 + calendar.annual().get(1).total().value())
                - 1;
        assertThat(both).isCloseTo(0.218105767221, within(1e-12));
    }

    @Test
    void chainsToTheTotalOnRandomFunds() {
        for (long seed = 1; seed <= 20; seed++) {
            GrowthSeries fund = Funds.random(seed, 100 + (int) seed * 60);
            Calendar calendar = of(fund);
            double months = 1;
            for (Month month : calendar.monthly()) {
                months *= 1 + month.total().value();
            }
            double years = 1;
            for (Year year : calendar.annual()) {
                years *= 1 + year.total().value();
            }
            double growth = fund.growth()[fund.size()];
            assertThat(months).isCloseTo(growth, within(growth * 1e-12));
            assertThat(years).isCloseTo(growth, within(growth * 1e-12));
        }
    }

    @Test
    void hasEdges() {
        assertThat(of(fund("2024-02-29", 1)).monthly()).isEmpty();
        assertThat(of(fund("2024-02-29", 1)).annual()).isEmpty();
        assertThat(of(fund("2024-12-31 2025-01-01", 1, 2)).annual()).containsExactly(new Year(2025, Outcome.of(1)));
        // After the total loss in February there is nothing left to earn a return.
        Calendar lost = of(Funds.monthly(2020, 0.05, -1, 0.1, 0.02));
        assertThat(lost.monthly()).hasSize(2).last().isEqualTo(new Month(2021, 2, Outcome.of(-1)));
        assertThat(lost.annual()).containsExactly(new Year(2021, Outcome.of(-1)));
    }
}
