package io.fundcalc.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.app.platform.probe.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Times with a zone: the writer's own date, or a question. */
@ServiceTest
class ZoneCasesTest {

    @LocalServerPort
    int port;

    private CaseClient client;

    @BeforeEach
    void connect() {
        client = new CaseClient(port);
    }

    @Test
    void keepsTheDatesOfATableWithTheOffsetOfTokyo() {
        var sent = client.send("a.csv", "Date,Close\n2026-03-02 00:00:00+09:00,4000\n2026-03-03 00:00:00+09:00,4010\n");

        assertThat(sent.days()).containsExactly("2026-03-02", "2026-03-03");
        assertThat(sent.questions()).isEmpty();
    }

    @Test
    void readsMidnightInBeijingThatIsWrittenInUniversalTime() {
        var sent = client.send("a.csv", "date,nav\n2026-03-01T16:00:00.000Z,1.01\n2026-03-02T16:00:00.000Z,1.02\n");

        assertThat(sent.days()).containsExactly("2026-03-02", "2026-03-03");
    }

    @Test
    void asksForTheDayOfActsInUniversalTime() {
        String text = "Timestamp,Type,Ticker,Quantity,Total Amount\n2024-03-28T18:45:00.000Z,BUY,AAA,10,26.69\n";
        var asked = client.send("a.csv", text);

        assertThat(asked.questions()).containsExactly("ZONE_UNCLEAR");
        assertThat(asked.acts().getFirst().at("/date").asString()).isEqualTo("2024-03-28");
        var answered = client.answer("a.csv", text, asked, 1);
        assertThat(answered.acts().getFirst().at("/date").asString()).isEqualTo("2024-03-29");
        assertThat(answered.questions()).isEmpty();
    }
}
