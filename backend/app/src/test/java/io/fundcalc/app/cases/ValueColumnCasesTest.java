package io.fundcalc.app.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fundcalc.app.cases.CaseClient.Sent;
import io.fundcalc.app.platform.probe.ServiceTest;
import java.nio.charset.Charset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tables whose value stands in a column that a place alone does not tell. */
@ServiceTest
class ValueColumnCasesTest {

    @LocalServerPort
    int port;

    private CaseClient client;

    @BeforeEach
    void connect() {
        client = new CaseClient(port);
    }

    /** In each, the value of the three days is 1.5, 1.6 and 1.55, and other numbers stand before it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Datum;Erster;Hoch;Tief;Schlusskurs;Stuecke;Volumen\n2026-03-02;1,4;1,7;1,3;1,5;;\n2026-03-03;1,41;1,7;1,3;1,6;;\n2026-03-04;1,42;1,7;1,3;1,55;;\n",
                "id,code,day,net_value,sum_value,factor,refactor_net_value\n901,110022,2026-03-02,1.5,2.5,1.0,1.9\n902,110022,2026-03-03,1.6,2.6,1.0,2.0\n903,110022,2026-03-04,1.55,2.55,1.0,1.95\n",
                ",Valuation day,VFINX\n0,2026-03-02,1.5\n1,2026-03-03,1.6\n2,2026-03-04,1.55\n",
                "截止日期,资产净值(元),份额总数,每份净值\n2026-03-02,12500000,12000000,1.5\n2026-03-03,12600000,12000000,1.6\n2026-03-04,12700000,12000000,1.55\n",
                "Date,VFINX\n2026-03-02,1.5\n2026-03-03,1.6\n2026-03-04,1.55\n",
                ",Fund size,NAV\n2026-03-02,9000000,1.5\n2026-03-03,9001000,1.6\n2026-03-04,9002000,1.55\n",
                "<TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,<VOL>,<OPENINT>\nTST.US,D,20260302,000000,1.4,1.7,1.3,1.5,100,0\nTST.US,D,20260303,000000,1.4,1.7,1.3,1.6,120,0\nTST.US,D,20260304,000000,1.5,1.7,1.3,1.55,90,0\n",
                "Data,Otwarcie,Najwyzszy,Najnizszy,Zamkniecie,Wolumen\n2026-03-02,1.4,1.7,1.3,1.5,100\n2026-03-03,1.4,1.7,1.3,1.6,120\n2026-03-04,1.5,1.7,1.3,1.55,90\n",
                "Price,Close,High,Low,Open,Volume\nTicker,AAA,AAA,AAA,AAA,AAA\nDate,,,,,\n2026-03-02,1.5,1.7,1.3,1.4,100\n2026-03-03,1.6,1.7,1.3,1.4,120\n2026-03-04,1.55,1.7,1.3,1.5,90\n",
            })
    void readsTheNamedValueOrTheOnlyOneThatCanBe(String text) {
        Sent sent = client.send("file.csv", text);

        assertThat(sent.questions()).isEmpty();
        assertThat(sent.body().at("/rejected").asInt()).isZero();
        assertThat(sent.values()).containsExactly(1.5, 1.6, 1.55);
    }

    /** (10050 + 100) ÷ 10000 − 1 = 1.5 %. */
    @Test
    void readsTheDividendsOfAJapaneseFundInItsOwnEncoding() {
        String text = """
                テストファンド
                基準日,基準価額(円),分配金（税引前）(円),純資産総額（億円）
                2026/03/02,10000,,5
                2026/03/03,10050,100,6
                """;
        Sent sent = client.send("fund.csv", text.getBytes(Charset.forName("Shift_JIS")));

        assertThat(sent.column("dividend")).isEqualTo("分配金（税引前）(円)");
        assertThat(sent.sheet().at("/result/returns/total").asDouble()).isCloseTo(0.015, within(1e-12));
    }

    /** Unit 1.0 falls to 0.95 while unit plus dividends rises from 1.0 to 1.05: (0.95 + 0.1) ÷ 1.0 − 1 = 5 %. */
    @Test
    void knowsTheCumulativeNavOfTushare() {
        Sent sent = client.send("tushare.csv", """
                ts_code,ann_date,nav_date,unit_nav,accum_nav,accum_div,net_asset,total_netasset
                110022.OF,20260303,20260302,1.0000,1.0000,,,
                110022.OF,20260304,20260303,0.9500,1.0500,,,
                """);

        assertThat(sent.sheet().at("/result/returns/total").asDouble()).isCloseTo(0.05, within(1e-12));
    }

    @Test
    void makesOneHistoryOfEachColumnOfAWideTable() {
        Sent sent = client.send("wide.csv", """
                Date,Alpha Fund,Beta Fund
                2026-03-02,1.01,20.5
                2026-03-03,1.02,
                2026-03-04,1.03,21.5
                """);

        assertThat(sent.questions()).isEmpty();
        assertThat(sent.body().at("/funds").findValuesAsString("code")).containsExactly("Alpha Fund", "Beta Fund");
        assertThat(sent.nav("Beta%20Fund").at("/values").toString()).isEqualTo("[20.5,21.5]");
    }

    @Test
    void asksWhereTwoColumnsAreNamedAfterTheValue() {
        String text = "date,close,last\n2026-03-02,1.5,1.4\n2026-03-03,1.6,1.7\n2026-03-04,1.55,1.5\n";
        Sent asked = client.send("two.csv", text);

        assertThat(asked.questions()).containsExactly("VALUE_COLUMN_UNCLEAR");
        Sent answered = client.answer("two.csv", text, asked, 1);
        assertThat(answered.questions()).isEmpty();
        assertThat(answered.values()).containsExactly(1.4, 1.7, 1.5);
    }

    @Test
    void saysThatValuesBesideTheNamedOneAreNotRead() {
        String text = "date,nav,沪深300\n2026-03-02,1.5,3900.5\n2026-03-03,1.6,3950.5\n2026-03-04,1.55,3920.5\n";
        Sent asked = client.send("beside.csv", text);

        assertThat(asked.questions()).containsExactly("FURTHER_VALUES");
        assertThat(asked.values()).containsExactly(1.5, 1.6, 1.55);
        assertThat(client.answer("beside.csv", text, asked, 0)
                        .body()
                        .at("/funds")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void doesNotFileTheNavOfAListOfFundsUnderTheirFirstDays() {
        Sent sent = client.send("list.csv", """
                Code,Fund,Inception Date,Per Unit NAV,AUM,Company
                000001,甲,2010-01-15,1.01,1001,某公司
                000002,乙,2011-02-15,1.02,1002,某公司
                """);

        assertThat(sent.status()).isEqualTo(422);
        assertThat(sent.body().at("/errors/0/code").asString()).isEqualTo("NO_DATE_COLUMN");
    }

    @Test
    void asksWhetherOneDayOfEachFundIsAHistory() {
        Sent sent = client.send("list.csv", """
                Scheme Code;Scheme Name;Net Asset Value;Date
                100001;Test A;150.1000;23-Sep-2026
                100009;Test B;12.4000;23-Sep-2026
                100012;Test C;31.2000;23-Sep-2026
                """);

        assertThat(sent.questions()).containsExactly("LIST_OF_FUNDS");
    }
}
