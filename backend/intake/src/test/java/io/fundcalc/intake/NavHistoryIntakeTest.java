package io.fundcalc.intake;

import static io.fundcalc.intake.Intakes.given;
import static io.fundcalc.intake.Intakes.guess;
import static io.fundcalc.intake.Intakes.nav;
import static io.fundcalc.intake.Intakes.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fundcalc.intake.content.NavContent;
import io.fundcalc.intake.content.NavHistory;
import io.fundcalc.intake.content.ReturnColumns;
import io.fundcalc.intake.form.ColumnRole;
import io.fundcalc.intake.form.DatasetKind;
import io.fundcalc.intake.form.DateOrder;
import io.fundcalc.intake.form.DecimalStyle;
import io.fundcalc.intake.option.IntakeOptions;
import io.fundcalc.intake.report.Guess.Topic;
import io.fundcalc.intake.report.Problem;
import io.fundcalc.intake.report.ProblemCode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NavHistoryIntakeTest {

    private static final String EASTMONEY = """
            净值日期,单位净值,累计净值,日增长率,申购状态,赎回状态,分红送配
            2024-01-05,1.1000,2.1000,10.00%,开放申购,开放赎回,
            2024-01-04,1.0000,2.0000,5.26%,开放申购,开放赎回,每份派现金0.0500元
            2024-01-03,0.9975,1.9475,-0.25%,开放申购,开放赎回,
            2024-01-02,1.0000,1.9500,--,开放申购,开放赎回,
            """;

    private static int day(String date) {
        return (int) LocalDate.parse(date).toEpochDay();
    }

    @Test
    void readsAChineseHistoryThatRunsBackwards() {
        IntakeReport report = report(EASTMONEY);
        NavHistory nav = nav(report);

        assertThat(report.kind()).isEqualTo(DatasetKind.NAV);
        assertThat(report.counts().rows()).isEqualTo(4);
        assertThat(report.counts().accepted()).isEqualTo(4);
        assertThat(report.problems().total()).isZero();
        assertThat(nav.days())
                .containsExactly(day("2024-01-02"), day("2024-01-03"), day("2024-01-04"), day("2024-01-05"));
        assertThat(given(nav.unit()).toDoubles()).containsExactly(1, 0.9975, 1, 1.1);
        assertThat(given(nav.cumulative()).toDoubles()).containsExactly(1.95, 1.9475, 2, 2.1);
        assertThat(given(nav.published()).has(0)).isFalse();
        assertThat(given(nav.published()).get(1)).isEqualByComparingTo("-0.0025");
        // (1.0000 + 0.0500) ÷ 0.9975 − 1 = 5.26 %: the witness agrees because the payout was read.
        assertThat(ReturnColumns.of(nav).payouts()).containsOnlyKeys(day("2024-01-04"));
        assertThat(ReturnColumns.of(nav).payouts().get(day("2024-01-04"))).isEqualByComparingTo("0.05");
        assertThat(guess(report, Topic.ROW_ORDER).value()).isEqualTo("DESCENDING");
        assertThat(report.from()).isEqualTo("2024-01-02");
        assertThat(report.to()).isEqualTo("2024-01-05");
        assertThat(report.preview()).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void readsEveryEncoding(String encoding) {
        IntakeReport report = report(EASTMONEY.getBytes(Charset.forName(encoding)), "a.csv", IntakeOptions.NONE);

        assertThat(guess(report, Topic.ENCODING).value()).isEqualTo(encoding);
        assertThat(report.columns().getFirst().header()).isEqualTo("净值日期");
        assertThat(report.counts().accepted()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"})
    void readsPastTheByteOrderMark(String encoding) {
        byte[] bytes = ("\ufeff" + EASTMONEY).getBytes(Charset.forName(encoding));
        IntakeReport report = report(bytes, "a.csv", IntakeOptions.NONE);

        assertThat(guess(report, Topic.ENCODING).confidence()).isEqualTo(1);
        assertThat(report.columns().getFirst().header()).isEqualTo("净值日期");
    }

    @ParameterizedTest
    @ValueSource(chars = {',', '\t', ';', '|'})
    void findsTheDelimiter(char delimiter) {
        IntakeReport report = report(EASTMONEY.replace(',', delimiter));

        assertThat(guess(report, Topic.DELIMITER).value()).isEqualTo(String.valueOf(delimiter));
        assertThat(report.counts().accepted()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "1,234.56~1.5~POINT~1234.56",
                "1.234,56~1,5~COMMA~1234.56",
                "1 234,56~1,5~COMMA~1234.56",
                "1'234.56~1.5~POINT~1234.56",
                "1 234.56~1.5~POINT~1234.56",
                "12,34,567.5~1.5~POINT~1234567.5",
                "￥1,234.56~1.5~POINT~1234.56",
                "１２３４．５６~1.5~POINT~1234.56",
                "1.5万~1.5~POINT~15000",
                "2亿~1.5~POINT~200000000",
                "1.5E3~1.5~POINT~1500",
                "0,123~1,5~COMMA~0.123",
            })
    void readsEveryWayToWriteANumber(String written, String other, DecimalStyle style, double value) {
        IntakeReport report =
                report("date;nav\n2024-01-02;" + written + "\n2024-01-03;" + other + "\n2024-01-04;" + other + "\n");

        assertThat(guess(report, Topic.DECIMALS).value()).isEqualTo(style.name());
        assertThat(given(nav(report).unit()).toDouble(0)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "2024-01-02~2024-01-15",
                "2024/1/2~2024/1/15",
                "20240102~20240115",
                "2024年1月2日~2024年1月15日",
                "2024.01.02~2024.01.15",
                "2024-01-02 15:00:00~2024-01-15 15:00:00",
                "2024-01-02T00:00:00+08:00~2024-01-15T00:00:00+08:00",
                "02/01/2024~15/01/2024",
                "01/02/2024~01/15/2024",
                "2.1.2024~15.1.2024",
                "02-Jan-2024~15-Jan-2024",
                "45293~45306",
                "２０２４－０１－０２~２０２４－０１－１５",
                "2024-01-02 星期二~2024-01-15 星期一",
            })
    void readsEveryWayToWriteADate(String first, String second) {
        NavHistory nav = nav(report("date\tnav\n" + first + "\t1.1\n" + second + "\t1.2\n"));

        assertThat(nav.days()).containsExactly(day("2024-01-02"), day("2024-01-15"));
    }

    @Test
    void saysThatTheOrderOfDayAndMonthIsATossUp() {
        IntakeReport report = report("date,nav\n01/02/2024,1.1\n01/03/2024,1.2\n");

        assertThat(guess(report, Topic.DATES).confidence()).isLessThan(0.5);
        assertThat(guess(report, Topic.DATES).alternatives()).contains(DateOrder.MONTH_FIRST.name());
    }

    @Test
    void letsTheOwnerOverrideTheOrder() {
        IntakeOptions options = IntakeOptions.NONE.withDates(DateOrder.MONTH_FIRST);

        assertThat(nav(report("date,nav\n01/02/2024,1.1\n01/03/2024,1.2\n", options))
                        .days())
                .containsExactly(day("2024-01-02"), day("2024-01-03"));
    }

    @Test
    void letsTheOwnerNameColumns() {
        Map<Integer, ColumnRole> roles = Map.of(0, ColumnRole.DATE, 2, ColumnRole.UNIT_NAV);
        IntakeOptions options = IntakeOptions.NONE.withHeaderRow(0).withRoles(roles);

        assertThat(given(nav(report("2024-01-02,7,1.1\n2024-01-03,8,1.2\n", options))
                                .unit())
                        .toDoubles())
                .containsExactly(1.1, 1.2);
    }

    @Test
    void readsAColumnWithoutNames() {
        IntakeReport report = report("2024-01-02,1.1\n2024-01-03,1.2\n");

        assertThat(given(nav(report).unit()).toDoubles()).containsExactly(1.1, 1.2);
        assertThat(report.columns().get(1).confidence()).isLessThan(0.6);
    }

    @Test
    void findsTheNamesBelowATitleAndSkipsTotalsAndRemarks() {
        IntakeReport report = report("""
                某某基金净值表
                导出时间：2024-02-01,,

                日期,单位净值,累计净值
                2024-01-02,1.0,1.0
                2024-01-03,1.1,1.1
                日期,单位净值,累计净值
                2024-01-04,1.2,1.2
                合计,3.3,3.3
                数据来源：某网站,,
                """);

        assertThat(guess(report, Topic.HEADER_ROW).value()).isEqualTo("4");
        assertThat(report.counts().accepted()).isEqualTo(3);
        assertThat(report.counts().skipped()).isEqualTo(3);
        assertThat(report.problems().total()).isZero();
    }

    @Test
    void countsDuplicatesAndTellsConflicts() {
        IntakeReport report = report("date,nav\n2024-01-02,1.1\n2024-01-03,1.2\n2024-01-02,1.10\n2024-01-03,1.3\n");

        assertThat(report.counts().duplicates()).isEqualTo(1);
        assertThat(report.counts().accepted()).isEqualTo(2);
        assertThat(report.counts().rejected()).isEqualTo(1);
        Problem problem = report.problems().first().getFirst();
        assertThat(problem.code()).isEqualTo(ProblemCode.DATE_CONFLICT);
        assertThat(problem.row()).isEqualTo(5);
        assertThat(problem.args()).containsExactly("2024-01-03", 3, "1.2");
    }

    @Test
    void separatesTheFundsOfOneFile() {
        IntakeReport report =
                report("基金代码,基金名称,净值日期,单位净值\n1,甲,2024-01-03,1.2\n1,甲,2024-01-02,1.1\n110022,乙,2024-01-02,3.5\n");
        NavContent content = (NavContent) report.content();

        assertThat(content.histories()).extracting(NavHistory::fund).containsExactly("000001", "110022");
        assertThat(content.histories()).extracting(NavHistory::name).containsExactly("甲", "乙");
        assertThat(given(content.histories().getFirst().unit()).toDoubles()).containsExactly(1.1, 1.2);
    }

    @Test
    void findsOutByTheValuesThatChangesArePercent() {
        IntakeReport percent = report("date,nav,日增长率\n2024-01-02,1,0\n2024-01-03,1.01,1.00\n2024-01-04,1.0201,1.00\n");
        IntakeReport ratio = report("date,nav,日增长率\n2024-01-02,1,0\n2024-01-03,1.01,0.01\n2024-01-04,1.0201,0.01\n");

        assertThat(given(nav(percent).published()).toDouble(1)).isEqualTo(0.01);
        assertThat(given(nav(ratio).published()).toDouble(1)).isEqualTo(0.01);
        assertThat(guess(ratio, Topic.PERCENT).value()).isEqualTo("false");
    }

    @Test
    void givesTheSameFingerprintToTheSameBytesAndOptions() {
        IntakeOptions other = IntakeOptions.NONE.withPercent(true);

        assertThat(report(EASTMONEY).fingerprint())
                .hasSize(64)
                .isEqualTo(report(EASTMONEY).fingerprint())
                .isNotEqualTo(report(EASTMONEY, other).fingerprint())
                .isNotEqualTo(report(EASTMONEY + "\n").fingerprint());
    }

    @Test
    void tellsWhichCellDoesNotDecode() {
        byte[] bytes = "基金代码,日期,净值\n110022,2024-01-02,1.1\n11?022,2024-01-03,1.2\n".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == '?' ? (byte) 0xff : bytes[i];
        }
        IntakeReport report = report(bytes, "a.csv", IntakeOptions.NONE);

        assertThat(report.counts().accepted()).isEqualTo(1);
        assertThat(report.problems().first()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.UNDECODABLE);
            assertThat(problem.row()).isEqualTo(3);
            assertThat(problem.column()).isZero();
        });
    }

    @Test
    void leavesOutNumbersThatFellApartAtTheirThousands() {
        IntakeReport report = report("date,nav\n2024-01-02,999.50\n2024-01-03,1,001.20\n2024-01-04,1,003.40\n");

        assertThat(report.counts().accepted()).isEqualTo(1);
        assertThat(given(nav(report).unit()).toDoubles()).containsExactly(999.5);
        assertThat(report.problems().first())
                .extracting(Problem::code, Problem::row)
                .containsExactly(tuple(ProblemCode.EXTRA_CELLS, 3), tuple(ProblemCode.EXTRA_CELLS, 4));
    }

    @Test
    void readsBeyondTheNamesWhereTheOwnerSaysSo() {
        IntakeReport report = report(
                "date,nav\n2024-01-02,1.5,1.7\n2024-01-03,1.6,1.8\n",
                IntakeOptions.NONE.withRoles(Map.of(1, ColumnRole.IGNORED, 2, ColumnRole.UNIT_NAV)));

        assertThat(given(nav(report).unit()).toDoubles()).containsExactly(1.7, 1.8);
        assertThat(report.problems().total()).isZero();
    }
}
