package io.fundcalc.intake;

import static io.fundcalc.intake.Intakes.report;
import static io.fundcalc.intake.Intakes.transactions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fundcalc.intake.content.Transaction;
import io.fundcalc.intake.content.TransactionType;
import io.fundcalc.intake.report.Problem;
import io.fundcalc.intake.report.ProblemCode;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 转换 alone does not tell which way units go: their sign does, or a column of the fund that they go to, or nothing. */
class ConversionIntakeTest {

    @ParameterizedTest
    @ValueSource(strings = {"转换", "基金转换", "超级转换", "Switch"})
    void goesByTheSignOfTheUnits(String word) {
        IntakeReport report = report("日期,类型,代码,份额,金额\n2024-01-02," + word + ",110022,-100.00,300.00\n2024-01-02," + word
                + ",000001,250.00,300.00\n");

        assertThat(report.problems().total()).isZero();
        assertThat(transactions(report).rows())
                .extracting(Transaction::type, Transaction::fund, Transaction::shares)
                .containsExactly(
                        tuple(TransactionType.CONVERT_OUT, "110022", new BigDecimal("100.00")),
                        tuple(TransactionType.CONVERT_IN, "000001", new BigDecimal("250.00")));
    }

    @Test
    void takesPositiveUnitsForNothingWhereTheFileSignsNone() {
        IntakeReport report = report("日期,类型,代码,份额,金额\n2024-01-02,买入,110022,100,300\n2024-01-03,转换,110022,100,300\n");

        assertThat(report.counts().accepted()).isEqualTo(1);
        assertThat(report.counts().rejected()).isEqualTo(1);
        assertThat(report.rejectedRows().get(3)).isTrue();
        assertThat(report.problems().first())
                .extracting(Problem::code, Problem::row, Problem::column)
                .containsExactly(tuple(ProblemCode.CONVERSION_UNCLEAR, 3, 1));
    }

    @Test
    void needsUnitsToGoByTheirSign() {
        IntakeReport report = report("日期,类型,代码,份额,金额\n2024-01-02,买入,110022,100,300\n2024-01-03,转换,110022,,300\n");

        assertThat(report.problems().first())
                .extracting(Problem::code, Problem::row, Problem::value)
                .containsExactly(tuple(ProblemCode.CONVERSION_UNCLEAR, 3, "转换"));
    }

    @Test
    void makesTwoActsOfARowThatNamesBothFunds() {
        IntakeReport report = report("""
                确认日期,业务类型,转出基金代码,转入基金代码,转出份额,转入份额,确认金额,手续费
                2024-01-02,申购,110022,,1000.00,,3000.00,1.50
                2024-02-02,基金转换,110022,1,400.00,1200.00,1260.00,6.30
                """);

        assertThat(report.counts().rows()).isEqualTo(2);
        assertThat(report.counts().accepted()).isEqualTo(2);
        assertThat(report.problems().first()).extracting(Problem::code).containsExactly(ProblemCode.FUND_CODE_PADDED);
        assertThat(transactions(report).rows())
                .extracting(
                        Transaction::type,
                        Transaction::fund,
                        Transaction::shares,
                        Transaction::amount,
                        Transaction::fee)
                .containsExactly(
                        tuple(TransactionType.BUY, "110022", dec("1000.00"), dec("3000.00"), dec("1.50")),
                        tuple(TransactionType.CONVERT_OUT, "110022", dec("400.00"), dec("1260.00"), dec("6.30")),
                        tuple(TransactionType.CONVERT_IN, "000001", dec("1200.00"), dec("1260.00"), null));
    }

    @Test
    void readsNamesOfBothFunds() {
        IntakeReport report = report("日期,交易类型,转出基金,转入基金,转出份额,转入份额\n2024-02-02,超级转换,甲混合,乙债券,400,1200\n");

        assertThat(transactions(report).rows())
                .extracting(Transaction::type, Transaction::fund, Transaction::shares)
                .containsExactly(
                        tuple(TransactionType.CONVERT_OUT, "甲混合", dec("400")),
                        tuple(TransactionType.CONVERT_IN, "乙债券", dec("1200")));
    }

    @Test
    void refusesAConversionThatTellsNothingOfTheUnitsItLeadsTo() {
        IntakeReport report = report("""
                日期,类型,代码,转入基金代码,份额,转入份额,金额
                2024-01-02,买入,110022,,100,,300
                2024-01-03,转换,110022,000001,100,,
                """);

        assertThat(report.problems().first())
                .extracting(Problem::code, Problem::row, Problem::column)
                .containsExactly(tuple(ProblemCode.SHARES_OR_AMOUNT_MISSING, 3, 5));
        assertThat(transactions(report).rows()).hasSize(1);
    }

    @Test
    void countsARepeatedConversionOnce() {
        String row = "2024-01-03,转换,110022,000001,100,120,300,A1\n";
        IntakeReport report = report("日期,类型,代码,转入基金代码,份额,转入份额,金额,订单号\n" + row + row);

        assertThat(report.counts().accepted()).isEqualTo(1);
        assertThat(report.counts().duplicates()).isEqualTo(1);
        assertThat(transactions(report).rows()).hasSize(2);
        assertThat(report.problems().total()).isZero();
    }

    private static BigDecimal dec(String text) {
        return new BigDecimal(text);
    }
}
