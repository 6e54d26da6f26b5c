package io.fundcalc.app.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.app.platform.probe.Exchange;
import io.fundcalc.app.platform.probe.ServiceTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Against the small page in the test resources, which stand before the real one on the class path. */
@ServiceTest
class PageTest {

    private static final String SCRIPT = "/assets/app-1a2b3c.js";
    private static final String[] BROWSER = {"Accept", "text/html,application/xhtml+xml,*/*;q=0.8"};

    @LocalServerPort
    int port;

    @Test
    void servesTheDocumentUncachedAndWellGuarded() {
        HttpResponse<String> answer = Exchange.get(port, "/");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("test page");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Content-Security-Policy"))
                .contains("script-src 'self';")
                .contains("frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("Last-Modified")).isEmpty();
    }

    @Test
    void answersNotModifiedToThoseWhoHaveTheDocument() {
        String etag = header(Exchange.get(port, "/index.html"), "ETag");

        assertThat(Exchange.get(port, "/index.html", "If-None-Match", etag).statusCode())
                .isEqualTo(304);
    }

    @Test
    void letsScriptsBeKeptForEver() {
        HttpResponse<String> answer = Exchange.get(port, SCRIPT);

        assertThat(header(answer, "Cache-Control")).contains("max-age=31536000").contains("immutable");
        assertThat(header(answer, "Content-Type")).startsWith("text/javascript");
    }

    @Test
    void hasTheServiceWorkerAskedForAnewAndLetsItRun() {
        HttpResponse<String> answer = Exchange.get(port, "/sw.js", "Accept", "*/*");

        assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
        assertThat(header(answer, "Content-Type")).startsWith("text/javascript");
        assertThat(header(answer, "ETag")).startsWith("W/");
        assertThat(header(answer, "Content-Security-Policy"))
                .contains("worker-src 'self'")
                .contains("manifest-src 'self'");
    }

    @Test
    void sendsTheCompressedTwinOfAScript() {
        HttpResponse<String> answer = Exchange.get(port, SCRIPT, "Accept-Encoding", "gzip");

        assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(answer, "Vary")).contains("Accept-Encoding");
        assertThat(header(answer, "Content-Length")).isEqualTo(twinLength());
        assertThat(header(answer, "ETag")).isNotEqualTo(header(Exchange.get(port, SCRIPT), "ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/performance/tear-sheet", "/docs/api", "/docs", "/anything/else/"})
    void leavesAddressesWithoutAFileToThePage(String path) {
        HttpResponse<String> answer = Exchange.get(port, path, BROWSER);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("test page");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/assets/gone-9f9f9f.js", "/assets/gone", "/favicon.gone", "/api/v1/gone", "/assets/", "/..%2f"})
    void neverAnswersAMissingFileWithHtml(String path) {
        HttpResponse<String> answer = Exchange.get(port, path, BROWSER);

        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void servesWhoeverTakesADocument() {
        assertThat(Exchange.get(port, "/docs/api", "Accept", "*/*").body()).contains("test page");
        assertThat(Exchange.get(port, "/docs/api").body()).contains("test page");
        assertThat(Exchange.get(port, "/docs/api", "Accept", "application/json").statusCode())
                .isEqualTo(404);
    }

    private static String twinLength() {
        try (InputStream twin = PageTest.class.getResourceAsStream("/META-INF/resources" + SCRIPT + ".gz")) {
            return Integer.toString(
                    Objects.requireNonNull(twin, "test resource").readAllBytes().length);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow(() -> new AssertionError("no " + name));
    }
}
