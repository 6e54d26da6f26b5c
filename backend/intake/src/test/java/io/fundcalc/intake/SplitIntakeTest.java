package io.fundcalc.intake;

import static io.fundcalc.intake.Intakes.nav;
import static io.fundcalc.intake.Intakes.report;
import static io.fundcalc.intake.Intakes.transactions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fundcalc.intake.content.ReturnColumns;
import io.fundcalc.intake.report.Problem;
import io.fundcalc.intake.report.ProblemCode;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Splits as publishers write them; which side of a ratio is the old one is told by form, value or custom, else refused. */
class SplitIntakeTest {

    private static String file(String header, String split, String before, String after) {
        return "date;nav;" + header + "\n2024-01-02;" + before + ";\n2024-01-03;" + after + ";" + split
                + "\n2024-01-04;" + after + ";\n";
    }

    @ParameterizedTest
    @CsvSource({
        "2.0000, 2",
        "每份基金份额折算2.0000份, 2",
        "每份拆分1.5569份, 1.5569",
        "1拆1.5569, 1.5569",
        "1份拆成2份, 2",
        "1:1.5569, 1.5569",
        "1：1.5569, 1.5569",
        "1.5569:1, 1.5569",
        "2-for-1, 2",
        "2 for 1 split, 2",
    })
    void readsFormsThatTellWhichSideIsWhich(String written, double ratio) {
        // The value stays as it is: none of these needs its witness.
        IntakeReport report = report(file("split", written, "1.0", "1.0"));

        assertThat(report.problems().total()).isZero();
        assertThat(ReturnColumns.of(nav(report)).splits().values())
                .extracting(BigDecimal::doubleValue)
                .containsExactly(ratio);
    }

    @ParameterizedTest
    @CsvSource({
        // A NAV that falls to about the half had one unit become two, however the ratio is written.
        "split, 1:2, 2.00, 1.01, 2",
        "split, 2:1, 2.00, 1.01, 2",
        "拆分比例, 1:2, 2.00, 1.01, 2",
        "拆分比例, 2:1, 2.00, 1.01, 2",
        // One that rises tenfold had ten units become one.
        "split, 1:10, 0.40, 4.10, 0.1",
        "split, 10:1, 0.40, 4.10, 0.1",
    })
    void goesByTheChangeOfTheValueWhereBothReadingsArePossible(
            String header, String written, String before, String after, double ratio) {
        IntakeReport report = report(file(header, written, before, after));

        assertThat(report.problems().total()).isZero();
        assertThat(ReturnColumns.of(nav(report)).splits().values())
                .extracting(BigDecimal::doubleValue)
                .containsExactly(ratio);
    }

    @Test
    void leavesOutARowOfWhichNothingTellsTheSides() {
        IntakeReport report = report(file("split", "2:1", "1.00", "1.01"));

        assertThat(report.counts().accepted()).isEqualTo(2);
        assertThat(report.counts().rejected()).isEqualTo(1);
        assertThat(report.rejectedRows().get(3)).isTrue();
        assertThat(report.problems().first()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.SPLIT_SIDES_UNCLEAR);
            assertThat(problem.row()).isEqualTo(3);
            assertThat(problem.column()).isEqualTo(2);
            assertThat(problem.value()).isEqualTo("2:1");
            assertThat(problem.args()).containsExactly("0.5", "2");
        });
    }

    @Test
    void keepsTheCustomOfChineseColumnsWhereNoValueStandsBefore() {
        IntakeReport report = report("日期,单位净值,拆分比例\n2024-01-02,1.0,1:2\n2024-01-03,1.01,\n");

        assertThat(ReturnColumns.of(nav(report)).splits().values())
                .extracting(BigDecimal::doubleValue)
                .containsExactly(2.0);
    }

    @Test
    void leavesOutWhatIsNoRatio() {
        IntakeReport report = report(file("split", "1:0", "1.0", "1.0"));

        assertThat(report.problems().first())
                .extracting(Problem::code, Problem::row)
                .containsExactly(tuple(ProblemCode.CELL_LEFT_OUT, 3));
    }

    @Test
    void readsPayoutsFromASplitColumn() {
        IntakeReport report = report(file("拆分", "每份派现金0.0500元", "1.0500", "1.0000"));

        assertThat(ReturnColumns.of(nav(report)).payouts().values())
                .extracting(BigDecimal::doubleValue)
                .containsExactly(0.05);
    }

    @Test
    void readsTheRatioOfAStatementByItsCustomOrNot() {
        IntakeReport chinese = report("日期,类型,代码,份额,拆分比例\n2024-01-02,拆分,110022,,1:2\n2024-01-03,买入,110022,9,\n");
        IntakeReport english =
                report("date,type,symbol,shares,split ratio\n2024-01-02,split,X,,2:1\n2024-01-03,buy,X,9,\n");

        assertThat(transactions(chinese).row(0).ratio()).isEqualByComparingTo("2");
        assertThat(english.problems().first())
                .extracting(Problem::code, Problem::row, Problem::column)
                .containsExactly(tuple(ProblemCode.SPLIT_SIDES_UNCLEAR, 2, 4));
    }
}
