package io.fundcalc.app.data.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class UploadFolderTest {

    @TempDir
    Path folder;

    private UploadFolder made() {
        return new UploadFolder(new UploadProperties(
                DataSize.ofBytes(80),
                folder.toString(),
                DataSize.ofBytes(100),
                Duration.ofSeconds(1),
                8,
                2,
                1,
                Duration.ofSeconds(1)));
    }

    @Test
    void makesFilesThatNobodyElseReads() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made().file())))
                .isEqualTo("rw-------");
    }

    @Test
    void removesWhatAKilledProcessLeftAndNothingElse() throws IOException {
        Path left = Files.createFile(folder.resolve("fund-calc-upload-1"));
        Path young = Files.createFile(folder.resolve("fund-calc-upload-2"));
        Path foreign = Files.createFile(folder.resolve("another-1"));
        FileTime yesterday = FileTime.from(Instant.now().minus(Duration.ofDays(1)));
        Files.setLastModifiedTime(left, yesterday);
        Files.setLastModifiedTime(foreign, yesterday);

        made();

        assertThat(left).doesNotExist();
        assertThat(young).exists();
        assertThat(foreign).exists();
    }
}
