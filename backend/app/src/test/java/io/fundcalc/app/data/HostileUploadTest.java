package io.fundcalc.app.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fundcalc.app.platform.probe.Exchange;
import io.fundcalc.app.platform.probe.ServiceTest;
import io.fundcalc.app.platform.probe.Upload;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Whatever arrives at the door of uploads, it is told what is wrong, and neither file nor cookie is left of it. */
@ServiceTest
class HostileUploadTest {

    private static final String CSV = "date,nav\n2024-01-02,1.0\n2024-01-03,1.1\n";

    @TempDir
    static Path folder;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void folder(DynamicPropertyRegistry registry) {
        registry.add("fundcalc.upload.folder", folder::toString);
        registry.add("fundcalc.upload.limit", () -> "1000000B");
        registry.add("fundcalc.upload.space", () -> "2MB");
        registry.add("fundcalc.upload.timeout", () -> "1500ms");
        registry.add("fundcalc.upload.at-once", () -> "2");
    }

    @AfterEach
    void leavesNoFile() {
        await().atMost(Duration.ofSeconds(5)).until(() -> {
            try (Stream<Path> files = Files.list(folder)) {
                return files.findAny().isEmpty();
            }
        });
    }

    @Test
    void wantsAFile() {
        assertRefused(new Upload().field("options", "{}"), 422, "/file", "NO_FILE");
    }

    @Test
    void wantsOneFileOnly() {
        assertRefused(Upload.file("a.csv", CSV).part("file", "b.csv", CSV), 422, "/file", "SEVERAL_FILES");
    }

    @Test
    void wantsTheFileUnderItsName() {
        assertRefused(new Upload().part("datei", "a.csv", CSV), 422, "/datei", "UNKNOWN_PART");
        assertRefused(new Upload().field("file", CSV), 422, "/file", "NOT_A_FILE");
    }

    @Test
    void wantsNotManyParts() {
        Upload many = Upload.file("a.csv", CSV);
        for (int i = 0; i < 50; i++) {
            many.field("x" + i, "y");
        }

        HttpResponse<String> answer = many.to(port, "/upload");

        assertThat(answer.statusCode()).isEqualTo(422);
    }

    @Test
    void answersNoMoreFaultsThanPartsItReads() {
        Upload many = new Upload();
        for (int i = 0; i < 100_000; i++) {
            many.field("x" + i, "y");
        }

        HttpResponse<String> answer = many.to(port, "/upload");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).hasSizeLessThan(4000).contains("TOO_MANY_PARTS");
    }

    @Test
    void tellsABodyWithoutParts() {
        assertRefused(new Upload(), 400, "", "MULTIPART_EMPTY");
        HttpResponse<String> nothing = Exchange.send(Exchange.request(port, "/upload")
                .header("Content-Type", "multipart/form-data; boundary=" + Upload.BOUNDARY)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());

        assertThat(nothing.statusCode()).isEqualTo(400);
        assertThat(Exchange.json(nothing).at("/errors/0/code").asString()).isEqualTo("MULTIPART_EMPTY");
    }

    /** Control characters of a name are left out, and a NUL is one of them. */
    @Test
    void takesAFileWhoseNameHoldsANul() {
        HttpResponse<String> answer = Upload.file("a\0b.csv", CSV).to(port, "/upload?preview=true");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(Exchange.json(answer).at("/file").asString()).isEqualTo("ab.csv");
    }

    /** The parser of the server throws what it likes on these; a client sees its own mistake, not a defect. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Disposition: form-data; name=\"file\"\r\nContent-Type: multipart/mixed\r\n\r\nx",
                "Content-Disposition: form-data; name=\"file\"; filename*=UTF-8''%zz\r\n\r\nx",
                "Content-Disposition: form-data; name=\"file\"; filename*=nonsense''a\r\n\r\nx",
                "Content-Disposition form-data\r\n\r\nx",
                "\r\nx"
            })
    void callsOddHeadersOfPartsBroken(String part) throws IOException {
        String body = "--" + Upload.BOUNDARY + "\r\n" + part + "\r\n--" + Upload.BOUNDARY + "--\r\n";
        String answer = Exchange.raw(port, head("Content-Length: " + body.length()) + body);

        assertThat(answer).matches("(?s)HTTP/1.1 (400|422) .*");
    }

    /** Parts without a name are passed over by the server's parser, which only comes back behind them. */
    @Test
    void endsABodyOfNamelessPartsWithoutEnd() throws IOException {
        String part = "--" + Upload.BOUNDARY + "\r\nX: y\r\n\r\n" + "z".repeat(60_000) + "\r\n";
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(head("Content-Length: 900000000").getBytes(StandardCharsets.US_ASCII));
            byte[] bytes = part.getBytes(StandardCharsets.US_ASCII);
            try {
                for (long sent = 0; sent < 200_000_000; sent += bytes.length) {
                    out.write(bytes);
                }
                assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                        .isEqualTo("HTTP/1.1 413");
            } catch (IOException closedMeanwhile) {
                assertThat(closedMeanwhile).hasMessageMatching("(?i).*(broken pipe|reset).*");
            }
        }
    }

    private static String head(String length) {
        return "POST /upload HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + length
                + "\r\nContent-Type: multipart/form-data; boundary=" + Upload.BOUNDARY + "\r\n\r\n";
    }

    @Test
    void wantsAMultipartBody() {
        HttpResponse<String> json = Exchange.post(port, "/upload", "{}");

        assertThat(json.statusCode()).isEqualTo(415);
        assertThat(Exchange.get(port, "/upload").statusCode()).isEqualTo(405);
    }

    @Test
    void refusesMoreThanTheLimitAndIsHeard() {
        byte[] large = new byte[3 << 20];
        byte[] oneTooMany = new byte[1_000_001];
        Arrays.fill(oneTooMany, (byte) 'x');

        assertRefused(new Upload().part("file", "a.csv", oneTooMany), 413, "/file", "UPLOAD_TOO_LARGE");

        assertRefused(new Upload().part("file", "a.csv", large), 413, "/file", "UPLOAD_TOO_LARGE");
        assertRefused(Upload.file("a.csv", CSV).field("options", "x".repeat(70_000)), 413, "/options", "TEXT_TOO_LONG");
    }

    @Test
    void refusesOptionsThatAreNone() {
        assertRefused(Upload.file("a.csv", CSV).field("options", "{"), 400, "", "MALFORMED_JSON");
        assertRefused(Upload.file("a.csv", CSV).field("options", "{\"knid\": \"nav\"}"), 422, "/knid", "UNKNOWN_FIELD");
        assertRefused(
                Upload.file("a.csv", CSV).field("options", "{\"kind\": \"stocks\"}"),
                422,
                "/options/kind",
                "NOT_ONE_OF");
        assertRefused(
                Upload.file("a.csv", CSV).field("options", "{\"columns\": [{\"index\": 0, \"role\": \"x\"}]}"),
                422,
                "/options/columns/0/role",
                "NOT_ONE_OF");
        assertRefused(
                Upload.file("a.csv", CSV).field("options", "{\"name\": \"a\\u0007b\"}"),
                422,
                "/options/name",
                "NOT_A_NAME");
    }

    @Test
    void refusesABodyThatEndsEarly() throws IOException {
        byte[] whole = Upload.file("a.csv", CSV).bytes();
        String head = "POST /upload HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: multipart/form-data; boundary=" + Upload.BOUNDARY + "\r\n";
        String text = new String(whole, StandardCharsets.UTF_8);

        String cut = Exchange.raw(
                port,
                head + "Content-Length: " + (whole.length - 30) + "\r\n\r\n" + text.substring(0, whole.length - 30));

        assertThat(cut).startsWith("HTTP/1.1 400");
        assertThat(Exchange.json(cut).at("/errors/0/code").asString()).isEqualTo("MULTIPART_BROKEN");
    }

    @Test
    void cleansUpAfterAClientThatGoesAway() throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /upload HTTP/1.1\r\nHost: localhost\r\nContent-Length: 900000\r\n"
                            + "Content-Type: multipart/form-data; boundary=" + Upload.BOUNDARY + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(Upload.file("a.csv", CSV).bytes(), 0, 100);
            out.flush();
        }
        // And the places of those who went are free again.
        for (int i = 0; i < 3; i++) {
            assertRefused(new Upload().field("options", "{}"), 422, "/file", "NO_FILE");
        }
    }

    @Test
    void doesNotWaitForEverForAClientThatDrips() throws IOException, InterruptedException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(8000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST /upload HTTP/1.1\r\nHost: localhost\r\nContent-Length: 900000\r\n"
                            + "Content-Type: multipart/form-data; boundary=" + Upload.BOUNDARY + "\r\n\r\n"
                            + "--" + Upload.BOUNDARY
                            + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] drop = new byte[8192];
            for (int i = 0; i < 12; i++) {
                out.write(drop);
                out.flush();
                Thread.sleep(200);
            }
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 408");
        } catch (IOException closedMeanwhile) {
            // The connection is closed behind the answer: who still writes into it may see that first.
            assertThat(closedMeanwhile).hasMessageMatching("(?i).*(broken pipe|reset).*");
        }
    }

    private void assertRefused(Upload upload, int status, String pointer, String code) {
        HttpResponse<String> answer = upload.to(port, "/upload");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(Exchange.json(answer).at("/errors/0/code").asString()).isEqualTo(code);
        assertThat(Exchange.json(answer).at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(Exchange.json(answer).at("/errors/0/message").asString()).isNotEqualTo(code);
    }
}
