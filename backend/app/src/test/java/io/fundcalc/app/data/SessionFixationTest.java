package io.fundcalc.app.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.app.platform.probe.Exchange;
import io.fundcalc.app.platform.probe.ServiceTest;
import io.fundcalc.app.platform.probe.Upload;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A session is begun by the service alone, and a cookie planted beside the true one changes nothing. */
@ServiceTest
class SessionFixationTest {

    private static final Upload FILE = Upload.file("nav.csv", "date,nav\n2024-01-02,1.0\n2024-01-03,1.1\n");
    private static final String INVENTED = "fundcalc_session=" + "a".repeat(32);

    @LocalServerPort
    int port;

    private int datasets(String cookies) {
        return Exchange.json(Exchange.get(port, "/api/v1/datasets", "Cookie", cookies))
                .at("/datasets")
                .size();
    }

    @Test
    void beginsANewSessionInsteadOfOneThatTheClientInvents() {
        String given = Upload.cookie(FILE.to(port, "/upload", "Cookie", INVENTED));

        assertThat(given).startsWith("fundcalc_session=").isNotEqualTo(INVENTED);
        assertThat(datasets(INVENTED)).isZero();
        assertThat(datasets(given)).isEqualTo(1);
    }

    @Test
    void keepsASessionThatItHasBegun() {
        String given = Upload.cookie(FILE.to(port, "/upload"));

        assertThat(Upload.cookie(Upload.file("b.csv", "date,nav\n2024-01-02,2.0\n2024-01-03,2.1\n")
                        .to(port, "/upload", "Cookie", given)))
                .isEqualTo(given);
        assertThat(datasets(given)).isEqualTo(2);
    }

    @Test
    void takesTheValidOneOfSeveralCookiesWhereverItStands() {
        String valid = Upload.cookie(FILE.to(port, "/upload"));

        for (String cookies : new String[] {
            INVENTED + "; " + valid, valid + "; " + INVENTED, "fundcalc_session=short; " + INVENTED + "; x=1; " + valid,
        }) {
            assertThat(datasets(cookies)).as(cookies).isEqualTo(1);
        }
        assertThat(Upload.cookie(Upload.file("b.csv", "date,nav\n2024-01-02,2.0\n2024-01-03,2.1\n")
                        .to(port, "/upload", "Cookie", INVENTED + "; " + valid)))
                .isEqualTo(valid);
    }
}
