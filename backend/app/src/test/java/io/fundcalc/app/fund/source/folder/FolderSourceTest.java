package io.fundcalc.app.fund.source.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fundcalc.app.fund.source.FundEntry;
import io.fundcalc.app.fund.source.NavRow;
import io.fundcalc.app.fund.source.Published;
import io.fundcalc.app.fund.source.SourceFault;
import io.fundcalc.app.fund.source.SourceFault.Kind;
import io.fundcalc.app.platform.series.ProvidedSeries.Remark;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of a directory as funds. */
class FolderSourceTest {

    private static final String HISTORY = """
            净值日期,单位净值,累计净值,日增长率,分红
            2024-01-02,1.0000,1.0000,,
            2024-01-03,1.0100,1.0100,1.00%,
            2024-01-04,0.9600,1.0100,0.00%,0.0500
            """;

    @TempDir
    Path directory;

    private FolderSource source() {
        return new FolderSource(directory, 1 << 20);
    }

    private static int day(String date) {
        return (int) LocalDate.parse(date).toEpochDay();
    }

    private Kind fault(String code) {
        return catchThrowableOfType(SourceFault.class, () -> source().history(code, null))
                .kind();
    }

    @Test
    void readsAFileByItsName() throws IOException {
        Files.writeString(directory.resolve("900001.csv"), HISTORY);

        Published history = source().history("900001", null);

        assertThat(history.rows())
                .extracting(NavRow::value)
                .containsExactly(new BigDecimal("1.0000"), new BigDecimal("1.0100"), new BigDecimal("0.9600"));
        assertThat(history.rows().get(1).percent()).isEqualByComparingTo("1");
        assertThat(history.payouts()).containsOnlyKeys(day("2024-01-04"));
        assertThat(history.payouts().get(day("2024-01-04"))).isEqualByComparingTo("0.05");
        assertThat(history.rows().getFirst().part().fingerprint()).hasSize(64);
    }

    @Test
    void seesThatAFileHasChanged() throws IOException {
        Path file = directory.resolve("900001.csv");
        Files.writeString(file, HISTORY);
        FolderSource source = source();
        Published first = source.history("900001", null);
        assertThat(source.history("900001", null)).isSameAs(first);

        Files.writeString(file, HISTORY + "2024-01-05,0.9700,1.0200,1.04%,\n");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(5)));

        assertThat(source.history("900001", null).rows()).hasSize(4);
    }

    @Test
    void listsFilesThatCanBeHistories() throws IOException {
        Files.writeString(directory.resolve("我的组合.csv"), HISTORY);
        Files.writeString(directory.resolve("900001.CSV"), HISTORY);
        Files.writeString(directory.resolve("notes.md"), "words");
        Files.writeString(directory.resolve("two words.csv"), HISTORY);
        Files.createDirectory(directory.resolve("folder.csv"));

        assertThat(source().index()).extracting(FundEntry::code).containsExactlyInAnyOrder("我的组合", "900001");
    }

    @Test
    void listsTheDirectoryAgainOnlyWhenItHasChanged() throws IOException {
        FileTime yesterday = FileTime.from(Instant.now().minus(Duration.ofDays(1)));
        FileTime today = FileTime.from(Instant.now().minus(Duration.ofHours(1)));
        Files.writeString(directory.resolve("900001.csv"), HISTORY);
        Files.setLastModifiedTime(directory, yesterday);
        FolderSource source = source();
        List<FundEntry> first = source.index();

        // A file that a new listing would find, and a directory that does not tell of it.
        Files.writeString(directory.resolve("900002.csv"), HISTORY);
        Files.setLastModifiedTime(directory, yesterday);
        assertThat(source.index()).isSameAs(first).hasSize(1);
        assertThat(catchThrowableOfType(SourceFault.class, () -> source.history("900002", null))
                        .kind())
                .isEqualTo(Kind.NO_FUND);

        Files.setLastModifiedTime(directory, today);
        assertThat(source.index()).extracting(FundEntry::code).containsExactly("900001", "900002");
        assertThat(source.history("900002", null).rows()).hasSize(3);
    }

    @Test
    void trustsNoTimeStampThatIsAsYoungAsTheListing() throws IOException {
        FileTime now = FileTime.from(Instant.now());
        FolderSource source = source();
        Files.setLastModifiedTime(directory, now);
        assertThat(source.index()).isEmpty();

        Files.writeString(directory.resolve("900001.csv"), HISTORY);
        Files.setLastModifiedTime(directory, now);

        assertThat(source.index()).hasSize(1);
    }

    @Test
    void followsNoLinkOutOfTheDirectory(@TempDir Path elsewhere) throws IOException {
        Path secret = Files.writeString(elsewhere.resolve("secret.csv"), HISTORY);
        Files.createSymbolicLink(directory.resolve("900001.csv"), secret);

        assertThat(fault("900001")).isEqualTo(Kind.NO_FUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret", "..", "/etc/passwd", "900001/../x", ""})
    void readsNothingOutsideTheDirectory(String code) {
        assertThat(fault(code)).isEqualTo(Kind.NO_FUND);
    }

    @Test
    void tellsThatAFileIsNoHistory() throws IOException {
        Files.writeString(directory.resolve("900001.csv"), "words and nothing else\n");

        assertThat(fault("900001")).isEqualTo(Kind.UNREADABLE);
    }

    @Test
    void tellsThatTheDirectoryIsGone() throws IOException {
        Files.delete(directory);

        assertThat(fault("900001")).isEqualTo(Kind.UNREACHABLE);
        Files.createDirectory(directory);
    }

    @Test
    void saysThatAColumnWasGuessed() throws IOException {
        Files.writeString(directory.resolve("guess.csv"), """
                Valuation day,VFXYZ
                2024-01-02,1.0000
                2024-01-03,1.0100
                2024-01-04,1.0200
                """);
        Files.writeString(directory.resolve("known.csv"), HISTORY);

        assertThat(source().history("guess", null).remarks())
                .extracting(Remark::code)
                .contains("FUND_COLUMN_GUESSED");
        assertThat(source().history("known", null).remarks()).isEmpty();
    }

    @Test
    void tellsWhatAnUploadWouldAsk() throws IOException {
        Files.writeString(
                directory.resolve("split.csv"),
                "date,nav,split\n"
                        + IntStream.range(1, 29)
                                .mapToObj(day -> "2024-02-%02d,1.%02d,%s%n".formatted(day, day, day == 15 ? "4" : ""))
                                .collect(Collectors.joining()));

        Published history = source().history("split", null);

        assertThat(history.splits()).isEmpty();
        assertThat(history.remarks())
                .extracting(Remark::code)
                .containsExactly("FUND_FILE_UNCONFIRMED", "NAV_SPLIT_NOT_SHOWN");
    }

    @Test
    void keepsNoMoreFilesThanItsRoomHolds() throws IOException {
        FolderSource source = new FolderSource(directory, 5_000);
        for (int i = 0; i < 20; i++) {
            Files.writeString(directory.resolve("90000" + i + ".csv"), HISTORY);
            source.history("90000" + i, null);
        }

        // Each takes 1,000 bytes and 250 for each of its 3 rows.
        assertThat(source.keptBytes()).isBetween(1_750L, 5_000L);
        assertThat(source.index()).hasSize(20);
    }
}
