package io.fundcalc.intake;

import static io.fundcalc.intake.Intakes.guess;
import static io.fundcalc.intake.Intakes.nav;
import static io.fundcalc.intake.Intakes.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fundcalc.intake.form.DateOrder;
import io.fundcalc.intake.option.IntakeOptions;
import io.fundcalc.intake.option.QuestionCode;
import io.fundcalc.intake.report.Evidence;
import io.fundcalc.intake.report.Guess;
import io.fundcalc.intake.report.Guess.Topic;
import io.fundcalc.intake.report.Problem;
import io.fundcalc.intake.report.ProblemCode;
import io.fundcalc.intake.report.Question;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In which order day and month stand, where no day lies beyond the twelfth; and which day a moment with a zone is. */
class DateOrderTest {

    private static String table(String... dates) {
        StringBuilder text = new StringBuilder("date,nav\n");
        for (int i = 0; i < dates.length; i++) {
            text.append(dates[i]).append(",1.").append(100 + i).append('\n');
        }
        return text.toString();
    }

    private static LocalDate[] days(IntakeReport report) {
        return Arrays.stream(nav(report).days()).mapToObj(LocalDate::ofEpochDay).toArray(LocalDate[]::new);
    }

    @Test
    void takesTheOrderInWhichTheRowsAreConsecutiveWeekdays() {
        // January 2024 began on a Monday: without the 6th and 7th these are its first ten weekdays. As first days of
        // months they would hold Sunday 1 September and Sunday 1 December, and skip June and July.
        IntakeReport report = report(table(
                "01/01/2024",
                "01/02/2024",
                "01/03/2024",
                "01/04/2024",
                "01/05/2024",
                "01/08/2024",
                "01/09/2024",
                "01/10/2024",
                "01/11/2024",
                "01/12/2024"));

        assertThat(report.from()).isEqualTo("2024-01-01");
        assertThat(report.to()).isEqualTo("2024-01-12");
        Guess dates = guess(report, Topic.DATES);
        assertThat(dates.value()).isEqualTo(DateOrder.MONTH_FIRST.name());
        assertThat(dates.confidence()).isBetween(0.6, 0.95);
        assertThat(dates.evidence().code()).isEqualTo(Evidence.Code.ORDER_FITS);
        assertThat(report.problems().total()).isZero();
    }

    @Test
    void takesMonthsForMonthsWhereTheFirstOfEachIsAWeekday() {
        // The first weekday of each month from January to May 2024; as days of January the 6th, a Saturday, were one.
        IntakeReport report = report(table("02/01/2024", "01/02/2024", "01/03/2024", "02/04/2024", "02/05/2024"));

        assertThat(report.from()).isEqualTo("2024-01-02");
        assertThat(report.to()).isEqualTo("2024-05-02");
        assertThat(guess(report, Topic.DATES).value()).isEqualTo(DateOrder.DAY_FIRST.name());
    }

    @Test
    void letsDatesThatBeginWithTheYearDecideForTheOthers() {
        IntakeReport report = report(table("2024-01-04", "05/01/2024", "2024-01-08"));

        assertThat(days(report))
                .containsExactly(LocalDate.of(2024, 1, 4), LocalDate.of(2024, 1, 5), LocalDate.of(2024, 1, 8));
        assertThat(guess(report, Topic.DATES).confidence()).isGreaterThan(0.5);
        assertThat(report.problems().total()).isZero();
    }

    @Test
    void asksWhereNothingDecidesAndNamesBothReadings() {
        IntakeReport report = report(table("01/02/2024", "01/03/2024"));

        assertThat(report.counts().accepted()).isEqualTo(2);
        assertThat(guess(report, Topic.DATES).confidence()).isLessThan(0.5);
        assertThat(report.questions()).singleElement().satisfies(question -> {
            assertThat(question.code()).isEqualTo(QuestionCode.DATES_AMBIGUOUS);
            assertThat(question.place()).isEqualTo(new Question.Place(2, 0, "date"));
            assertThat(question.args()).containsExactly("01/02/2024", 2);
            assertThat(question.answers())
                    .extracting(
                            Question.Answer::word,
                            Question.Answer::args,
                            answer -> answer.options().dates())
                    .containsExactly(
                            tuple("DAY_FIRST", List.of("2024-02-01"), DateOrder.DAY_FIRST),
                            tuple("MONTH_FIRST", List.of("2024-01-02"), DateOrder.MONTH_FIRST));
        });
    }

    @Test
    void asksWhereRowsContradictEachOther() {
        IntakeReport report = report(table("13/02/2024", "02/14/2024", "03/04/2024"));

        assertThat(report.questions()).extracting(Question::code).contains(QuestionCode.DATES_AMBIGUOUS);
    }

    @Test
    void asksNothingWhereTheOwnerChoseOrBothReadingsAreOneDay() {
        IntakeOptions chosen = IntakeOptions.NONE.withDates(DateOrder.MONTH_FIRST);

        assertThat(report(table("01/02/2024", "01/03/2024"), chosen).questions())
                .isEmpty();
        assertThat(report(table("02/02/2024", "05/05/2024")).questions()).isEmpty();
    }

    @Test
    void doesNotAskAgainOnceTheReadingIsConfirmed() {
        IntakeOptions confirmed = IntakeOptions.NONE.withConfirmed(Set.of(QuestionCode.DATES_AMBIGUOUS));
        IntakeReport report = report(table("01/02/2024", "01/03/2024"), confirmed);

        assertThat(report.questions()).isEmpty();
        assertThat(days(report)).containsExactly(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 3, 1));
        assertThat(report.fingerprint())
                .isNotEqualTo(report(table("01/02/2024", "01/03/2024")).fingerprint());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-01-01T25:00:00Z", "2024-01-01T10:61:00Z", "2024-01-01T10:00:00+99:99"})
    void doesNotConvertFromAClockThatThereIsNot(String moment) {
        assertThat(report(table("2024-01-03", moment)).problems().first())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.DATE_UNREADABLE);
    }

    @Test
    void saysThatZonesWereConverted() {
        IntakeReport report = report(table("2024-01-01T16:00:00.000Z", "2024-01-02T16:00:00.000Z"));

        assertThat(guess(report, Topic.DATES).evidence())
                .isEqualTo(Evidence.of(Evidence.Code.ZONED, 2, "2024-01-01T16:00:00.000Z"));
    }
}
