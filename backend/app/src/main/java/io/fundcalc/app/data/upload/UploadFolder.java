package io.fundcalc.app.data.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The folder that holds uploaded files while they are read; only the current user can read it. */
@Component
class UploadFolder {

    private static final Logger LOG = LoggerFactory.getLogger(UploadFolder.class);
    private static final String PREFIX = "fund-calc-upload-";

    /** No upload lasts so long: what is older was left by a process that was killed. */
    private static final Duration STALE = Duration.ofHours(1);

    private final Path folder;

    UploadFolder(UploadProperties settings) {
        String chosen = settings.folder().isEmpty() ? System.getProperty("java.io.tmpdir") : settings.folder();
        folder = Path.of(chosen);
        try {
            Files.createDirectories(folder);
            sweep(Instant.now().minus(STALE));
        } catch (IOException e) {
            throw new UncheckedIOException("FUNDCALC_UPLOAD_FOLDER cannot be used: " + folder, e);
        }
    }

    /** A new, empty file that its owner alone can read. */
    Path file() throws IOException {
        return Files.createTempFile(
                folder, PREFIX, "", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    private void sweep(Instant before) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.getFileName().toString().startsWith(PREFIX))
                    .filter(file -> isOlder(file, before))
                    .forEach(UploadFolder::delete);
        }
    }

    private static boolean isOlder(Path file, Instant before) {
        try {
            return Files.getLastModifiedTime(file).compareTo(FileTime.from(before)) < 0;
        } catch (IOException goneAlready) {
            return false;
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("a file left by an earlier process could not be deleted", e);
        }
    }
}
