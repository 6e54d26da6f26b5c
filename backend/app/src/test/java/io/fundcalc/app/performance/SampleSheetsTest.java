package io.fundcalc.app.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the page shows first is small enough to be there at once, and is the whole sheet. */
class SampleSheetsTest {

    private static final int MOST_COMPRESSED_BYTES = 60_000;

    @TempDir
    static Path folder;

    @BeforeAll
    static void write() throws IOException {
        SampleSheets.main(new String[] {folder.toString(), "test"});
    }

    private static byte[] file(String name) throws IOException {
        return Files.readAllBytes(folder.resolve("samples").resolve(name));
    }

    /** As a server compresses that does not take its time: zlib's usual level. */
    private static int compressed(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.size();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tear-sheet.zh.json", "tear-sheet.en.json"})
    void keepsTheWholeSheetBelowSixtyKilobytes(String name) throws IOException {
        JsonNode sheet = new JsonMapper().readTree(file(name)).at("/result");

        assertThat(sheet.at("/chart/growth").size())
                .isEqualTo(sheet.at("/chart/dates").size())
                .isGreaterThan(2_000);
        assertThat(sheet.at("/rolling/sharpe").size()).isGreaterThan(1_000);
        assertThat(compressed(file(name))).isLessThanOrEqualTo(MOST_COMPRESSED_BYTES);
    }

    @Test
    void writesTheSameBytesEachTime(@TempDir Path again) throws IOException {
        SampleSheets.main(new String[] {again.toString(), "test"});

        assertThat(Files.readAllBytes(again.resolve("samples/tear-sheet.en.json")))
                .isEqualTo(file("tear-sheet.en.json"));
    }
}
