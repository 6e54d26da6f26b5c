package io.fundcalc.intake;

import static io.fundcalc.intake.Intakes.given;
import static io.fundcalc.intake.Intakes.nav;
import static io.fundcalc.intake.Intakes.report;
import static io.fundcalc.intake.Intakes.transactions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fundcalc.intake.content.NavHistory;
import io.fundcalc.intake.content.Transaction;
import io.fundcalc.intake.form.DecimalStyle;
import io.fundcalc.intake.option.IntakeOptions;
import io.fundcalc.intake.option.QuestionCode;
import io.fundcalc.intake.report.Problem;
import io.fundcalc.intake.report.ProblemCode;
import io.fundcalc.intake.report.Question;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Currencies, units, marks of decimals, cells that say nothing, and columns of fees. */
class NumberFormsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$1,234.50", "US$1,234.50", "HK$ 1,234.50", "NT$1,234.50", "R$ 1,234.50", "A$1,234.50", "€1,234.50",
                        "1,234.50 €",
                "£1,234.50", "¥1,234.50", "￥1,234.50", "CN¥1,234.50", "₹1,234.50", "Rs. 1,234.50", "₩1,234.50",
                        "฿1,234.50",
                "₫1,234.50", "₱1,234.50", "Rp 1,234.50", "RM1,234.50", "CHF 1'234.50", "Fr. 1’234.50", "1,234.50 kr",
                        "SEK 1,234.50",
                "1,234.50 zł", "1,234.50 Kč", "1,234.50 PLN", "1,234.50元", "1,234.50 人民币", "港币1,234.50", "1,234.50円",
                        "1,234.50 港元",
                "新台幣1,234.50", "USD 1,234.50", "1,234.50 usd", "+1,234.50", "ZAR 1,234.50", "AED1,234.50", "1,234.50 份"
            })
    void readsAnAmountInWhateverCurrency(String amount) {
        IntakeReport report =
                report("date;type;fund;amount\n2024-01-02;Buy;A;10.25\n2024-01-03;Buy;A;" + amount + "\n");

        assertThat(report.problems().first()).isEmpty();
        assertThat(transactions(report).rows().getLast().amount()).isEqualByComparingTo("1234.50");
    }

    @ParameterizedTest
    @CsvSource({
        "(1.50),-1.50",
        "-€1.50,-1.50",
        "€-1.50,-1.50",
        "1.50-,-1.50",
        "($1.50),-1.50",
        "1.5万,15000",
        "1.5萬,15000",
        "2億,200000000",
        "1.5 lakh,150000",
        "2 Crores,20000000"
    })
    void readsSignsAndUnits(String fee, BigDecimal value) {
        IntakeReport report =
                report("date;type;fund;shares;amount\n2024-01-03;Buy;A;1;" + fee + "\n2024-01-04;Buy;A;1;1.75\n");

        BigDecimal read = transactions(report).rows().getFirst().amount();
        assertThat(read).isEqualByComparingTo(value.abs());
    }

    @ParameterizedTest
    @ValueSource(strings = {"N.A.", "n.a.", "n/d", "k.A.", "-.--", "暂无数据", "不适用", "未披露", "なし"})
    void knowsTheSignsForNothing(String nothing) {
        IntakeReport report = report("date,nav\n2024-01-02,1.1000\n2024-01-03," + nothing + "\n");

        assertThat(report.problems().first())
                .extracting(Problem::code, Problem::row)
                .containsExactly(tuple(ProblemCode.VALUE_MISSING, 3));
    }

    @Test
    void asksWhetherAMarkBeforeThreeDigitsSeparatesThousands() {
        String text = "Datum\tNAV\n2026-03-02\t1,052\n2026-03-03\t1,066\n";
        IntakeReport asked = report(text);

        Question question = asked.questions().getFirst();
        assertThat(question)
                .extracting(Question::code, Question::args, Question::place)
                .containsExactly(QuestionCode.DECIMALS_AMBIGUOUS, List.of("1,052", 2), new Question.Place(2, 1, "NAV"));
        assertThat(question.answers())
                .extracting(
                        Question.Answer::word,
                        Question.Answer::args,
                        answer -> answer.options().decimals())
                .containsExactly(
                        tuple("POINT", List.of("1052"), DecimalStyle.POINT),
                        tuple("COMMA", List.of("1.052"), DecimalStyle.COMMA));

        IntakeReport comma = report(text, IntakeOptions.NONE.withDecimals(DecimalStyle.COMMA));
        assertThat(comma.questions()).isEmpty();
        assertThat(given(nav(comma).unit()).get(0)).isEqualByComparingTo("1.052");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Datum;Kurs~05.03.2024;1.052~06.03.2024;1.066|1",
                "Datum;Kurs~05.03.2024;1,052~06.03.2024;1,066|1",
                "date,shares,price,type,fund~2024-03-05,\"1,052\",12.345,Buy,A|1",
                "date,nav~2024-03-05,1.052~2024-03-06,1.066|0",
                "date,nav,volume~2024-03-05,1.05,\"1,052\"|0",
                "date,nav~2024-03-05,\"1,052.50\"~2024-03-06,\"1,066\"|0",
                "Datum;Kurs~05.03.2024;1.052,50~06.03.2024;1.066|0"
            })
    void asksOnlyWhereNoNumberOfTheFileDecides(String text, int questions) {
        assertThat(report(text.replace('~', '\n') + "\n").questions())
                .filteredOn(question -> question.code() == QuestionCode.DECIMALS_AMBIGUOUS)
                .hasSize(questions);
    }

    @Test
    void asksWhereNumbersContradictEachOther() {
        IntakeReport report = report("date;nav\n2024-01-02;1,25\n2024-01-03;1.26\n2024-01-04;1,27\n2024-01-05;1.28\n");

        assertThat(report.questions()).extracting(Question::code).containsExactly(QuestionCode.DECIMALS_AMBIGUOUS);
    }

    @Test
    void keepsTheRowWhoseOptionalCellCannotBeReadAndTellsEachWordOnce() {
        IntakeReport report = report("""
                净值日期,单位净值,累计净值,日增长率,分红送配
                2024-01-02,1.0000,1.0000,封闭期,
                2024-01-03,1.0100,1.0100,封闭期,
                2024-01-04,1.0200,待定,1.00%,
                2024-01-05,1.0300,1.0300,#####,另行公告
                """);

        assertThat(report.counts().accepted()).isEqualTo(4);
        NavHistory history = nav(report);
        assertThat(given(history.unit()).toDoubles()).containsExactly(1.0, 1.01, 1.02, 1.03);
        assertThat(given(history.cumulative()).has(2)).isFalse();
        assertThat(report.problems().first())
                .extracting(Problem::code, Problem::row, Problem::value)
                .containsExactly(
                        tuple(ProblemCode.CELL_LEFT_OUT, 2, "封闭期"),
                        tuple(ProblemCode.CELL_LEFT_OUT, 4, "待定"),
                        tuple(ProblemCode.CELL_LEFT_OUT, 5, "#####"),
                        tuple(ProblemCode.CELL_LEFT_OUT, 5, "另行公告"));
        assertThat(report.problems().counts()).containsEntry(ProblemCode.CELL_LEFT_OUT, 5);
        assertThat(report.rejectedRows().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "佣金,印花税,过户费|1.03,4.10,0.04|5.17",
                "Commission ($),Fees ($)|1.00,0.02|1.02",
                "Fees,Taxes|1.50,2.25|3.75",
                "手续费,印花税,过户费,费用合计|1,2,3,6|6",
                "Gebühr,Kapitalertragsteuer,Solidaritätszuschlag|1.00,25.00,1.38|27.38",
                "手續費,證交稅|20,300|320",
                "手数料,消費税|100,10|110",
                "Brokerage,GST,STT|20.00,3.60,1.05|24.65",
                "手续费|1.50|1.50"
            })
    void addsEveryColumnOfFees(String names, String fees, BigDecimal fee) {
        IntakeReport report = report(
                "date,type,fund,shares,price,amount," + names + "\n2026-03-09,Sell,A,1000,4.1,4100.25," + fees + "\n");

        assertThat(transactions(report).rows()).extracting(Transaction::fee).containsExactly(fee);
    }

    @Test
    void keepsEqualFillsOfAnOrderAndDropsATradeToldTwice() {
        String header = "成交日期,证券代码,买卖标志,成交价格,成交数量,成交金额,委托编号";
        String row = "2026-03-02,510300,买入,4.000,1000,4000.00,88001";

        IntakeReport fills = report(header + ",成交编号\n" + row + ",1\n" + row + ",2\n" + row + ",2\n");
        assertThat(transactions(fills).size()).isEqualTo(2);
        assertThat(fills.counts().duplicates()).isEqualTo(1);
        assertThat(fills.problems().first()).isEmpty();

        IntakeReport order = report(header + "\n" + row + "\n" + row + "\n");
        assertThat(transactions(order).size()).isEqualTo(2);
        assertThat(order.problems().first())
                .extracting(Problem::code, Problem::row)
                .containsExactly(tuple(ProblemCode.POSSIBLE_DUPLICATE, 3));
    }

    @Test
    void comparesNumbersOfTradesAndNotTheirHashCodes() {
        // "AaAa", "AaBB" and "BBBB" have one hash code in Java.
        String header = "date,type,fund,shares,amount,trade id\n";
        String row = "2026-03-02,Buy,A,1,10.00,";
        IntakeReport report =
                report(header + row + "AaAa\n" + row + "AaBB\n" + row + "BBBB\n" + row + "交易一\n" + row + "交易二\n");

        assertThat(transactions(report).size()).isEqualTo(5);
        assertThat(report.counts().duplicates()).isZero();
        assertThat(report.problems().first()).isEmpty();
    }
}
