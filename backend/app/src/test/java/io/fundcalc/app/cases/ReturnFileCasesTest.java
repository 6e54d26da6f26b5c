package io.fundcalc.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.app.cases.CaseClient.Sent;
import io.fundcalc.app.platform.probe.Exchange;
import io.fundcalc.app.platform.probe.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Files that hold returns and no values. */
@ServiceTest
class ReturnFileCasesTest {

    private static final String MONTHLY =
            "Date,Return\n2023-12-29,\n2024-01-31,0.012\n2024-02-29,-0.004\n2024-03-29,0.021\n";

    @LocalServerPort
    int port;

    private CaseClient client;

    @BeforeEach
    void connect() {
        client = new CaseClient(port);
    }

    /** The same figures as the same returns give inline, with the empty first row as the base. */
    @Test
    void computesWithAFileAsWithTheSameReturnsInline() {
        Sent sent = client.send("returns.csv", MONTHLY);
        String inline = "{\"series\":{\"kind\":\"returns\",\"base\":\"2023-12-29\","
                + "\"dates\":[\"2024-01-31\",\"2024-02-29\",\"2024-03-29\"],\"values\":[0.012,-0.004,0.021]}}";
        JsonNode expected = Exchange.json(Exchange.post(port, "/api/v1/performance/tear-sheet", inline));

        assertThat(sent.body().at("/kind").asString()).isEqualTo("returns");
        assertThat(sent.questions()).isEmpty();
        assertThat(sent.sheet().at("/result/returns")).isEqualTo(expected.at("/result/returns"));
        assertThat(sent.nav("").at("/base").asString()).isEqualTo("2023-12-29");
        assertThat(sent.values()).containsExactly(0.012, -0.004, 0.021);
    }

    @Test
    void makesOneSeriesOfEachColumnOfReturns() {
        Sent sent = client.send("edhec.csv", """
                ,Convertible Arbitrage,CTA Global,Cash
                1997-01-31,0.0119,0.0393,0.0045
                1997-02-28,0.0123,-0.0298,0.0044
                1997-03-31,-0.0078,0.0021,0.0046
                """);

        assertThat(sent.body().at("/kind").asString()).isEqualTo("returns");
        assertThat(sent.questions()).containsExactly("RETURNS_BY_SHAPE");
        assertThat(sent.body().at("/funds").findValuesAsString("code"))
                .containsExactly("Convertible Arbitrage", "CTA Global", "Cash");
        assertThat(sent.nav("CTA%20Global").at("/values").toString()).isEqualTo("[0.0393,-0.0298,0.0021]");
    }

    @Test
    void asksWhetherSmallDailyReturnsAreRatiosOrPerCent() {
        String text = "Date,Return\n2024-01-02,0.05\n2024-01-03,-0.03\n2024-01-04,0.04\n2024-01-05,0.02\n";
        Sent asked = client.send("bond.csv", text);

        assertThat(asked.questions()).containsExactly("RETURN_SCALE_UNCLEAR");
        assertThat(client.answer("bond.csv", text, asked, 1).values()).containsExactly(0.0005, -0.0003, 0.0004, 0.0002);
    }
}
