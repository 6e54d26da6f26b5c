package io.fundcalc.intake;

import static io.fundcalc.intake.Intakes.nav;
import static io.fundcalc.intake.Intakes.report;
import static io.fundcalc.intake.Intakes.transactions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fundcalc.intake.content.Transaction;
import io.fundcalc.intake.option.IntakeOptions;
import io.fundcalc.intake.option.QuestionCode;
import io.fundcalc.intake.report.Question;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The day of a moment with a zone is judged over the whole file: the writer's own date, or a question. */
class ZonedDatesTest {

    /** Monday 2026-03-02 to Friday 2026-03-20. */
    private static final List<LocalDate> WEEKDAYS = IntStream.range(0, 19)
            .mapToObj(i -> LocalDate.of(2026, 3, 2).plusDays(i))
            .filter(day -> day.getDayOfWeek().getValue() < 6)
            .toList();

    private static IntakeReport histories(Function<LocalDate, String> written) {
        return report("date,nav\n"
                + WEEKDAYS.stream()
                        .map(day -> written.apply(day) + ",1.0" + day.getDayOfMonth() + "\n")
                        .collect(Collectors.joining()));
    }

    private static List<LocalDate> days(IntakeReport report) {
        return Arrays.stream(nav(report).days()).mapToObj(LocalDate::ofEpochDay).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " 00:00:00+09:00",
                "T00:00:00+08:00",
                " 09:30:00-05:00",
                " 23:59 +0100",
                "T00:00:00Z",
                " 00:00:00+00:00",
                "T12:30:00Z",
                " 16:00:00 EST",
                " 15:00:00 JST",
                " 16:00:00 GMT+8",
                " 00:00:00",
                "Z",
                "+09:00",
                "T00:00+08:00[Asia/Shanghai]"
            })
    void keepsTheDateThatIsWritten(String tail) {
        IntakeReport report = histories(day -> day + tail);

        assertThat(days(report)).isEqualTo(WEEKDAYS);
        assertThat(report.questions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"16:00:00.000Z,1", "15:00:00Z,1", "18:30:00Z,1", "17:00:00+00:00,1", "20:00:00Z,0", "21:00:00Z,0"})
    void readsOneClockOfUniversalTimeAsMidnightWhereWeekendsShowIt(String clock, int later) {
        IntakeReport report = histories(day -> day.minusDays(later) + "T" + clock);

        assertThat(days(report)).isEqualTo(WEEKDAYS);
        assertThat(report.questions()).isEmpty();
    }

    @Test
    void readsMidnightsOfSummerAndWinterTime() {
        IntakeReport report = report("""
                date,nav
                2026-03-26T23:00:00Z,1
                2026-03-29T22:00:00Z,2
                2026-03-30T22:00:00Z,3
                2026-03-31T22:00:00Z,4
                2026-04-01T22:00:00Z,5
                2026-04-02T22:00:00Z,6
                """);

        assertThat(days(report)).first().isEqualTo(LocalDate.of(2026, 3, 27));
        assertThat(days(report)).last().isEqualTo(LocalDate.of(2026, 4, 3));
        assertThat(report.questions()).isEmpty();
    }

    @Test
    void keepsTheDateOfMomentsThatChangeBetweenUniversalAndSummerTime() {
        IntakeReport report = report("date,nav\n2026-03-27 00:00:00+00:00,1\n2026-03-30 00:00:00+01:00,2\n");

        assertThat(days(report)).containsExactly(LocalDate.of(2026, 3, 27), LocalDate.of(2026, 3, 30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"20:00:00Z", "13:00:00Z"})
    void readsMonthlyMidnightOnlyWhereNoQuestionIsLeft(String clock) {
        IntakeReport report = report("date,nav\n2026-01-30T" + clock + ",1\n2026-02-27T" + clock + ",2\n");

        assertThat(days(report)).containsExactly(LocalDate.of(2026, 1, 30), LocalDate.of(2026, 2, 27));
        assertThat(report.questions()).hasSize(clock.startsWith("20") ? 1 : 0);
    }

    @Test
    void asksForTheZoneOfActsInUniversalTimeAndReadsThemByTheAnswer() {
        String text = """
                Timestamp,Type,Ticker,Quantity,Total Amount
                2024-03-28T18:45:00.000Z,DIVIDEND,AAA,10,26.69
                2024-06-14T10:52:31Z,BUY,AAA,2,51.00
                """;
        IntakeReport asked = report(text);

        assertThat(transactions(asked).rows())
                .extracting(Transaction::date)
                .containsExactly(LocalDate.of(2024, 3, 28), LocalDate.of(2024, 6, 14));
        Question question = asked.questions().getFirst();
        assertThat(question)
                .extracting(Question::code, Question::args, Question::place)
                .containsExactly(
                        QuestionCode.ZONE_UNCLEAR,
                        List.of("2024-03-28T18:45:00.000Z", 2),
                        new Question.Place(2, 0, "Timestamp"));
        assertThat(question.answers())
                .extracting(Question.Answer::word, Question.Answer::args)
                .contains(
                        tuple("UTC", List.of("2024-03-28")),
                        tuple("SHANGHAI", List.of("2024-03-29")),
                        tuple("NEW_YORK", List.of("2024-03-28")));

        IntakeReport shanghai = report(text, IntakeOptions.NONE.withZone(ZoneId.of("Asia/Shanghai")));
        assertThat(shanghai.questions()).isEmpty();
        assertThat(transactions(shanghai).rows())
                .extracting(Transaction::date)
                .containsExactly(LocalDate.of(2024, 3, 29), LocalDate.of(2024, 6, 14));
        assertThat(report(text, IntakeOptions.NONE.withZone(ZoneId.of("UTC"))).questions())
                .isEmpty();
    }

    @Test
    void readsMillisecondsSince1970() {
        // 2024-01-01 to 2024-01-05 at 16:00 UTC: midnight of the day after in Beijing.
        IntakeReport report = report("date,nav\n1704124800000,1.1\n1704211200000,1.2\n1704297600000,1.3\n");

        assertThat(days(report))
                .containsExactly(LocalDate.of(2024, 1, 2), LocalDate.of(2024, 1, 3), LocalDate.of(2024, 1, 4));
    }
}
