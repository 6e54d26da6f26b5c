package io.fundcalc.app.data.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.intake.content.Decimals;
import io.fundcalc.intake.content.IntakeContent;
import io.fundcalc.intake.content.NavContent;
import io.fundcalc.intake.content.NavHistory;
import io.fundcalc.intake.content.TransactionContent;
import io.fundcalc.intake.report.ProblemCode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stored form of data sets, by bytes that were written down once and never change: two releases run on one store while
 * one replaces the other, and after a rollback. So a release reads what every release before it wrote, and writes only what
 * the release before it can read. The rows were packed by a program of a few lines in another language; see
 * {@code rows-nav-1.hex}: zlib over numbers of seven bits a byte with the sign in the lowest.
 */
class StoredFormTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final LocalDate DAY = LocalDate.of(2022, 1, 8);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final DatasetCodec codec = new DatasetCodec(
            JSON,
            new StoreProperties(
                    Duration.ofHours(24), DataSize.ofKilobytes(1), 3, DataSize.ofBytes(1), DataSize.ofBytes(1)),
            meters);

    private static byte[] stored(String name) {
        try (InputStream in = Objects.requireNonNull(StoredFormTest.class.getResourceAsStream(name))) {
            byte[] bytes = in.readAllBytes();
            return name.endsWith(".hex")
                    ? HexFormat.of().parseHex(new String(bytes, StandardCharsets.US_ASCII).strip())
                    : bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double unreadable(String part) {
        return meters.get("fundcalc.datasets.unreadable")
                .tag("part", part)
                .counter()
                .count();
    }

    @Test
    void readsTheHeaderOfTheFirstRelease() {
        DatasetHeader header = Objects.requireNonNull(codec.header(stored("header-1.json")));

        assertThat(header.name()).isEqualTo("消费");
        assertThat(header.from()).isEqualTo(DAY);
        assertThat(header.counts()).isEqualTo(new DatasetHeader.RowCounts(4, 3, 1, 0, 0));
        assertThat(header.parts())
                .isEqualTo(Map.of(DatasetPart.ROWS, 61, DatasetPart.REPORT, 412, DatasetPart.REJECTED, 57));
    }

    @Test
    void writesAHeaderThatTheReleaseBeforeReads() {
        JsonNode before = JSON.readTree(stored("header-1.json"));
        JsonNode written = JSON.readTree(codec.header(Objects.requireNonNull(codec.header(stored("header-1.json")))));

        before.forEachEntry(
                (name, value) -> assertThat(written.get(name)).as(name).isEqualTo(value));
    }

    @Test
    void leavesOutWhatALaterReleaseAdded() {
        String later = new String(stored("header-1.json"), StandardCharsets.UTF_8)
                .replace("\"REPORT\": 412", "\"REPORT\": 412, \"CHART\": 9")
                .replace("\"gaps\": 0", "\"gaps\": 0, \"currency\": \"CNY\"");
        assertThat(later).contains("CHART").contains("currency");

        assertThat(Objects.requireNonNull(codec.header(later.getBytes(StandardCharsets.UTF_8)))
                        .parts())
                .containsOnlyKeys(DatasetPart.ROWS, DatasetPart.REPORT, DatasetPart.REJECTED);
    }

    @Test
    void readsTheReportOfTheFirstReleaseAndLeavesOutWhatALaterOneAdded() {
        assertThat(Objects.requireNonNull(codec.report(stored("report-1.json"))).problemCounts())
                .isEqualTo(Map.of(ProblemCode.NUMBER_UNREADABLE, 1));
        String later = new String(stored("report-1.json"), StandardCharsets.UTF_8)
                .replace("\"problems\": [", "\"problems\": [{\"row\": 2, \"code\": \"FROM_THE_FUTURE\", \"args\": []},")
                .replace("\"problemCounts\": {", "\"problemCounts\": {\"FROM_THE_FUTURE\": 1,")
                .replace("\"guesses\": [", "\"guesses\": [{\"topic\": \"ORBIT\"},");

        DatasetReport report = Objects.requireNonNull(codec.report(later.getBytes(StandardCharsets.UTF_8)));

        assertThat(report.problems()).singleElement().extracting("code").isEqualTo(ProblemCode.NUMBER_UNREADABLE);
        assertThat(report.problemCounts()).isEqualTo(Map.of(ProblemCode.NUMBER_UNREADABLE, 1));
        assertThat(report.guesses()).hasSize(1);
        assertThat(unreadable("report")).isZero();
    }

    @Test
    void readsAndWritesTheHistoriesOfTheFirstRelease() {
        NavHistory history = ((NavContent) read("rows-nav-1.hex")).histories().getFirst();

        assertThat(history.fund()).isEqualTo("110022");
        assertThat(history.name()).isEqualTo("消费");
        assertThat(history.days()).containsExactly(19000, 19001, 19004);
        Decimals unit = Objects.requireNonNull(history.unit());
        assertThat(unit.get(0)).isEqualTo(new BigDecimal("1.0234"));
        assertThat(unit.has(1)).isFalse();
        assertThat(unit.get(2)).isEqualTo(new BigDecimal("1.0301"));
        assertThat(history.cumulative()).isNull();
        assertThat(inflated(DatasetRows.pack(new NavContent(List.of(history)))))
                .isEqualTo(inflated(stored("rows-nav-1.hex")));
    }

    @Test
    void readsAndWritesTheStatementOfTheFirstRelease() {
        TransactionContent acts = (TransactionContent) read("rows-transactions-1.hex");

        assertThat(acts.days()).containsExactly(19000, 19002);
        assertThat(acts.types()).containsExactly(1, 2);
        assertThat(Objects.requireNonNull(acts.shares()).get(0)).isEqualTo(new BigDecimal("977.11"));
        assertThat(Objects.requireNonNull(acts.amounts()).get(1)).isEqualTo(new BigDecimal("511.50"));
        assertThat(inflated(DatasetRows.pack(acts))).isEqualTo(inflated(stored("rows-transactions-1.hex")));
    }

    @Test
    void countsWhatCannotBeReadAndTreatsItAsMissing() {
        assertThat(codec.header("[]".getBytes(StandardCharsets.UTF_8))).isNull();
        assertThat(codec.header("{\"id\": \"a\"}".getBytes(StandardCharsets.UTF_8)))
                .isNull();
        assertThat(codec.rows(new byte[] {1, 2, 3})).isNull();
        assertThat(codec.text(DatasetPart.REJECTED, new byte[] {1, 2, 3})).isNull();
        assertThat(codec.report("\"a\"".getBytes(StandardCharsets.UTF_8))).isNull();

        assertThat(unreadable("header")).isEqualTo(2);
        assertThat(unreadable("rows")).isEqualTo(1);
        assertThat(unreadable("rejected")).isEqualTo(1);
        assertThat(unreadable("report")).isEqualTo(1);
    }

    private IntakeContent read(String name) {
        return Objects.requireNonNull(codec.rows(stored(name)));
    }

    private static byte[] inflated(byte[] packed) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
