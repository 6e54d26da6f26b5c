package io.fundcalc.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.app.platform.probe.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Numbers whose marks have two readings, currencies, and signs for nothing. */
@ServiceTest
class NumberCasesTest {

    @LocalServerPort
    int port;

    private CaseClient client;

    @BeforeEach
    void connect() {
        client = new CaseClient(port);
    }

    @Test
    void asksWhetherACommaSeparatesThousands() {
        String text = "Datum\tNAV\n2026-03-02\t1,052\n2026-03-03\t1,066\n";
        var asked = client.send("a.csv", text);

        assertThat(asked.questions()).containsExactly("DECIMALS_AMBIGUOUS");
        var answered = client.answer("a.csv", text, asked, 1);
        assertThat(answered.values()).containsExactly(1.052, 1.066);
        assertThat(answered.questions()).isEmpty();
    }

    @Test
    void readsDollarsMonthFirstAndNewestFirst() {
        var sent = client.send("a.csv", "Date,Close/Last,Volume\n03/31/2026,$101.50,1000\n03/30/2026,$100.25,1100\n");

        assertThat(sent.values()).containsExactly(100.25, 101.5);
        assertThat(sent.problems()).isEmpty();
    }

    @Test
    void tellsThatAValueIsMissing() {
        var sent = client.send(
                "a.txt", "Scheme Code;Net Asset Value;Date\n100001;150.1000;23-Sep-2026\n100009;N.A.;23-Sep-2026\n");

        assertThat(sent.problems()).contains("VALUE_MISSING");
    }
}
