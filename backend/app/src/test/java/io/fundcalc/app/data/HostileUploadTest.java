package io.fundcalc.app.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fundcalc.app.platform.probe.Exchange;
import io.fundcalc.app.platform.probe.ServiceTest;
import io.fundcalc.app.platform.probe.Upload;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
        registry.add("fundcalc.upload.limit", () -> "1MB");
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
        assertRefused(new Upload(), 422, "/file", "NO_FILE");
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
    void wantsAMultipartBody() {
        HttpResponse<String> json = Exchange.post(port, "/upload", "{}");

        assertThat(json.statusCode()).isEqualTo(415);
        assertThat(Exchange.get(port, "/upload").statusCode()).isEqualTo(405);
    }

    @Test
    void refusesMoreThanTheLimitAndIsHeard() {
        byte[] large = new byte[3 << 20];

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
