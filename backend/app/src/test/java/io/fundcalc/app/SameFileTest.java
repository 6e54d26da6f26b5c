package io.fundcalc.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fundcalc.app.platform.probe.Exchange;
import io.fundcalc.app.platform.probe.ServiceTest;
import io.fundcalc.app.platform.probe.Upload;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** One file has one return, whichever way it comes in: as an upload, or as a fund of the directory of NAV files. */
@ServiceTest
class SameFileTest {

    private static final String TWO_FUNDS = """
            基金代码,净值日期,单位净值
            900001,2024-01-02,1.0000
            900001,2024-01-03,1.0100
            900002,2024-01-02,2.0000
            900002,2024-01-03,1.9000
            """;

    private static final List<String> SAID_OF_BOTH = List.of(
            "PAYOUTS_FROM_CUMULATIVE",
            "ONLY_ADJUSTED_NAV",
            "ONLY_CUMULATIVE_NAV",
            "NO_PAYOUTS_KNOWN",
            "FUND_MISSED_PAYOUT",
            "FUND_MISSED_SPLIT",
            "FUND_MISSED_EVENT",
            "FUND_GROWTH_DIFFERS");

    @TempDir
    static Path directory;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void directory(DynamicPropertyRegistry properties) {
        properties.add("fundcalc.sources.directory", directory::toString);
    }

    private JsonNode sheet(String series, String... headers) {
        HttpResponse<String> answer = Exchange.post(
                port, "/api/v1/performance/tear-sheet", "{\"series\": " + series + ", \"include\": []}", headers);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Exchange.json(answer);
    }

    private JsonNode uploaded(String content) {
        HttpResponse<String> upload = Upload.file("a.csv", content).to(port, "/upload");
        assertThat(upload.statusCode()).as(upload.body()).isEqualTo(201);
        String id = Exchange.json(upload).at("/id").asString();
        return sheet("{\"dataset\": \"" + id + "\"}", "Cookie", Upload.cookie(upload));
    }

    private static List<String> remarks(JsonNode sheet) {
        return sheet.at("/notes").findValuesAsString("code").stream()
                .filter(SAID_OF_BOTH::contains)
                .toList();
    }

    /**
     * Four days, the payout of 0.20 on the third. With it: 1.0500 × (1 + 0.20 ÷ 0.9000) ÷ 1.0000 − 1 = 0.283333…; the
     * adjusted column ends at 1.2500; cumulative: 1.2500 ÷ 1.0000; bare: 1.0500 ÷ 1.0000.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            told       | 净值日期,单位净值,累计净值          | 1.1000,1.1000 | 0.9000,1.1000 | 1.0500,1.2500 | 0.283333333333 | PAYOUTS_FROM_CUMULATIVE
            adjusted   | date,close,adj close                | 1.1000,1.1000 | 0.9000,1.1000 | 1.0500,1.2500 | 0.25           | ONLY_ADJUSTED_NAV
            cumulative | 净值日期,累计净值,备注              | 1.1000,a      | 1.1000,b      | 1.2500,c      | 0.25           | ONLY_CUMULATIVE_NAV
            bare       | 净值日期,单位净值,备注              | 1.1000,a      | 0.9000,b      | 1.0500,c      | 0.05           | NO_PAYOUTS_KNOWN
            named      | 净值日期,单位净值,分红              | 1.1000,       | 0.9000,0.20   | 1.0500,       | 0.283333333333 |
            growth     | 净值日期,单位净值,日增长率,累计净值 | 1.1000,10.00%,1.1000 | 0.9000,0.00%,1.1000 | 1.0500,16.67%,1.2500 | 0.283333333333 | PAYOUTS_FROM_CUMULATIVE
            """)
    void hasTheSameReturnAndTheSameRemarks(
            String name, String header, String second, String third, String fourth, double total, String remark)
            throws IOException {
        String first = name.equals("growth")
                ? "1.0000,,1.0000"
                : header.endsWith("备注") ? "1.0000,x" : name.equals("named") ? "1.0000," : "1.0000,1.0000";
        String content = header + "\n2024-01-02," + first + "\n2024-01-03," + second + "\n2024-01-04," + third
                + "\n2024-01-05," + fourth + "\n";
        Files.writeString(directory.resolve(name + ".csv"), content);

        JsonNode upload = uploaded(content);
        JsonNode file = sheet("{\"fund\": \"directory:" + name + "\"}");

        assertThat(upload.at("/result/returns/total").asDouble()).isCloseTo(total, within(1e-11));
        assertThat(file.at("/result")).isEqualTo(upload.at("/result"));
        assertThat(remarks(upload)).isEqualTo(remark == null ? List.of() : List.of(remark));
        assertThat(remarks(file)).isEqualTo(remarks(upload));
    }

    @Test
    void doesNotGuessWhichOfSeveralFundsIsMeant() throws IOException {
        Files.writeString(directory.resolve("mine.csv"), TWO_FUNDS);

        HttpResponse<String> answer = Exchange.get(port, "/api/v1/funds/directory:mine", "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("FUND_FILE_UNREADABLE", "several funds", "name the file after one");
    }

    @Test
    void takesTheFundThatTheFileIsNamedAfter() throws IOException {
        Files.writeString(directory.resolve("900002.csv"), TWO_FUNDS);

        // 1.9000 ÷ 2.0000 − 1.
        assertThat(sheet("{\"fund\": \"directory:900002\"}")
                        .at("/result/returns/total")
                        .asDouble())
                .isCloseTo(-0.05, within(1e-12));
    }
}
