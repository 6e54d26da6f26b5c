package io.fundcalc.app.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fundcalc.app.cases.CaseClient.Sent;
import io.fundcalc.app.platform.probe.ServiceTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Dates that can be read in more than one way. */
@ServiceTest
class DateCasesTest {

    private static final String AMBIGUOUS = "date,nav\n01/02/2024,1.10\n02/02/2024,1.11\n03/02/2024,1.12\n";

    @LocalServerPort
    int port;

    private CaseClient client;

    @BeforeEach
    void connect() {
        client = new CaseClient(port);
    }

    @Test
    void asksForTheOrderAndReadsTheFileByTheAnswer() {
        Sent asked = client.send("nav.csv", AMBIGUOUS);

        assertThat(asked.status()).isEqualTo(201);
        assertThat(asked.questions()).containsExactly("DATES_AMBIGUOUS");
        assertThat(asked.problems()).containsExactly("DATES_AMBIGUOUS");
        assertThat(asked.body().at("/questions/0/answers").valueStream())
                .extracting(
                        answer -> answer.at("/label").asString(),
                        answer -> answer.at("/options").toString())
                .containsExactly(
                        tuple("Day first: 2024-02-01", "{\"dates\":\"dayFirst\"}"),
                        tuple("Month first: 2024-01-02", "{\"dates\":\"monthFirst\"}"),
                        tuple("It was read correctly", "{\"confirmed\":[\"DATES_AMBIGUOUS\"]}"));

        Sent answered = client.answer("nav.csv", AMBIGUOUS, asked, 1);
        assertThat(answered.questions()).isEmpty();
        assertThat(answered.days()).containsExactly("2024-01-02", "2024-02-02", "2024-03-02");
    }

    @Test
    void saysInEverySheetThatTheReadingIsUnconfirmedUntilItIsAnswered() {
        Sent asked = client.send("nav.csv", AMBIGUOUS);
        Sent confirmed = client.answer("nav.csv", AMBIGUOUS, asked, 2);

        assertThat(notes(asked)).contains("READING_UNCONFIRMED");
        assertThat(confirmed.questions()).isEmpty();
        assertThat(confirmed.days()).isEqualTo(asked.days());
        assertThat(notes(confirmed)).doesNotContain("READING_UNCONFIRMED");
    }

    private static List<String> notes(Sent sent) {
        JsonNode notes = sent.sheet().at("/notes");
        return notes.findValuesAsString("code");
    }

    @Test
    void takesTheDayThatAnActCountsFor() {
        Sent sent = client.send("a.csv", """
                "Date","Action","Symbol","Quantity","Price","Amount"
                "01/30/2026","Sell","AAA","5","$20.50","$102.50"
                "01/16/2026 as of 01/15/2026","Buy","AAA","10","$20.25","-$202.50"
                """);

        assertThat(sent.acts())
                .extracting(act -> act.at("/date").asString())
                .containsExactly("2026-01-15", "2026-01-30");
    }

    @Test
    void turnsBackDatesThatASpreadsheetStoredTheWrongWayRound() {
        String text = """
                date,nav
                2026-07-01,1.01
                2026-08-01,1.02
                2026-09-01,1.03
                2026-12-01,1.04
                13/01/2026,1.05
                14/01/2026,1.06
                15/01/2026,1.07
                """;
        Sent asked = client.send("a.csv", text);

        assertThat(asked.questions()).containsExactly("DATES_SWAPPED");
        assertThat(asked.days()).startsWith("2026-01-07", "2026-01-08").endsWith("2026-01-15");
        Sent kept = client.answer("a.csv", text, asked, 1);
        assertThat(kept.days()).endsWith("2026-12-01");
        assertThat(kept.questions()).isEmpty();
    }
}
