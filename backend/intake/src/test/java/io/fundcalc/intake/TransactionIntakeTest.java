package io.fundcalc.intake;

import static io.fundcalc.intake.Intakes.report;
import static io.fundcalc.intake.Intakes.transactions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fundcalc.intake.content.Transaction;
import io.fundcalc.intake.content.TransactionType;
import io.fundcalc.intake.form.DatasetKind;
import io.fundcalc.intake.report.Problem;
import io.fundcalc.intake.report.ProblemCode;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransactionIntakeTest {

    @Test
    void readsAStatementOfAFundPlatform() {
        IntakeReport report = report("""
                交易记录明细
                账户：***1234

                申请日期,确认日期,基金代码,基金名称,业务类型,申请金额,确认金额,确认份额,确认净值,手续费,确认状态
                2024-03-01,2024-03-04,000001,甲混合,申购,1000.00,1000.00,"1,234.57",0.8088,1.50,确认成功
                2024-02-01,2024-02-02,000001,甲混合,定投,500.00,500.00,600.00,0.8321,0.75,确认成功
                2024-01-15,2024-01-16,000001,甲混合,申购,100.00,0.00,0.00,--,--,确认失败
                2024-01-02,2024-01-03,110022,乙股票,赎回,,-3000.00,-1000.00,3.0150,15.00,确认成功
                合计,,,,,1600.00,,,,,
                """.replace("-3000.00,-1000.00", "3000.00,-1000.00"));

        assertThat(report.kind()).isEqualTo(DatasetKind.TRANSACTIONS);
        assertThat(report.problems().total()).isZero();
        assertThat(report.counts().accepted()).isEqualTo(3);
        assertThat(report.counts().skipped()).isEqualTo(2);
        Transaction sell = transactions(report).row(0);
        assertThat(sell.date()).isEqualTo("2024-01-03");
        assertThat(sell.type()).isEqualTo(TransactionType.SELL);
        assertThat(sell.fund()).isEqualTo("110022");
        assertThat(sell.name()).isEqualTo("乙股票");
        assertThat(sell.shares()).isEqualTo(new BigDecimal("1000.00"));
        assertThat(sell.amount()).isEqualTo(new BigDecimal("3000.00"));
        Transaction buy = transactions(report).row(2);
        assertThat(buy.fund()).isEqualTo("000001");
        assertThat(buy.shares()).isEqualTo(new BigDecimal("1234.57"));
        assertThat(buy.nav()).isEqualTo(new BigDecimal("0.8088"));
        assertThat(buy.fee()).isEqualTo(new BigDecimal("1.50"));
    }

    @ParameterizedTest
    @CsvSource({
        "买入, BUY",
        "申购, BUY",
        "认购, BUY",
        "定投, BUY",
        "定期定额申购, BUY",
        "Buy, BUY",
        "SIP Purchase, BUY",
        "卖出, SELL",
        "赎回, SELL",
        "强制赎回, SELL",
        "Redemption, SELL",
        "分红, DIVIDEND",
        "现金红利, DIVIDEND",
        "红利再投资, REINVEST",
        "分红再投, REINVEST",
        "Dividend reinvestment, REINVEST",
        "转换入, CONVERT_IN",
        "基金转换转入, CONVERT_IN",
        "转换出, CONVERT_OUT",
        "Switch-out, CONVERT_OUT",
        "份额折算, SPLIT",
        "拆分, SPLIT",
        "手续费, FEE",
        "利息, INTEREST",
        "期初持仓, OPENING",
        "转入, CONVERT_IN",
        "转出, CONVERT_OUT",
        "超级转换-转入, CONVERT_IN",
        "基金转换转出, CONVERT_OUT",
        "强行调增, CONVERT_IN",
        "强行调减, CONVERT_OUT",
        "份额强增, CONVERT_IN",
        "份额强减, CONVERT_OUT",
        "托管转入, CONVERT_IN",
        "托管转出, CONVERT_OUT",
        "转托管入, CONVERT_IN",
        "非交易过户出, CONVERT_OUT",
        "转换手续费, FEE",
        "红利转投, REINVEST"
    })
    void knowsTheWordsOfStatements(String word, TransactionType type) {
        IntakeReport report = report("交易日期,交易类型,基金代码,份额,金额,手续费\n2024-01-02," + word + ",110022,100,300,1\n");

        assertThat(transactions(report).row(0).type()).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"交易", "交易行为", "操作", "业务类型"})
    void knowsTheNamesOfTheColumnThatTellsWhatWasDone(String header) {
        IntakeReport report = report("交易日期," + header + ",基金代码,份额,金额\n2024-01-02,买入,110022,100,300\n");

        assertThat(transactions(report).row(0).type()).isEqualTo(TransactionType.BUY);
    }

    @Test
    void saysWhereAStatementNamesNoFund() {
        IntakeReport report = report("日期,类型,份额,金额\n2024-01-02,买入,100,300\n2024-01-03,买入,100,300\n");

        assertThat(report.counts().accepted()).isEqualTo(2);
        assertThat(report.problems().first())
                .extracting(Problem::code, Problem::row)
                .containsExactly(tuple(ProblemCode.FUND_NOT_TOLD, 2));
    }

    @Test
    void saysOnceOfEachFundThatItsCodeWasGivenItsZerosBack() {
        IntakeReport report = report("日期,类型,代码,份额\n2024-01-02,买入,1,100\n2024-01-03,买入,1,90\n2024-01-03,买入,110022,9\n");

        assertThat(transactions(report).funds()).containsExactly("000001", "110022");
        assertThat(report.problems().first()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.FUND_CODE_PADDED);
            assertThat(problem.row()).isEqualTo(2);
            assertThat(problem.value()).isEqualTo("1");
            assertThat(problem.args()).containsExactly("000001");
        });
    }

    @Test
    void keepsEqualRowsWithoutOrderNumbersAndPointsAtThem() {
        IntakeReport report = report("日期,类型,代码,份额,金额\n2024-01-02,买入,110022,100,300\n2024-01-02,买入,110022,100,300\n");

        assertThat(report.counts().accepted()).isEqualTo(2);
        assertThat(report.problems().first())
                .extracting(Problem::code, Problem::row)
                .containsExactly(tuple(ProblemCode.POSSIBLE_DUPLICATE, 3));
    }

    @Test
    void leavesOutRowsThatRepeatAnOrderNumber() {
        IntakeReport report = report("""
                日期,类型,代码,份额,金额,订单号
                2024-01-02,买入,110022,100,300,A1
                2024-01-02,买入,110022,100,300,A2
                2024-01-02,买入,110022,100,300,A1
                """);

        assertThat(report.counts().accepted()).isEqualTo(2);
        assertThat(report.counts().duplicates()).isEqualTo(1);
        assertThat(report.problems().total()).isZero();
    }

    @Test
    void pointsAtAnAmountThatIsNotSharesTimesNav() {
        IntakeReport report = report("日期,类型,代码,份额,净值,金额,手续费\n2024-01-02,买入,110022,100,3.00,3000,0\n");

        assertThat(report.problems().first()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.AMOUNT_DISAGREES);
            assertThat(problem.args()).containsExactly("300.00");
        });
    }

    @Test
    void readsAmountsInTenThousands() {
        IntakeReport report = report("日期,类型,代码,份额,金额（万元）\n2024-01-02,买入,110022,100,1.25\n");

        assertThat(transactions(report).row(0).amount()).isEqualByComparingTo("12500");
    }

    @Test
    void stripsTheTricksThatKeepLeadingZeros() {
        IntakeReport report =
                report("日期\t类型\t代码\t份额\n2024-01-02\t买入\t=\"000001\"\t100\n2024-01-03\t买入\t'000001\t100\n");

        assertThat(transactions(report).funds()).containsExactly("000001");
    }
}
