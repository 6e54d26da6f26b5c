package io.fundcalc.app.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.app.platform.probe.Exchange;
import io.fundcalc.app.platform.probe.ServiceTest;
import io.fundcalc.app.platform.probe.Upload;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** No page of another site changes anything here by the browser of a visitor. */
@ServiceTest
class CrossSiteTest {

    private static final Upload FILE = Upload.file("nav.csv", "date,nav\n2024-01-02,1.0\n2024-01-03,1.1\n");

    @LocalServerPort
    int port;

    private int call(String method, String... headers) {
        return Exchange.send(Exchange.request(port, "/api/v1/datasets")
                        .method(method, BodyPublishers.noBody())
                        .headers(headers)
                        .build())
                .statusCode();
    }

    @Test
    void neitherReplacesASessionNorDeletesItsDataForAnotherSite() {
        String cookie = Upload.cookie(FILE.to(port, "/upload"));

        HttpResponse<String> foreign =
                FILE.to(port, "/upload", "Sec-Fetch-Site", "cross-site", "Origin", "https://evil.example");

        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(foreign.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(Exchange.json(foreign).at("/code").asString()).isEqualTo("FORBIDDEN");
        assertThat(Exchange.json(foreign).at("/errors/0/code").asString()).isEqualTo("CROSS_SITE");
        assertThat(call("DELETE", "Cookie", cookie, "Sec-Fetch-Site", "cross-site"))
                .isEqualTo(403);
        assertThat(Exchange.json(Exchange.get(port, "/api/v1/datasets", "Cookie", cookie))
                        .at("/datasets"))
                .hasSize(1);
        assertThat(call("DELETE", "Cookie", cookie, "Sec-Fetch-Site", "same-origin"))
                .isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example", "null", "http://localhost.evil.example", "nonsense", "http://[", ""})
    void refusesAForeignOriginOfABrowserThatSaysNoMore(String origin) {
        assertThat(call("DELETE", "Origin", origin)).isEqualTo(403);
    }

    @Test
    void refusesANeighbourOnAnotherPortOrName() {
        assertThat(call("DELETE", "Origin", "http://localhost:" + (port == 1 ? 2 : port - 1)))
                .isEqualTo(403);
        assertThat(call("DELETE", "Sec-Fetch-Site", "same-site")).isEqualTo(403);
    }

    @Test
    void letsTheOwnPageAndProgramsIn() {
        assertThat(call("DELETE", "Origin", "http://localhost:" + port)).isEqualTo(204);
        assertThat(call("DELETE", "Sec-Fetch-Site", "same-origin", "Origin", "http://localhost:5173"))
                .isEqualTo(204);
        assertThat(call("DELETE", "Sec-Fetch-Site", "none")).isEqualTo(204);
        assertThat(call("DELETE", "Accept", "*/*")).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({
        // A proxy that speaks TLS and passes the name on, without the port.
        "https://funds.example.org, funds.example.org, 204",
        "https://funds.example.org:8443, funds.example.org, 403",
        "https://funds.example.org, other.example.org, 403",
        "https://funds.example.org, funds.example.org:444, 403",
        // An edge that listens on another port passes it on with the name.
        "https://funds.example.org:8443, funds.example.org:8443, 204",
    })
    void comparesTheOriginWithTheNameThatAProxyPassesOn(String origin, String host, int status) throws IOException {
        String answer = Exchange.raw(
                port,
                "DELETE /api/v1/datasets HTTP/1.1\r\nHost: " + host + "\r\nOrigin: " + origin
                        + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 " + status + ' ');
    }

    @Test
    void letsOtherSitesRead() {
        assertThat(Exchange.get(
                                port,
                                "/api/v1/glossary",
                                "Sec-Fetch-Site",
                                "cross-site",
                                "Origin",
                                "https://else.example")
                        .statusCode())
                .isEqualTo(200);
    }
}
