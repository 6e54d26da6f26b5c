package io.fundcalc.intake;

import static io.fundcalc.intake.Intakes.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.fundcalc.intake.report.Problem;
import io.fundcalc.intake.report.ProblemCode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What looks wrong in a history that can be read: every row stays, with a word of caution. */
class SuspicionsTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 6, 28);

    /** Weekdays from 2024-01-01, rising and falling by one per cent in turns. */
    private static String file(String header, Predicate<LocalDate> there, BiFunction<LocalDate, String, String> cells) {
        StringBuilder file = new StringBuilder(header).append('\n');
        int row = 0;
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            if (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
                String nav = row++ % 2 == 0 ? "1.5000" : "1.5150";
                if (there.test(day)) {
                    file.append(day).append(',').append(cells.apply(day, nav)).append('\n');
                }
            }
        }
        return file.toString();
    }

    private static List<Problem> problems(String file) {
        return report(file).problems().first();
    }

    @Test
    void saysNothingOfACalmHistory() {
        assertThat(problems(file("date,nav,note", _ -> true, (_, nav) -> nav + ",a")))
                .isEmpty();
    }

    @Test
    void pointsAtAValueThatTheNextOneTakesBack() {
        // 2024-03-01 is the 45th weekday: row 46. Before it stands 1.5150, so that 13.5 is 13.5 ÷ 1.5150 − 1 = +791.09
        // %.
        LocalDate slip = LocalDate.of(2024, 3, 1);

        List<Problem> problems =
                problems(file("date,nav,note", _ -> true, (day, nav) -> (day.equals(slip) ? "13.5" : nav) + ",a"));

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.VALUE_ASTRAY);
            assertThat(problem.row()).isEqualTo(46);
            assertThat(problem.header()).isEqualTo("nav");
            assertThat(problem.value()).isEqualTo("13.5");
            assertThat(problem.args()).containsExactly("+791.09%");
        });
    }

    @Test
    void pointsAtTheRowBehindAGap() {
        // Eight weeks, 2024-03-04 to 2024-04-26: with the weekends around them 58 days. Row 47 follows the 45 rows
        // before.
        List<Problem> problems = problems(file(
                "date,nav,note",
                day -> day.isBefore(LocalDate.of(2024, 3, 4)) || day.isAfter(LocalDate.of(2024, 4, 26)),
                (_, nav) -> nav + ",a"));

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.DAYS_MISSING);
            assertThat(problem.row()).isEqualTo(47);
            assertThat(problem.value()).isEqualTo("2024-04-29");
            assertThat(problem.args()).containsExactly("2024-03-02", "2024-04-28", 58);
        });
    }

    @Test
    void proposesASplitOrThePayoutThatTheCumulativeNavTellsOf() {
        LocalDate event = LocalDate.of(2024, 3, 1);
        BiFunction<LocalDate, String, String> halved =
                (day, nav) -> day.isBefore(event) ? nav : nav.equals("1.5000") ? "0.7500" : "0.7575";

        assertThat(problems(file("date,nav,note", _ -> true, (day, nav) -> halved.apply(day, nav) + ",a")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.JUMP_LIKE_SPLIT);
                    assertThat(problem.row()).isEqualTo(46);
                    // 0.7500 ÷ 1.5150 − 1.
                    assertThat(problem.args()).containsExactly("-50.50%", "2");
                });
        // The cumulative NAV tells of the payout: nothing is left to explain.
        assertThat(problems(file("date,nav,cumulative nav", _ -> true, (day, nav) -> {
                    String unit = halved.apply(day, nav);
                    return unit + ',' + (unit.equals("0.7500") ? "1.5000" : unit.equals("0.7575") ? "1.5075" : nav);
                })))
                .isEmpty();
    }

    @Test
    void pointsAtDaysThatHaveNotCome() {
        List<Problem> problems =
                problems("date,nav\n2199-01-01,1.0000\n2199-01-02,1.0100\n2024-01-03,1.0000\n2024-01-02,1.0000\n");

        assertThat(problems)
                .filteredOn(problem -> problem.code() == ProblemCode.DATE_IN_FUTURE)
                .extracting(Problem::row, Problem::value)
                .containsExactly(tuple(2, "2199-01-01"), tuple(3, "2199-01-02"));
    }
}
