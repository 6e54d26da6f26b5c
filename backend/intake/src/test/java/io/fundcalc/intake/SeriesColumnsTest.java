package io.fundcalc.intake;

import static io.fundcalc.intake.Intakes.given;
import static io.fundcalc.intake.Intakes.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fundcalc.intake.content.NavContent;
import io.fundcalc.intake.content.NavHistory;
import io.fundcalc.intake.content.ReturnContent;
import io.fundcalc.intake.content.ReturnHistory;
import io.fundcalc.intake.form.ColumnRole;
import io.fundcalc.intake.form.DatasetKind;
import io.fundcalc.intake.option.IntakeOptions;
import io.fundcalc.intake.option.QuestionCode;
import io.fundcalc.intake.report.Problem;
import io.fundcalc.intake.report.ProblemCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeriesColumnsTest {

    private static int day(String date) {
        return (int) LocalDate.parse(date).toEpochDay();
    }

    private static List<NavHistory> navs(IntakeReport report) {
        return ((NavContent) report.content()).histories();
    }

    private static List<ReturnHistory> returns(IntakeReport report) {
        return ((ReturnContent) report.content()).histories();
    }

    /** A fund that begins later, and one with a hole: an empty cell is a day without a value of that fund alone. */
    @Test
    void givesEachFundTheDaysOnWhichItHasAValue() {
        IntakeReport report = report("""
                date,Old,Young
                2024-01-04,1.03,5.1
                2024-01-03,,5.0
                2024-01-02,1.01,
                """);

        assertThat(navs(report)).extracting(NavHistory::fund).containsExactly("Old", "Young");
        assertThat(navs(report).getFirst().days()).containsExactly(day("2024-01-02"), day("2024-01-04"));
        assertThat(given(navs(report).getLast().unit()).toDoubles()).containsExactly(5.0, 5.1);
        assertThat(report.counts().accepted()).isEqualTo(3);
    }

    @Test
    void tellsRepeatedDaysAndRowsWithoutAnyValue() {
        IntakeReport report = report("""
                date,A,B
                2024-01-02,1.01,2.1
                2024-01-02,1.01,2.1
                2024-01-03,1.02,2.2
                2024-01-03,1.02,2.3
                2024-01-04,,
                2024-01-05,1.05,2.4
                """);

        assertThat(report.counts().duplicates()).isEqualTo(1);
        assertThat(report.counts().rejected()).isEqualTo(2);
        assertThat(report.counts().accepted()).isEqualTo(3);
        assertThat(report.problems().first())
                .extracting(Problem::row, Problem::code)
                .containsExactly(tuple(5, ProblemCode.DATE_CONFLICT), tuple(6, ProblemCode.VALUE_MISSING));
    }

    @Test
    void readsWhatTheOwnerCallsAColumnOfEachFund() {
        IntakeOptions each = IntakeOptions.NONE.withRoles(Map.of(1, ColumnRole.FUND_NAV, 2, ColumnRole.FUND_NAV));
        IntakeReport report = report("date,nav,close\n2024-01-02,1.01,2.1\n2024-01-03,1.02,2.2\n", each);

        assertThat(navs(report)).extracting(NavHistory::fund).containsExactly("nav", "close");
        assertThat(report.questions()).isEmpty();
    }

    /** The empty first row is the day before the first period; a later one lacks its return. */
    @Test
    void takesTheBaseOfReturnsFromARowWithoutOne() {
        IntakeReport report = report("""
                date,return
                2023-12-29,
                2024-01-31,1.50%
                2024-02-29,
                2024-03-29,-2.00%
                """);

        assertThat(report.kind()).isEqualTo(DatasetKind.RETURNS);
        assertThat(returns(report).getFirst().base()).isEqualTo(day("2023-12-29"));
        assertThat(returns(report).getFirst().returns().toDoubles()).containsExactly(0.015, -0.02);
        assertThat(report.problems().first()).extracting(Problem::row).containsExactly(4);
    }

    @Test
    void readsReturnsOfSeveralFundsBelowEachOther() {
        IntakeReport report = report("""
                date,code,return
                2024-01-31,110022,0.015
                2024-01-31,161725,-0.010
                2024-02-29,110022,-0.020
                2024-02-29,161725,0.030
                """);

        assertThat(returns(report)).extracting(ReturnHistory::fund).containsExactly("110022", "161725");
        assertThat(returns(report).getLast().returns().toDoubles()).containsExactly(-0.010, 0.030);
    }

    /** Monthly 1.5 and −2.0 would be 150 % and −200 % as ratios. */
    @Test
    void readsReturnsAsPerCentWhereRatiosCannotBe() {
        IntakeReport report = report("date,return\n2024-01-31,1.5\n2024-02-29,-2.0\n2024-03-29,0.7\n");

        assertThat(returns(report).getFirst().returns().toDoubles()).containsExactly(0.015, -0.02, 0.007);
        assertThat(report.questions()).isEmpty();
    }

    @Test
    void asksOnceWhetherNumbersWithoutANameAreReturns() {
        String text = "date,x\n2024-01-31,0.015\n2024-02-29,-0.020\n2024-03-29,0.007\n";

        assertThat(report(text).questions())
                .extracting(question -> question.code())
                .containsExactly(QuestionCode.RETURNS_BY_SHAPE);
        assertThat(report(text, IntakeOptions.NONE.withKind(DatasetKind.RETURNS))
                        .questions())
                .isEmpty();
    }
}
