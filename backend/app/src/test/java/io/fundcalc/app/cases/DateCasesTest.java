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
}
