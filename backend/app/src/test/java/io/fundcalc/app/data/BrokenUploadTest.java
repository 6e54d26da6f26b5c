package io.fundcalc.app.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.app.platform.probe.Exchange;
import io.fundcalc.app.platform.probe.ServiceTest;
import io.fundcalc.app.platform.probe.Upload;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Every broken file of the intake's folder is told, at the door of uploads, what is wrong and what to do, in both languages. */
@ServiceTest
class BrokenUploadTest {

    private static final Path FOLDER = Path.of("../intake/src/test/resources/broken");
    private static final Path TABLE = Path.of("src/test/resources/broken-files.tsv");

    @LocalServerPort
    int port;

    /** One line of the table. */
    record Told(String file, String language, String code, String message, String fix) {

        @Override
        public String toString() {
            return file + " in " + language;
        }
    }

    static List<Told> table() throws IOException {
        List<Told> table = new ArrayList<>();
        for (String line : Files.readAllLines(TABLE)) {
            if (!line.startsWith("#")) {
                String[] cells = line.split("\t", -1);
                table.add(new Told(cells[0], "en", cells[1], cells[2], cells[3]));
                table.add(new Told(cells[0], "zh-CN", cells[1], cells[4], cells[5]));
            }
        }
        return table;
    }

    @Test
    void everyFileStandsInTheTable() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(table().stream().map(Told::file).distinct())
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> !name.equals("expected.tsv"))
                                    .toList())
                    .hasSizeGreaterThanOrEqualTo(40);
        }
    }

    @ParameterizedTest
    @MethodSource("table")
    void isTold(Told told) throws IOException {
        HttpResponse<String> answer = new Upload()
                .part("file", told.file, Files.readAllBytes(FOLDER.resolve(told.file)))
                .to(port, "/upload?preview=true", "Accept-Language", told.language);
        JsonNode body = Exchange.json(answer);

        if (answer.statusCode() == 200) {
            // A question about the whole file may stand before it.
            JsonNode problem = body.at("/problems")
                    .valueStream()
                    .filter(each -> each.at("/code").asString().equals(told.code))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(body.at("/problems").toString()));
            assertThat(problem.at("/message").asString()).isEqualTo(told.message);
            assertThat(problem.at("/fix").asString()).isEqualTo(told.fix);
            return;
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(body.at("/errors/0/code").asString()).isEqualTo(told.code);
        assertThat(body.at("/errors/0/message").asString()).isEqualTo(told.message + ' ' + told.fix);
    }
}
