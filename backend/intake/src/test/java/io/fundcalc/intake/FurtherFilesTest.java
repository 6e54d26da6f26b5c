package io.fundcalc.intake;

import static io.fundcalc.intake.Intakes.given;
import static io.fundcalc.intake.Intakes.nav;
import static io.fundcalc.intake.Intakes.report;
import static io.fundcalc.intake.Intakes.transactions;
import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.intake.content.Transaction;
import io.fundcalc.intake.report.Problem;
import io.fundcalc.intake.report.Question;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Files of brokers, registrars and platforms of many countries: each is read right, or what is doubtful is told. */
class FurtherFilesTest {

    /** Every act as one line: date, type, units, money, fee. */
    private static List<String> acts(IntakeReport report) {
        return transactions(report).rows().stream().map(FurtherFilesTest::line).toList();
    }

    private static String line(Transaction act) {
        return act.date() + " " + act.type().code() + " " + plain(act.shares()) + " " + plain(act.amount()) + " "
                + plain(act.fee());
    }

    private static String plain(@Nullable BigDecimal figure) {
        return figure == null ? "-" : figure.stripTrailingZeros().toPlainString();
    }

    private static List<String> told(IntakeReport report) {
        return report.problems().first().stream()
                .map((Problem problem) -> problem.row() + " " + problem.code())
                .toList();
    }

    private static List<String> asked(IntakeReport report) {
        return report.questions().stream().map(Question::code).map(Enum::name).toList();
    }

    @Test
    void taiwanWithYearsOfTheRepublicAndACancelledPurchase() {
        IntakeReport report = report("""
                日期,交易類型,基金代碼,單位數,金額,手續費
                民國113年3月4日,申購,A01,100.5,"NT$10,050",NT$50
                民國113年3月5日,申購,A01,20,"NT$2,000",
                民國113年3月8日,申購取消,A01,20,"NT$2,000",
                民國113年6月3日,買回,A01,50,"NT$5,250.5",NT$10
                """);

        assertThat(acts(report)).containsExactly("2024-03-04 buy 100.5 10050 50", "2024-06-03 sell 50 5250.5 10");
        assertThat(told(report)).containsExactly("4 REVERSED");
    }

    @Test
    void japanWithWeekdaysEraAndConsumptionTax() {
        IntakeReport report = report("""
                date,type,name,shares,price,amount,手数料,消費税
                令和6年3月4日,買付,全世界株式,10,1200.5円,"12,005円",100円,10円
                2024年3月5日（火）,売却,全世界株式,5,1300円,"6,500円",,
                2024年3月6日（水）,分配金,全世界株式,,,"1,250.5円",,
                """);

        assertThat(acts(report))
                .containsExactly(
                        "2024-03-04 buy 10 12005 110", "2024-03-05 sell 5 6500 -", "2024-03-06 dividend - 1250.5 -");
        assertThat(told(report)).isEmpty();
    }

    @Test
    void koreaWithACancelledPurchaseAndTaxes() {
        IntakeReport report = report("""
                date,type,fund,shares,amount
                2026.03.02,매수,KR1,10,"₩100,500"
                2026.03.03,매수 취소,KR1,10,"₩100,500"
                2026.03.04,매수,KR1,20,"₩201,000.5"
                2026.03.05,배당금,KR1,,"₩1,000"
                2026.03.05,배당소득 세금,KR1,,₩154
                """);

        assertThat(acts(report))
                .containsExactly(
                        "2026-03-04 buy 20 201000.5 -", "2026-03-05 dividend - 1000 -", "2026-03-05 fee - 154 -");
        assertThat(told(report)).containsExactly("3 REVERSED");
    }

    @Test
    void germanyWithReversalTaxesAndRefund() {
        IntakeReport report = report("""
                Datum;Type;ISIN;Shares;Price;Amount;Provision;Kapitalertragsteuer;Solidaritätszuschlag
                05.03.2026;Kauf;DE01;12;101,25;1.215,00;4,90;;
                06.03.2026;Kauf;DE01;10;101,30;1.013,00;4,90;;
                09.03.2026;Storno Kauf;DE01;10;101,30;1.013,00;4,90;;
                10.03.2026;Verkauf;DE01;5;110,00;550,00;4,90;11,25;0,61
                11.03.2026;Steuererstattung;DE01;;;3,10;;;
                """);

        assertThat(acts(report)).containsExactly("2026-03-05 buy 12 1215 4.9", "2026-03-10 sell 5 550 16.76");
        assertThat(told(report)).containsExactly("4 REVERSED", "6 REVERSAL_UNMATCHED");
    }

    @Test
    void indiaWithGroupsOfTwoStampDutyAndABouncedInstalment() {
        IntakeReport report = report("""
                date,scheme,amount,units,nav,type
                05-Jan-26,Bluechip,"₹1,24,993.75","1,249.9375",100.0000,PURCHASE
                05-Jan-26,Bluechip,₹6.25,,,STAMP_DUTY_TAX
                10-Feb-26,Bluechip,5000.25,49.5075,101.0000,PURCHASE_SIP
                13-Feb-26,Bluechip,-5000.25,-49.5075,101.0000,REVERSAL
                05-Mar-26,Bluechip,-10300.00,-100.000,103.0000,REDEMPTION
                """);

        assertThat(acts(report))
                .containsExactly(
                        "2026-01-05 buy 1249.9375 124993.75 -",
                        "2026-01-05 fee - 6.25 -",
                        "2026-03-05 sell 100 10300 -");
        assertThat(told(report)).containsExactly("5 REVERSED");
    }

    @Test
    void brazilWithRealsAndCommas() {
        IntakeReport report = report("""
                date;type;fund;shares;amount;taxes
                02/03/2026;Aplicação;FIA1;1.234,567890;R$ 2.500,75;R$ 0,00
                31/03/2026;Resgate;FIA1;100,5;R$ 210,00;R$ 1,50
                31/03/2026;Imposto de renda (IRRF);FIA1;;R$ 3,15;
                """);

        assertThat(acts(report))
                .containsExactly(
                        "2026-03-02 buy 1234.56789 2500.75 0",
                        "2026-03-31 sell 100.5 210 1.5",
                        "2026-03-31 fee - 3.15 -");
        assertThat(asked(report)).isEmpty();
    }

    @Test
    void swedenWithKronorAndARepeatedOrderNumber() {
        IntakeReport report = report("""
                date;type;fund;shares;price;amount;Courtage;order id
                2026-03-02;Köp;SE1;10;100,50;1 005,00 kr;1,00 kr;77
                2026-03-02;Köp;SE1;10;100,50;1 005,00 kr;1,00 kr;77
                2026-03-12;Utdelning;SE1;;;12,50 kr;;
                """);

        assertThat(acts(report))
                .containsExactly(
                        "2026-03-02 buy 10 1005 1", "2026-03-02 buy 10 1005 1", "2026-03-12 dividend - 12.5 -");
        assertThat(told(report)).containsExactly("3 POSSIBLE_DUPLICATE");
    }

    @Test
    void chinaWithReversedPurchaseReturnedFeeAndUnits() {
        IntakeReport report = report("""
                确认日期,业务类型,基金代码,确认份额,确认金额,手续费
                2026/3/2,申购,000001,9876.54,1.00万元,15.00
                2026/3/3,申购,000001,100.00,100.50,0.00
                2026/3/4,申购冲正,000001,-100.00,-100.50,0.00
                2026/3/5,申购费返还,000001,,7.50,
                2026/3/6,红利税,000001,,2.25,
                """);

        assertThat(acts(report)).containsExactly("2026-03-02 buy 9876.54 10000 15", "2026-03-06 fee - 2.25 -");
        assertThat(told(report)).containsExactly("4 REVERSED", "5 REVERSAL_UNMATCHED");
    }

    @Test
    void switzerlandWithApostrophesShortYearsAndFrancs() {
        IntakeReport report = report("""
                date;type;fund;shares;price;amount;fees;taxes
                23.02.26;Achat;CH1;10;CHF 1'050.25;CHF 10'502.50;CHF 9.00;CHF 7.88
                25.02.26;Vente;CH1;4;CHF 1'060.00;CHF 4'240.00;CHF 9.00;CHF 3.18
                """);

        assertThat(acts(report)).containsExactly("2026-02-23 buy 10 10502.5 16.88", "2026-02-25 sell 4 4240 12.18");
    }

    @Test
    void anAppInUniversalTimeIsAsked() {
        IntakeReport report = report("""
                timestamp;type;fund;quantity;amount
                2026-03-02T23:30:00Z;Compra;FND;2;20.50
                2026-03-03T01:15:00Z;Venta;FND;1;10.75
                """);

        assertThat(asked(report)).containsExactly("ZONE_UNCLEAR");
    }

    @Test
    void aHistoryWithShortYearsAndDollars() {
        IntakeReport report = report("""
                date,close
                2/26/26,$101.25
                2/27/26,$101.50
                3/2/26,$102.00
                3/3/26,$101.75
                """);

        assertThat(report.from()).isEqualTo(LocalDate.of(2026, 2, 26));
        assertThat(report.to()).isEqualTo(LocalDate.of(2026, 3, 3));
        assertThat(given(nav(report).unit()).toDoubles()).containsExactly(101.25, 101.5, 102, 101.75);
        assertThat(asked(report)).isEmpty();
    }

    @Test
    void aHistoryWhoseSecondaryColumnsHoldWords() {
        IntakeReport report = report("""
                净值日期,单位净值,累计净值,日增长率
                2026年3月2日,1.0000,未披露,成立日
                2026年3月3日,1.0105,见公告,1.05%
                """);

        assertThat(given(nav(report).unit()).toDoubles()).containsExactly(1.0, 1.0105);
        assertThat(told(report)).containsExactly("2 CELL_LEFT_OUT", "3 CELL_LEFT_OUT");
    }
}
