package io.fundcalc.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.app.platform.probe.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Files that are no plain tables. */
@ServiceTest
class FileKindCasesTest {

    @LocalServerPort
    int port;

    private CaseClient client;

    @BeforeEach
    void connect() {
        client = new CaseClient(port);
    }

    @Test
    void readsTheAnswerOfAnInterfaceInJson() {
        var sent = client.send(
                "a.json",
                "{\"meta\":{\"scheme_code\":100001},\"data\":[{\"date\":\"13-03-2026\",\"nav\":\"1.0100\"},"
                        + "{\"date\":\"12-03-2026\",\"nav\":\"1.0000\"}]}");

        assertThat(sent.nav("100001").at("/values").valueStream().map(JsonNode::asDouble))
                .containsExactly(1.0, 1.01);
    }

    @Test
    void namesJsonThatHoldsNoTable() {
        var sent = client.send("a.json", "{\"nav\": 1.01}");

        assertThat(sent.status()).isEqualTo(422);
        assertThat(sent.body().at("/errors/0/code").asString()).isEqualTo("JSON_WITHOUT_ROWS");
        assertThat(sent.body().toString()).contains("The file is JSON");
    }

    @Test
    void readsLineEndsOfOldAndDelimitersThatAreNamed() {
        assertThat(client.send("a.csv", "Date,NAV\r2026-03-02,1.0100\r2026-03-03,1.0200\r")
                        .values())
                .hasSize(2);
        assertThat(client.send("a.csv", "sep=;\nDate;NAV\n2026-03-02;1.0100\n2026-03-03;1.0200\n")
                        .values())
                .hasSize(2);
    }
}
