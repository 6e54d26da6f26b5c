package io.fundcalc.intake;

import static io.fundcalc.intake.Intakes.guess;
import static io.fundcalc.intake.Intakes.report;
import static io.fundcalc.intake.Intakes.transactions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fundcalc.intake.content.Transaction;
import io.fundcalc.intake.content.TransactionType;
import io.fundcalc.intake.form.ColumnRole;
import io.fundcalc.intake.form.DatasetKind;
import io.fundcalc.intake.option.IntakeOptions;
import io.fundcalc.intake.report.Guess.Topic;
import io.fundcalc.intake.report.Problem;
import io.fundcalc.intake.report.ProblemCode;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The two bills that Alipay exports: every payment of a year, the trades of funds among them. */
class PaymentBillTest {

    private static final String WEB = """
            支付宝交易记录明细查询
            账号:[someone@example.com]
            起始日期:[2024-01-01 00:00:00]    终止日期:[2024-12-31 00:00:00]
            ---------------------------------交易记录明细列表------------------------------------
            交易号                  ,商家订单号               ,交易创建时间              ,付款时间                ,最近修改时间              ,交易来源地     ,类型              ,交易对方            ,商品名称                ,金额（元）   ,收/支     ,交易状态    ,服务费（元）   ,成功退款（元）  ,备注                  ,资金状态     ,
            2024030522001100001\t,20240305001\t,2024-03-05 10:00:00 ,2024-03-05 10:00:05 ,2024-03-07 09:00:00 ,其他（包括阿里巴巴和外部商家）,即时到账交易          ,蚂蚁（杭州）基金销售有限公司 ,蚂蚁财富-虚构全球精选(QDII-LOF)A-买入 ,1000.00 ,支出      ,交易成功    ,0.00     ,0.00     ,                    ,已支出      ,
            2024030622001100002\t,20240306002\t,2024-03-06 12:30:00 ,2024-03-06 12:30:05 ,2024-03-06 12:30:05 ,支付宝网站     ,即时到账交易          ,某某超市            ,晚餐                  ,35.50   ,支出      ,交易成功    ,0.00     ,0.00     ,                    ,已支出      ,
            2024031022001100003\t,20240310003\t,2024-03-10 20:00:00 ,                    ,2024-03-11 00:00:00 ,其他（包括阿里巴巴和外部商家）,即时到账交易          ,蚂蚁（杭州）基金销售有限公司 ,蚂蚁财富-虚构消费行业股票-买入      ,500.00  ,        ,交易关闭    ,0.00     ,0.00     ,                    ,         ,
            2024060322001100004\t,20240603004\t,2024-06-03 09:00:00 ,2024-06-05 15:00:00 ,2024-06-05 15:00:00 ,其他（包括阿里巴巴和外部商家）,即时到账交易          ,蚂蚁（杭州）基金销售有限公司 ,蚂蚁财富-虚构全球精选(QDII-LOF)A-卖出至余额宝 ,420.66  ,收入      ,交易成功    ,0.00     ,0.00     ,                    ,已收入      ,
            2024070122001100005\t,20240701005\t,2024-07-01 09:00:00 ,2024-07-01 09:00:00 ,2024-07-01 09:00:00 ,其他（包括阿里巴巴和外部商家）,即时到账交易          ,蚂蚁（杭州）基金销售有限公司 ,蚂蚁财富-虚构消费行业股票-分红      ,12.34   ,收入      ,交易成功    ,0.00     ,0.00     ,                    ,已收入      ,
            ------------------------------------------------------------------------------------
            共5笔记录
            已收入:2笔,433.00元
            待收入:0笔,0.00元
            已支出:2笔,1035.50元
            待支出:0笔,0.00元
            导出时间:[2024-12-31 12:00:00]    用户:某某
            """;

    private static final String APP = """
            ------------------------------------------------------------------------------------
            导出信息：
            姓名：某某
            支付宝账户：someone@example.com
            起始时间：[2024-01-01 00:00:00]    终止时间：[2024-12-31 23:59:59]
            导出交易类型：[全部]
            导出时间：[2024-12-31 12:00:00]
            共4笔记录
            收入：1笔 420.66元
            支出：1笔 35.50元
            不计收支：2笔 1500.00元

            特别提示：
            1.本回单内容可表明支付宝受理了相应支付交易申请

            ------------------------支付宝（中国）网络技术有限公司  电子客户回单------------------------
            交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,
            2024-03-05 10:00:00,投资理财,蚂蚁（杭州）基金销售有限公司,/,蚂蚁财富-虚构消费行业股票-买入,不计收支,1000.00,余额宝,交易成功,2024030500001\t,P1\t,,
            2024-03-06 12:30:00,餐饮美食,某某超市,/,晚餐,支出,35.50,余额宝,交易成功,2024030600002\t,P2\t,,
            2024-03-08 10:00:00,投资理财,蚂蚁（杭州）基金销售有限公司,/,蚂蚁财富-虚构消费行业股票-定投,不计收支,500.00,余额宝,付款成功，份额确认中,2024030800003\t,P3\t,,
            2024-06-05 15:00:00,投资理财,蚂蚁（杭州）基金销售有限公司,/,蚂蚁财富-虚构消费行业股票-卖出至银行卡,不计收支,420.66,,交易成功,2024060500004\t,P4\t,,
            """;

    @Test
    void readsTheBillOfTheWebPages() {
        IntakeReport report = report(WEB.getBytes(Charset.forName("GB18030")), "alipay.csv", IntakeOptions.NONE);

        assertThat(guess(report, Topic.ENCODING).value()).isEqualTo("GB18030");
        assertThat(report.kind()).isEqualTo(DatasetKind.TRANSACTIONS);
        assertThat(report.problems().first()).isEmpty();
        assertThat(transactions(report).rows())
                .extracting(Transaction::date, Transaction::type, Transaction::fund, Transaction::amount)
                .containsExactly(
                        tuple(LocalDate.of(2024, 3, 5), TransactionType.BUY, "虚构全球精选(QDII-LOF)A", dec("1000.00")),
                        tuple(LocalDate.of(2024, 6, 5), TransactionType.SELL, "虚构全球精选(QDII-LOF)A", dec("420.66")),
                        tuple(LocalDate.of(2024, 7, 1), TransactionType.DIVIDEND, "虚构消费行业股票", dec("12.34")));
        assertThat(report.counts().rows()).isEqualTo(3);
        // The dinner, the closed purchase, the line of dashes and six lines of sums.
        assertThat(report.counts().skipped()).isEqualTo(9);
    }

    @Test
    void readsTheBillOfTheApp() {
        IntakeReport report = report(APP);

        assertThat(report.problems().first()).isEmpty();
        assertThat(transactions(report).rows())
                .extracting(Transaction::date, Transaction::type, Transaction::fund, Transaction::amount)
                .containsExactly(
                        tuple(LocalDate.of(2024, 3, 5), TransactionType.BUY, "虚构消费行业股票", dec("1000.00")),
                        tuple(LocalDate.of(2024, 6, 5), TransactionType.SELL, "虚构消费行业股票", dec("420.66")));
        // The dinner, and the instalment whose units are not confirmed.
        assertThat(report.counts().skipped()).isEqualTo(2);
        assertThat(report.columns().get(4).role()).isEqualTo(ColumnRole.DESCRIPTION);
        assertThat(report.columns().get(1).role()).isEqualTo(ColumnRole.IGNORED);
    }

    @Test
    void namesATradeOfFundsInWordsNotMetBefore() {
        IntakeReport report = report(APP.replace("-卖出至银行卡", "-新花样"));

        assertThat(report.counts().rejected()).isEqualTo(1);
        assertThat(report.problems().first())
                .extracting(Problem::code, Problem::column, Problem::value)
                .containsExactly(tuple(ProblemCode.TYPE_UNKNOWN, 4, "新花样"));
    }

    @Test
    void tellsThatNoFundIsNamedWhereTheOwnerTakesTheDescriptionForTheType() {
        IntakeOptions options = IntakeOptions.NONE.withRoles(Map.of(4, ColumnRole.TYPE));
        IntakeReport report = report(APP, options);

        assertThat(report.problems().first()).extracting(Problem::code).contains(ProblemCode.FUND_NOT_TOLD);
    }

    private static BigDecimal dec(String text) {
        return new BigDecimal(text);
    }
}
