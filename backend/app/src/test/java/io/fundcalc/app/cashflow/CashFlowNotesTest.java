package io.fundcalc.app.cashflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fundcalc.app.platform.probe.Exchange;
import io.fundcalc.app.platform.probe.ServiceTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What a figure would hide: rates that no number holds, and more lost than there was. */
@ServiceTest
class CashFlowNotesTest {

    @LocalServerPort
    int port;

    /**
     * 1000 in, 1100 back after a year, one cent in the day after: a rate of 10 %, less the cent (it costs 0.01 ÷ 1000), and
     * far out the one at which the last day outweighs the year, 1 + r = (0.01 ÷ 1100)^365, some 10⁻¹⁸⁴⁰.
     */
    @Test
    void leavesOutARateThatNoNumberTellsFromATotalLoss() {
        JsonNode answer = post("xirr", """
                {"flows": [{"date": "2023-01-01", "amount": -1000}, {"date": "2024-01-01", "amount": 1100},
                           {"date": "2024-01-02", "amount": -0.01}]}""");

        assertThat(answer.at("/result/roots")).hasSize(1);
        assertThat(answer.at("/result/rate").asDouble()).isCloseTo(0.09999, within(1e-5));
        assertThat(answer.at("/result/unique").asBoolean()).isFalse();
        assertThat(codes(answer)).containsExactly("RATE_LEFT_OUT");
    }

    @Test
    void keepsTheRateOfATotalLossThatStandsAlone() {
        JsonNode answer = post("xirr", """
                {"flows": [{"date": "2024-01-01", "amount": -1000}, {"date": "2024-01-02", "amount": 0.01}]}""");

        assertThat(answer.at("/result/rate").asDouble()).isEqualTo(Math.nextUp(-1.0));
        assertThat(answer.at("/result/unique").asBoolean()).isTrue();
        assertThat(answer.at("/notes/0/message").asString()).contains("span one day,");
    }

    @Test
    void breaksTheChainWhereMoreWasLostThanThereWas() {
        JsonNode answer = post("time-weighted-return", """
                {"valuations": [{"date": "2024-01-01", "value": 100}, {"date": "2024-07-01", "value": -160},
                                {"date": "2025-01-01", "value": -150}]}""");

        assertThat(answer.at("/result/total").isNull()).isTrue();
        assertThat(answer.at("/result/unavailable/total/reason").asString()).isEqualTo("NO_CAPITAL");
        assertThat(answer.at("/result/periods/0/total").isNull()).isTrue();
        assertThat(answer.at("/result/periods/1/total").isNull()).isTrue();
        assertThat(codes(answer)).containsExactly("CHAIN_BROKEN");
        assertThat(answer.at("/notes/0/path").asString()).isEqualTo("/result/periods/0");
        assertThat(answer.at("/notes/0/message").asString()).contains("From 2024-01-01 to 2024-07-01");
    }

    @Test
    void keepsTheLossOfEverythingInTheChain() {
        JsonNode answer = post("time-weighted-return", """
                {"valuations": [{"date": "2024-01-01", "value": 0.3}, {"date": "2024-07-01", "value": 0}]}""");

        assertThat(answer.at("/result/total").asDouble()).isEqualTo(-1);
        assertThat(codes(answer)).isEmpty();
    }

    private JsonNode post(String calculation, String body) {
        return Exchange.json(Exchange.post(port, "/api/v1/cash-flow/" + calculation, body));
    }

    private static List<String> codes(JsonNode answer) {
        return answer.get("notes")
                .valueStream()
                .map(note -> note.get("code").asString())
                .toList();
    }
}
