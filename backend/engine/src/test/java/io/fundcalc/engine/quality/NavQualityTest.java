package io.fundcalc.engine.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Gaps, jumps and contradicting sources. */
class NavQualityTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    /** Sixty rows a day apart that rise and fall by one per cent in turns: the median return's distance is known. */
    private static Rows calm(int rows) {
        Rows calm = new Rows();
        for (int i = 0; i < rows; i++) {
            calm.row(FIRST.plusDays(i).toString(), i % 2 == 0 ? "1.0000" : "1.0100");
        }
        return calm;
    }

    private static Rows then(Rows rows, int at, String nav) {
        return rows.row(FIRST.plusDays(at).toString(), nav);
    }

    @Test
    void findsDaysThatTheOtherSourceHas() {
        // @start region="gap"
        Rows own = new Rows().row("2024-01-02", "1").row("2024-01-05", "1").row("2024-01-08", "1");
        Rows other = new Rows()
                .row("2024-01-02", "1")
                .row("2024-01-03", "1")
                .row("2024-01-04", "1")
                .row("2024-01-05", "1");

        List<Finding> found = NavQuality.of(own.nav(), other.printed());

        assertThat(found)
                .containsExactly(
                        new Finding(Check.GAP, Rows.day("2024-01-03"), Rows.day("2024-01-04"), 2, 2, List.of()));
        // @end
    }

    @Test
    void judgesGapsByTheSeriesOwnFrequency() {
        // 2020-01-23 to 2020-02-03: eleven days, the longest closing of the exchanges.
        Rows holiday = new Rows()
                .row("2020-01-21", "1")
                .row("2020-01-22", "1")
                .row("2020-01-23", "1")
                .row("2020-02-03", "1")
                .row("2020-02-04", "1");
        // Thursday the 5th to Tuesday the 17th: nine weekdays among thirteen days.
        Rows lost = new Rows()
                .row("2020-03-02", "1")
                .row("2020-03-03", "1")
                .row("2020-03-04", "1")
                .row("2020-03-18", "1")
                .row("2020-03-19", "1");
        Rows monthly = new Rows()
                .row("2020-01-31", "1")
                .row("2020-02-28", "1")
                .row("2020-03-31", "1")
                .row("2020-06-30", "1");

        assertThat(NavQuality.of(holiday.nav(), null)).isEmpty();
        assertThat(NavQuality.of(lost.nav(), null))
                .containsExactly(
                        new Finding(Check.GAP, Rows.day("2020-03-05"), Rows.day("2020-03-17"), 9, 13, List.of()));
        // April and May; 30 + 31 + 29 calendar days.
        assertThat(NavQuality.of(monthly.nav(), null))
                .containsExactly(
                        new Finding(Check.GAP, Rows.day("2020-04-01"), Rows.day("2020-06-29"), 2, 90, List.of()));
    }

    @Test
    void findsAJumpThatNoEventExplains() {
        // @start region="jumpWithoutEvent"
        // Halved overnight: 0.5050 after 1.0100, and it stays there. A split of two for one explains it.
        Rows rows = calm(60);
        for (int i = 60; i < 100; i++) {
            then(rows, i, i % 2 == 0 ? "0.5000" : "0.5050");
        }

        List<Finding> found = NavQuality.of(rows.nav(), null);

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().check()).isEqualTo(Check.JUMP_WITHOUT_EVENT);
        assertThat(found.getFirst().from()).isEqualTo(Rows.day("2024-03-01"));
        // 0.5000 ÷ 1.0100 − 1.
        assertThat(found.getFirst().size()).isCloseTo(-0.504950495, within(1e-9));
        assertThat(found.getFirst().repairs())
                .containsExactly(new Repair.UnitSplit(Rows.day("2024-03-01"), new BigDecimal("2")));
        assertThat(NavQuality.of(rows.split("2024-03-01", "2").nav(), null)).isEmpty();
        // @end
    }

    @Test
    void countsWeekdaysOfADailySeries() {
        // Forty weekdays are eight weeks, Monday 2024-03-04 to Friday 2024-04-26: with the weekends around them 58
        // days.
        Rows rows = new Rows();
        for (LocalDate day = FIRST; day.isBefore(LocalDate.of(2024, 6, 1)); day = day.plusDays(1)) {
            boolean lost = !day.isBefore(LocalDate.of(2024, 3, 4)) && !day.isAfter(LocalDate.of(2024, 4, 26));
            if (day.getDayOfWeek().getValue() < 6 && !lost) {
                rows.row(day.toString(), "1.0000");
            }
        }

        assertThat(NavQuality.of(rows.nav(), null))
                .containsExactly(
                        new Finding(Check.GAP, Rows.day("2024-03-02"), Rows.day("2024-04-28"), 40, 58, List.of()));
    }

    @Test
    void proposesThePayoutThatTheCumulativeNavTellsOf() {
        // 1.0100 → 0.5000 while the cumulative NAV went from 1.0100 to 1.0000: 0.51 − 0.01 = 0.5 was paid out.
        Rows rows = new Rows();
        for (int i = 0; i < 100; i++) {
            String nav = i < 60 ? (i % 2 == 0 ? "1.0000" : "1.0100") : (i % 2 == 0 ? "0.5000" : "0.5050");
            String total = i < 60
                    ? nav
                    : new BigDecimal(nav).add(new BigDecimal("0.5")).toPlainString();
            rows.row(FIRST.plusDays(i).toString(), nav, null, total);
        }

        List<Finding> found = NavQuality.of(rows.nav(), null);

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().repairs())
                .containsExactly(new Repair.Payout(Rows.day("2024-03-01"), new BigDecimal("0.5")));
    }

    @Test
    void proposesToLeaveOutAValueThatTheNextOneTakesBack() {
        Rows rows = then(calm(40), 40, "0.1000");
        for (int i = 41; i < 80; i++) {
            then(rows, i, i % 2 == 0 ? "1.0000" : "1.0100");
        }

        List<Finding> found = NavQuality.of(rows.nav(), null);

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().repairs()).containsExactly(new Repair.LeaveOut(Rows.day("2024-02-10")));
    }

    @Test
    void believesALargeMoveThatIsPublishedAsSuch() {
        // −9 % on a day, and the publisher says −9.00 %: a bad day, no fault. −30 % is beyond every price limit.
        assertThat(NavQuality.of(afterACalm("0.9191", "-9.00").nav(), null)).isEmpty();
        assertThat(NavQuality.of(afterACalm("0.7070", "-30.00").nav(), null))
                .extracting(Finding::check)
                .containsExactly(Check.JUMP_WITHOUT_EVENT);
    }

    private static Rows afterACalm(String nav, String percent) {
        Rows rows = calm(60);
        return rows.row(FIRST.plusDays(60).toString(), nav, percent, null);
    }

    @Test
    void namesDaysAndSizeOfADisagreement() {
        // @start region="sourcesDisagree"
        Rows own = new Rows()
                .row("2024-01-02", "1.0000")
                .row("2024-01-03", "1.0100")
                .row("2024-01-04", "1.0200")
                .row("2024-01-05", "1.0300");
        Rows other = new Rows()
                .row("2024-01-02", "1.0000")
                .row("2024-01-03", "1.0110")
                .row("2024-01-04", "1.0506")
                .row("2024-01-05", "1.0300");

        Finding found = SourceDisagreement.of(own.printed(), other.printed()).getFirst();

        assertThat(found.count()).isEqualTo(2);
        assertThat(found.from()).isEqualTo(Rows.day("2024-01-03"));
        assertThat(found.to()).isEqualTo(Rows.day("2024-01-04"));
        // 1.0506 ÷ 1.0200 − 1 = 3 %.
        assertThat(found.size()).isCloseTo(0.03, within(1e-12));
        assertThat(found.repairs()).isEmpty();
        // @end
    }

    @Test
    void comparesAtTheCoarserPrecision() {
        Rows own = new Rows().row("2024-01-02", "1.0235").row("2024-01-03", "1.0299");
        Rows coarse = new Rows().row("2024-01-02", "1.024").row("2024-01-03", "1.031");

        // |1.0235 − 1.024| = 0.0005 is rounding at three decimals; |1.0299 − 1.031| = 0.0011 is not.
        assertThat(SourceDisagreement.of(own.printed(), coarse.printed()))
                .extracting(Finding::from)
                .containsExactly(Rows.day("2024-01-03"));
    }

    @Test
    void proposesTheOtherValueForASingleDay() {
        Rows own = new Rows()
                .row("2024-01-02", "1.0000")
                .row("2024-01-03", "1.1000")
                .row("2024-01-04", "1.0000");
        Rows other = new Rows()
                .row("2024-01-02", "1.0000")
                .row("2024-01-03", "1.0010")
                .row("2024-01-04", "1.0000");

        assertThat(SourceDisagreement.of(own.printed(), other.printed())
                        .getFirst()
                        .repairs())
                .containsExactly(new Repair.OtherValue(Rows.day("2024-01-03"), new BigDecimal("1.0010")));
    }

    @Test
    void drawsNoConclusionAcrossAGap() {
        // The growth of the 5th is printed against the 4th, which is missing here: +1 % says nothing of +3 %.
        Rows own = new Rows()
                .row("2024-01-02", "1.0000")
                .row("2024-01-03", "1.0000", "0.00", null)
                .row("2024-01-05", "1.0300", "1.00", null);
        Rows other = new Rows()
                .row("2024-01-02", "1.0000")
                .row("2024-01-03", "1.0000")
                .row("2024-01-04", "1.0198")
                .row("2024-01-05", "1.0300");

        assertThat(NavQuality.of(own.nav(), other.printed()))
                .extracting(Finding::check)
                .containsExactly(Check.GAP);
    }
}
