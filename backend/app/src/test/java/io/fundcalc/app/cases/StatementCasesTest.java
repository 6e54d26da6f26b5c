package io.fundcalc.app.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fundcalc.app.cases.CaseClient.Sent;
import io.fundcalc.app.platform.probe.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Statements of brokers and programs, which must not pass for NAV histories. */
@ServiceTest
class StatementCasesTest {

    @LocalServerPort
    int port;

    private CaseClient client;

    @BeforeEach
    void connect() {
        client = new CaseClient(port);
    }

    @Test
    void readsTheExportOfTrading212() {
        Sent sent = client.send("t212.csv", """
                Action,Time,ISIN,Ticker,Name,No. of shares,Price / share,Currency (Price / share),Exchange rate,Total,Currency (Total)
                Market buy,2026-03-02 14:30:00,IE00B3XXRP09,VUSA,World,1.5,80.00,EUR,1,120.00,EUR
                Limit sell,2026-03-03 14:30:00,IE00B3XXRP09,VUSA,World,0.5,90.00,EUR,1,45.00,EUR
                """);

        assertThat(sent.acts())
                .extracting(
                        act -> act.at("/type").asString(),
                        act -> act.at("/fund").asString(),
                        act -> act.at("/shares").asDouble(),
                        act -> act.at("/amount").asDouble())
                .containsExactly(tuple("buy", "IE00B3XXRP09", 1.5, 120.0), tuple("sell", "IE00B3XXRP09", 0.5, 45.0));
    }

    @Test
    void takesTheQuantityAndNotTheAccountFromRabobank() {
        Sent sent = client.send("rabo.csv", """
                Portefeuille;Naam;Datum;Type mutatie;Valuta mutatie;Volume;Koers;Bedrag;Isin code
                12345678;Wereld Fonds;16-03-2026;Koop Fondsen;EUR;2,5000;100,00;-250,00;NL0000000001
                12345678;Wereld Fonds;17-03-2026;Verkoop Fondsen;EUR;1,0000;101,00;101,00;NL0000000001
                """);

        assertThat(sent.body().at("/kind").asString()).isEqualTo("transactions");
        assertThat(sent.acts())
                .extracting(
                        act -> act.at("/type").asString(),
                        act -> act.at("/shares").asDouble())
                .containsExactly(tuple("buy", 2.5), tuple("sell", 1.0));
    }

    /** The name of the amount stands above its currency, and the amount has none. */
    @Test
    void takesTheAmountBehindItsCurrencyFromDegiro() {
        Sent sent = client.send("degiro.csv", """
                Datum,Tijd,Valutadatum,Product,ISIN,Omschrijving,FX,Mutatie,,Saldo,,Order Id
                16-03-2026,09:00,16-03-2026,TEST ETF,IE0000000001,"Koop 3 @ 70 EUR","1,0500",EUR,"-210,00",EUR,"790,00",a1
                17-03-2026,09:01,17-03-2026,TEST ETF,IE0000000001,"Verkoop 1 @ 71 EUR","1,0600",EUR,"71,00",EUR,"861,00",a2
                """);

        assertThat(sent.acts())
                .extracting(
                        act -> act.at("/type").asString(),
                        act -> act.at("/amount").asDouble(),
                        act -> act.at("/nav").isNull())
                .containsExactly(tuple("buy", 210.0, true), tuple("sell", 71.0, true));
    }

    @Test
    void takesTheValueOfPortfolioPerformanceForAnAmount() {
        Sent sent = client.send("pp.csv", """
                Date,Type,Value,Transaction Currency,Fees,Taxes,Shares,ISIN,Security Name,Note
                2024-01-02T00:00,Buy,1010.00,EUR,10.00,0.00,20,IE0000000001,Test ETF,
                2024-03-04T00:00,Dividend,12.00,EUR,0.00,3.00,10,IE0000000001,Test ETF,
                """);

        assertThat(sent.acts())
                .extracting(
                        act -> act.at("/type").asString(),
                        act -> act.at("/amount").asDouble(),
                        act -> act.at("/nav").isNull())
                .containsExactly(tuple("buy", 1010.0, true), tuple("dividend", 12.0, true));
    }

    @Test
    void asksWhetherWholeNumbersOfSeveralFundsAreAmounts() {
        Sent sent = client.send("bill.csv", """
                date,001180,003376,100032
                20260302,200,300,225
                20260303,210,310,240
                20260304,190,305,222
                """);

        assertThat(sent.questions()).containsExactly("COLUMNS_MAY_BE_AMOUNTS");
        assertThat(sent.body().at("/funds").size()).isEqualTo(3);
    }

    @Test
    void asksWhetherAQuantityTimesAPriceThatMakesAnAmountIsAStatement() {
        Sent sent = client.send("unknown.csv", """
                date,menge,preis,endbetrag
                2026-03-02,10,100.5,1005.00
                2026-03-05,-4,101.5,-406.00
                2026-03-12,7,99.0,693.00
                2026-03-19,3,98.0,294.00
                """);

        assertThat(sent.questions()).contains("MAY_BE_STATEMENT");
        assertThat(sent.body().at("/questions/0/message").asString())
                .contains("\"menge\" times \"preis\" is \"endbetrag\" in 4 of 4 rows");
    }
}
