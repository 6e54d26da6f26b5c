package io.fundcalc.intake;

import static io.fundcalc.intake.Intakes.nav;
import static io.fundcalc.intake.Intakes.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fundcalc.intake.form.DateOrder;
import io.fundcalc.intake.option.IntakeOptions;
import io.fundcalc.intake.option.QuestionCode;
import io.fundcalc.intake.report.Guess.Topic;
import io.fundcalc.intake.report.Question;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of months, short years, eras, and dates that a spreadsheet turned round. */
class DateFormsTest {

    private static IntakeReport dated(String... dates) {
        StringBuilder text = new StringBuilder("date,nav\n");
        for (int i = 0; i < dates.length; i++) {
            text.append('"').append(dates[i]).append("\",1.").append(10 + i).append('\n');
        }
        return report(text.toString());
    }

    private static List<LocalDate> days(IntakeReport report) {
        return Arrays.stream(nav(report).days()).mapToObj(LocalDate::ofEpochDay).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "05-Mar-24",
                "5 March 2024",
                "05Mar2024",
                "5. März 2024",
                "5 mars 2024",
                "5 de marzo de 2024",
                "5 maart 2024",
                "5-mrt-24",
                "05/Mar/2024",
                "Mar 5, 2024",
                "March 5th, 2024",
                "Mar-05-2024",
                "Mar-05-24",
                "Tue, Mar 5, 2024",
                "Tue Mar 05 2024 00:00:00 GMT+0800 (China Standard Time)",
                "Tue, 05 Mar 2024 10:00:00 GMT",
                "2024-Mar-05",
                "2024 Mar 5",
                "05/03/2024 as of 05/03/2024",
                "06/03/2024 as of 05/03/2024",
                "As of 05 Mar 2024",
                "Stand 05.03.2024",
                "截至2024年3月5日",
                "24年3月5日",
                "令和6年3月5日",
                "民國113年3月5日",
                "星期二 2024-03-05",
                "2024-03-05 Tuesday",
                "2024年3月5日（火）",
                "2024-03-05（周二）",
                "20240305",
                "2024-03-05T00:00:00"
            })
    void readsADayHoweverItIsWritten(String date) {
        IntakeReport report = dated("13/02/2024", date);

        assertThat(days(report)).containsExactly(LocalDate.of(2024, 2, 13), LocalDate.of(2024, 3, 5));
    }

    @ParameterizedTest
    @CsvSource({
        "dd/MM/yy,DAY_FIRST",
        "d.M.yy,DAY_FIRST",
        "MM/dd/yy,MONTH_FIRST",
        "yy/MM/dd,YEAR_FIRST",
        "yy-M-d,YEAR_FIRST",
        "dd/MM/''yy,DAY_FIRST"
    })
    void readsShortYearsInTheOrderThatFitsAllDates(String written, DateOrder order) {
        List<LocalDate> wanted = IntStream.of(22, 23, 26, 27, 28)
                .mapToObj(day -> LocalDate.of(2024, 2, day))
                .toList();
        IntakeReport report = dated(wanted.stream()
                .map(DateTimeFormatter.ofPattern(written)::format)
                .toArray(String[]::new));

        assertThat(days(report)).isEqualTo(wanted);
        assertThat(report.questions()).isEmpty();
        assertThat(Intakes.guess(report, Topic.DATES).value()).isEqualTo(order.name());
    }

    @Test
    void asksForTheOrderOfShortYearsThatNothingDecides() {
        IntakeReport asked = dated("04/05/06", "05/06/07");

        assertThat(asked.questions()).extracting(Question::code).containsExactly(QuestionCode.DATES_AMBIGUOUS);
        assertThat(asked.questions().getFirst().answers())
                .extracting(Question.Answer::word, Question.Answer::args)
                .containsExactlyInAnyOrder(
                        tuple("DAY_FIRST", List.of("2006-05-04")),
                        tuple("MONTH_FIRST", List.of("2006-04-05")),
                        tuple("YEAR_FIRST", List.of("2004-05-06")));
        assertThat(days(report(
                        "date,nav\n04/05/06,1\n05/06/07,2\n", IntakeOptions.NONE.withDates(DateOrder.YEAR_FIRST))))
                .containsExactly(LocalDate.of(2004, 5, 6), LocalDate.of(2005, 6, 7));
    }

    @ParameterizedTest
    @CsvSource({"70,1970", "99,1999", "00,2000", "69,2069"})
    void takesTheCenturyAsComputersDo(String year, int full) {
        assertThat(days(dated("13-Feb-" + year))).containsExactly(LocalDate.of(full, 2, 13));
    }

    /** Weekdays from 2026-01-01, written day first; a spreadsheet that expects the month first stored what it could. */
    private static byte[] mangled() {
        StringBuilder rows = new StringBuilder(Xlsx.row(1, "Date", "NAV"));
        int row = 2;
        for (LocalDate day = LocalDate.of(2026, 1, 1); row < 42; day = day.plusDays(1)) {
            if (day.getDayOfWeek().getValue() > 5) {
                continue;
            }
            // 2026-01-01 is the day number 46023.
            String written = day.getDayOfMonth() > 12
                    ? String.format("%02d/%02d/%d", day.getDayOfMonth(), day.getMonthValue(), day.getYear())
                    : String.valueOf(46023
                            + LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue())
                                    .toEpochDay()
                            - LocalDate.of(2026, 1, 1).toEpochDay());
            rows.append(Xlsx.row(row, written, "1." + (1000 + row)));
            row++;
        }
        return new Xlsx(rows.toString()).bytes();
    }

    @Test
    void turnsBackDatesThatASpreadsheetStoredTheWrongWayRoundAndAsks() {
        IntakeReport report = Intakes.report(mangled(), "mangled.xlsx", IntakeOptions.NONE);

        assertThat(days(report)).hasSize(40).isSorted().startsWith(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 2));
        assertThat(report.to()).isEqualTo(LocalDate.of(2026, 2, 25));
        assertThat(report.questions()).extracting(Question::code).containsExactly(QuestionCode.DATES_SWAPPED);
        assertThat(report.questions().getFirst().answers())
                .extracting(Question.Answer::word, answer -> answer.options().swapped())
                .containsExactly(tuple("SWAPPED", true), tuple("AS_STORED", false));

        IntakeReport kept = Intakes.report(mangled(), "mangled.xlsx", IntakeOptions.NONE.withSwapped(false));
        assertThat(kept.questions()).isEmpty();
        assertThat(kept.to()).isEqualTo(LocalDate.of(2026, 12, 2));
    }

    @Test
    void seesTheSameMixtureInATextThatASpreadsheetSaved() {
        IntakeReport report =
                dated("2026-07-01", "2026-08-01", "2026-09-01", "2026-12-01", "13/01/2026", "14/01/2026", "15/01/2026");

        assertThat(report.questions()).extracting(Question::code).containsExactly(QuestionCode.DATES_SWAPPED);
        assertThat(report.from()).isEqualTo(LocalDate.of(2026, 1, 7));
        assertThat(report.to()).isEqualTo(LocalDate.of(2026, 1, 15));
    }
}
