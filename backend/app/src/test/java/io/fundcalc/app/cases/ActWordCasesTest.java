package io.fundcalc.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.app.platform.probe.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Reversals, refunds, taxes and reinvestments of statements. */
@ServiceTest
class ActWordCasesTest {

    @LocalServerPort
    int port;

    private CaseClient client;

    @BeforeEach
    void connect() {
        client = new CaseClient(port);
    }

    private static final String NAMES = "Date,Type,Fund,Shares,Price,Amount\n2026-03-02,Buy,AAA,1,100.25,100.25\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cancel Buy,AAA,1,,100.25",
                "Purchase Reversal,AAA,1,,100.25",
                "认购退款,AAA,,,20.50",
                "手续费返还,AAA,,,20.50",
                "Fee refund,AAA,,,20.50"
            })
    void neverCountsWhatIsTakenBackOrGivenBack(String row) {
        var sent = client.send("a.csv", NAMES + "2026-03-05," + row + "\n2026-03-06,Buy,AAA,2,100.25,200.50\n");

        assertThat(sent.acts()).extracting(act -> act.at("/type").asString()).containsOnly("buy");
        assertThat(sent.acts()).noneMatch(act -> act.at("/date").asString().equals("2026-03-05"));
        assertThat(sent.problems()).containsAnyOf("REVERSED", "REVERSAL_UNMATCHED");
    }

    @Test
    void readsRedemptionsWithBothSignsNegative() {
        var sent = client.send("a.csv", """
                date,scheme,amount,units,nav,type
                2026-01-05,Flexi,4999.75,50.000,99.9950,PURCHASE_SIP
                2026-02-05,Flexi,-2020.00,-20.000,101.0000,REDEMPTION
                """);

        assertThat(sent.acts()).extracting(act -> act.at("/type").asString()).containsExactly("buy", "sell");
    }

    @Test
    void countsAReinvestmentToldInTwoRowsOnce() {
        var sent = client.send("a.csv", """
                "Date","Action","Symbol","Quantity","Price","Amount"
                "01/30/2026","Sell","AAA","1","$21.50","$21.50"
                "01/12/2026","Reinvest Dividend","AAA","","","$20.25"
                "01/12/2026","Reinvest Shares","AAA","1","$20.25","-$20.25"
                """);

        assertThat(sent.acts()).extracting(act -> act.at("/type").asString()).containsExactly("reinvest", "sell");
        assertThat(sent.problems()).containsExactly("REINVESTMENT_TWICE");
    }
}
