package io.fundcalc.engine.performance.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which factors the dates contradict, and what they suggest instead. */
class ObservedPeriodsTest {

    private static Span span(String from, String to, int periods) {
        return new Span(
                (int) LocalDate.parse(from).toEpochDay(),
                (int) LocalDate.parse(to).toEpochDay(),
                periods);
    }

    @ParameterizedTest
    @CsvSource({
        // Every calendar day of a year of 366 days, and of a month.
        "2024-01-01, 2025-01-01, 366, 252, 365",
        "2024-01-01, 2024-01-31,  30, 252, 365",
        // Mondays and Thursdays, the 1st and 15th, every other month, and the yearly factor for half-years.
        "2024-01-01, 2024-12-30, 104, 252, 104",
        "2024-01-01, 2026-01-01,  48,  12, 24",
        "2023-12-31, 2024-12-31,   6,   4, 6",
        "2019-12-31, 2024-12-31,  10,   1, 2"
    })
    void namesTheFactorThatTheDatesSuggest(String from, String to, int periods, double assumed, double suggested) {
        assertThat(ObservedPeriods.contradicting(span(from, to, periods), assumed))
                .hasValue(suggested);
    }

    @ParameterizedTest
    @CsvSource({
        // Shanghai had 242 trading days in 2024, New York 252; 250 is Chinese practice.
        "2023-12-29, 2024-12-31, 242, 252",
        "2023-12-29, 2024-12-31, 252, 250",
        // Three days in a row; a working week; October 2023 in Shanghai with its holidays; February 2024 likewise.
        "2024-01-02, 2024-01-04,   2, 252",
        "2024-01-08, 2024-01-12,   4, 252",
        "2023-09-28, 2023-10-31,  17, 252",
        "2024-01-31, 2024-02-29,  15, 252",
        // Two month ends and a week; a single quarter; one value alone.
        "2024-01-31, 2024-03-07,   2, 12",
        "2024-03-31, 2024-06-30,   1, 4",
        "2024-01-02, 2024-01-02,   0, 252"
    })
    void leavesAloneWhatACalendarExplains(String from, String to, int periods, double assumed) {
        assertThat(ObservedPeriods.contradicting(span(from, to, periods), assumed))
                .isEmpty();
    }

    @Test
    void countsWhereNoUsualNumberIsNear() {
        // 80 values in two years of 731 days.
        double suggested = ObservedPeriods.contradicting(span("2024-01-01", "2026-01-01", 80), 52)
                .orElseThrow();

        assertThat(suggested).isCloseTo(80 / (731 / 365.25), within(1e-12));
    }
}
