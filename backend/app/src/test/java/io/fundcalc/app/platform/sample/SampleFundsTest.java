package io.fundcalc.app.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.engine.series.Dividend;
import io.fundcalc.engine.series.NavSeries;
import io.fundcalc.engine.series.Split;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleFundsTest {

    private final SampleFunds funds = new SampleFunds();

    @Test
    void shipsSixFundsAndTheirBenchmark() {
        assertThat(funds.all())
                .extracting(SampleFund::code)
                .containsExactly("index", "active-equity", "bond", "money-market", "qdii", "private", "benchmark");
    }

    @Test
    void saysInBothLanguagesThatTheyAreFictional() {
        assertThat(funds.all()).allSatisfy(fund -> {
            assertThat(fund.name(Locale.SIMPLIFIED_CHINESE)).startsWith("虚构");
            assertThat(fund.name(Locale.ENGLISH)).startsWith("Fictional");
        });
    }

    @Test
    void drawsTheSequenceThatItsAuthorsPublished() {
        // SplitMix64 from seed 1234567 begins 6457827717110365317, 3203168211198807973 (Rosetta Code's list).
        RandomDraws draws = new RandomDraws(1234567);
        assertThat(draws.uniform()).isEqualTo((6457827717110365317L >>> 11) * 0x1.0p-53);
        assertThat(draws.uniform()).isEqualTo((3203168211198807973L >>> 11) * 0x1.0p-53);
    }

    @Test
    void coversTenYearsOfTradingDays() {
        NavSeries nav = funds.find("index").orElseThrow().nav();
        assertThat(nav.dates().date(0)).isEqualTo(LocalDate.of(2016, 10, 28));
        assertThat(nav.dates().date(nav.size() - 1)).isEqualTo(LocalDate.of(2026, 10, 30));
        // About 243 trading days a year.
        assertThat(nav.size()).isBetween(2400, 2480);
    }

    @ParameterizedTest
    @CsvSource({"2020-10-01", "2021-02-15", "2023-01-02", "2024-06-10"})
    void restsOnWeekendsAndHolidays(LocalDate holiday) {
        NavSeries nav = funds.find("index").orElseThrow().nav();
        boolean moved = holiday.equals(LocalDate.of(2023, 1, 2));
        // 1 January 2023 was a Sunday; the day off that follows it is one of those the calendar leaves out.
        assertThat(nav.dates().find((int) holiday.toEpochDay()) >= 0).isEqualTo(moved);
        for (int i = 0; i < nav.size(); i++) {
            assertThat(nav.dates().date(i).getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        }
    }

    @Test
    void splitHalvesTheUnit() {
        SampleFund fund = funds.find("index").orElseThrow();
        Split split = fund.splits().getFirst();
        int at = fund.nav().dates().find(split.day());
        assertThat(fund.nav().value(at) * 2 / fund.nav().value(at - 1)).isBetween(0.95, 1.05);
    }

    @Test
    void paysOutOnDaysOfTheSeries() {
        assertThat(funds.all().stream().flatMap(fund -> fund.dividends().stream()))
                .extracting(Dividend::perShare)
                .hasSizeGreaterThan(10)
                .allMatch(perShare -> perShare > 0);
        assertThat(funds.all())
                .allSatisfy(fund -> fund.dividends()
                        .forEach(paid ->
                                assertThat(fund.nav().dates().find(paid.day())).isPositive()));
    }

    @Test
    void opensThePrivateFundOnceAMonth() {
        NavSeries nav = funds.find("private").orElseThrow().nav();
        for (int i = 1; i < nav.size(); i++) {
            assertThat(nav.dates().date(i).getMonth())
                    .isEqualTo(nav.dates().date(i - 1).plusMonths(1).getMonth());
        }
        assertThat(nav.value(0)).isEqualTo(1);
    }
}
