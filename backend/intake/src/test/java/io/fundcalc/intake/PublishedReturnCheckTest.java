package io.fundcalc.intake;

import static io.fundcalc.intake.Intakes.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.intake.report.ProblemCode;
import org.junit.jupiter.api.Test;

/** The published change beside the change of the values: every row stays, with a word of caution where they differ. */
class PublishedReturnCheckTest {

    @Test
    void pointsAtAValueThatItsPublishedChangeContradicts() {
        // 1.02 after 1.00 is 2 %, not 0.20 %: a payout is missing or a digit wrong.
        IntakeReport report =
                report("date,nav,日增长率\n2024-01-02,1.0000,0.00%\n2024-01-03,1.0200,0.20%\n2024-01-04,1.0404,2.00%\n");

        assertThat(report.counts().accepted()).isEqualTo(3);
        assertThat(report.problems().first()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.WITNESS_DISAGREES);
            assertThat(problem.row()).isEqualTo(3);
            assertThat(problem.args()).containsExactly("2.00%", 2, 1);
        });
    }

    @Test
    void takesThePayoutThatTheCumulativeValueTellsOfIntoThePublishedChange() {
        // (1.0000 + 0.0500) ÷ 0.9975 − 1 = 5.26 %, and the gap grows by 0.0500 that day; a slip of either shows.
        String paid =
                "日期,单位净值,累计净值,日增长率\n2024-01-02,1.0000,1.9500,--\n2024-01-03,0.9975,1.9475,-0.25%%\n2024-01-04,1.0000,%s,%s\n";

        assertThat(report(paid.formatted("2.0000", "5.26%")).problems().total()).isZero();
        assertThat(report(paid.formatted("2.0000", "3.26%")).problems().total()).isOne();
        assertThat(report(paid.formatted("2.0300", "5.26%")).problems().total()).isOne();
        assertThat(report(paid.formatted("", "5.26%")).problems().total()).isOne();
    }
}
