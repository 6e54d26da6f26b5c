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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reversals, refunds, taxes and reinvestments told in two rows are never counted as the act they name. */
class TakenBackTest {

    private static final String TWO_BUYS = """
            Date,Type,Fund,Shares,Amount
            2026-03-02,Buy,AAA,10,100.00
            2026-03-03,Buy,AAA,20,200.00
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cancel Buy",
                "Buy cancelled",
                "Purchase Reversal",
                "Storno Kauf",
                "Purchase - Reversed",
                "申购冲正",
                "申購取消",
                "Trade Correction",
                "買付取消",
                "매수 취소"
            })
    void leavesOutARowThatTakesBackAndTheRowItTakesBack(String word) {
        IntakeReport report = report(TWO_BUYS + "2026-03-05," + word + ",AAA,10,100.00\n");

        assertThat(transactions(report).rows())
                .extracting(Transaction::type, Transaction::shares)
                .containsExactly(tuple(TransactionType.BUY, new BigDecimal("20")));
        assertThat(report.problems().first())
                .extracting(Problem::code, Problem::row, Problem::args)
                .containsExactly(tuple(ProblemCode.REVERSED, 4, List.of(2)));
        assertThat(report.counts()).extracting("rows", "accepted", "skipped").containsExactly(1, 1, 2);
    }

    @Test
    void tellsOfAFileInWhichEverythingIsTakenBack() {
        IntakeReport report =
                report("Date,Type,Fund,Shares,Amount\n2026-03-02,Buy,AAA,1,100\n2026-03-05,Cancel Buy,AAA,1,100\n");

        assertThat(transactions(report).rows()).extracting(Transaction::type).containsExactly(TransactionType.BUY);
        assertThat(report.problems().first())
                .extracting(Problem::code, Problem::row)
                .containsExactly(tuple(ProblemCode.REVERSAL_OF_EVERYTHING, 3));
        assertThat(report.counts()).extracting("rows", "accepted", "rejected").containsExactly(2, 1, 1);
    }

    @Test
    void findsTheRowTakenBackInAFileThatRunsBackwards() {
        IntakeReport report = report("""
                Date,Type,Fund,Shares,Amount
                2026-03-05,Cancel Sell,AAA,4,44.00
                2026-03-05,Sell,AAA,4,44.00
                2026-03-02,Buy,AAA,10,100.00
                """);

        assertThat(transactions(report).rows()).extracting(Transaction::type).containsExactly(TransactionType.BUY);
    }

    @ParameterizedTest
    @CsvSource({
        "Cancel Buy,AAA,10,100.01,2026-03-05",
        "Cancel Buy,BBB,10,100.00,2026-03-05",
        "Cancel Sell,AAA,10,100.00,2026-03-05",
        "Cancel Buy,AAA,10,100.00,2026-06-05",
        "认购退款,AAA,,20.00,2026-03-05",
        "申购费返还,AAA,,20.00,2026-03-05",
        "Fee refund,AAA,,20.00,2026-03-05",
        "Steuererstattung,AAA,,20.00,2026-03-05",
        "退税,AAA,,20.00,2026-03-05",
        "Tax rebate,AAA,,20.00,2026-03-05"
    })
    void leavesOutAndTellsARowThatTakesBackWhatIsNotThere(
            String word, String fund, String shares, String amount, String date) {
        String line = String.join(",", date, word, fund, shares == null ? "" : shares, amount);
        IntakeReport report = report(TWO_BUYS + line + "\n");

        assertThat(transactions(report).rows())
                .extracting(Transaction::type)
                .containsExactly(TransactionType.BUY, TransactionType.BUY);
        assertThat(report.problems().first())
                .extracting(Problem::code, Problem::row, Problem::value)
                .containsExactly(tuple(ProblemCode.REVERSAL_UNMATCHED, 4, word));
        assertThat(report.counts().rejected()).isEqualTo(1);
    }

    @Test
    void refundsAFeeInFull() {
        IntakeReport report = report(
                TWO_BUYS + "2026-03-04,手续费,AAA,,1.50\n2026-03-06,手续费返还,AAA,,1.50\n2026-03-07,Dividend tax,AAA,,2.00\n");

        assertThat(transactions(report).rows())
                .extracting(Transaction::type, Transaction::amount)
                .containsExactly(
                        tuple(TransactionType.BUY, new BigDecimal("100.00")),
                        tuple(TransactionType.BUY, new BigDecimal("200.00")),
                        tuple(TransactionType.FEE, new BigDecimal("2.00")));
    }

    @ParameterizedTest
    @CsvSource({
        "红利税,FEE",
        "股息红利税补缴,FEE",
        "利息税,FEE",
        "Dividend Tax,FEE",
        "NRA Tax Adj,FEE",
        "STAMP_DUTY_TAX,FEE",
        "Kapitalertragsteuer,FEE",
        "配當所得稅,FEE",
        "税后红利,DIVIDEND",
        "Tax-exempt dividend,DIVIDEND",
        "申购费,FEE",
        "YOU BOUGHT VANGUARD DIVIDEND APPRECIATION (VIG) (Cash),BUY",
        "YOU SOLD ISHARES SELECT DIVIDEND INTEREST FUND,SELL",
        "DIVIDEND RECEIVED STOCK SPLIT INDEX FUND,DIVIDEND",
        "Verkauf,SELL",
        "Rachat,SELL",
        "買回,SELL",
        "買付,BUY",
        "売却,SELL",
        "매도,SELL",
        "매수,BUY",
        "Utdelning,DIVIDEND",
        "Köp,BUY",
        "Sälj,SELL",
        "Compra,BUY",
        "Venda,SELL",
        "配息,DIVIDEND",
        "再投資,REINVEST",
        "IDCW Reinvestment,REINVEST",
        "Systematic Withdrawal,SELL"
    })
    void tellsTaxesFromIncomesAndActsFromNamesOfSecurities(String word, TransactionType type) {
        IntakeReport report = report("Date,Type,Fund,Shares,Amount\n2026-03-02,\"" + word + "\",AAA,1,10.00\n");

        assertThat(transactions(report).rows()).extracting(Transaction::type).containsExactly(type);
    }

    @Test
    void readsNegativeUnitsAndMoneyOfRedemptionsAsIndianRegistrarsWriteThem() {
        IntakeReport report = report("""
                date,scheme,isin,description,amount,units,nav,type
                2026-01-05,Flexi Cap,INF000A01001,Purchase - Systematic,4999.75,50.000,99.9950,PURCHASE_SIP
                2026-01-06,Flexi Cap,INF000A01001,Purchase - Systematic,1000.00,10.000,100.0000,PURCHASE_SIP
                2026-01-09,Flexi Cap,INF000A01001,SIP Rejection,-1000.00,-10.000,100.0000,PURCHASE_SIP
                2026-02-05,Flexi Cap,INF000A01001,Redemption,-2020.00,-20.000,101.0000,REDEMPTION
                2026-02-05,Flexi Cap,INF000A01001,STT,-0.02,,,STT_TAX
                """);

        assertThat(transactions(report).rows())
                .extracting(Transaction::type, Transaction::shares, Transaction::amount)
                .containsExactly(
                        tuple(TransactionType.BUY, new BigDecimal("50.000"), new BigDecimal("4999.75")),
                        tuple(TransactionType.SELL, new BigDecimal("20.000"), new BigDecimal("2020.00")),
                        tuple(TransactionType.FEE, null, new BigDecimal("0.02")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Reinvest Dividend", "Dividend", "Dividende"})
    void countsAReinvestmentToldInTwoRowsOnce(String money) {
        IntakeReport report = report("\"Date\",\"Action\",\"Symbol\",\"Quantity\",\"Price\",\"Amount\"\n"
                + "\"01/30/2026\",\"Buy\",\"AAA\",\"1\",\"$21.00\",\"-$21.00\"\n"
                + "\"01/12/2026\",\"" + money + "\",\"AAA\",\"\",\"\",\"$20.00\"\n"
                + "\"01/12/2026\",\"Reinvest Shares\",\"AAA\",\"1\",\"$20.00\",\"-$20.00\"\n");

        assertThat(transactions(report).rows())
                .extracting(Transaction::type, Transaction::shares, Transaction::amount)
                .containsExactly(
                        tuple(TransactionType.REINVEST, new BigDecimal("1"), new BigDecimal("20.00")),
                        tuple(TransactionType.BUY, new BigDecimal("1"), new BigDecimal("21.00")));
        assertThat(report.problems().first())
                .extracting(Problem::code, Problem::row, Problem::args)
                .containsExactly(tuple(ProblemCode.REINVESTMENT_TWICE, 3, List.of(4)));
    }
}
