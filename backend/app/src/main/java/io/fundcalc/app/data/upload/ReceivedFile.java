package io.fundcalc.app.data.upload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that came in, on the disk until it is closed.
 *
 * @param file where it lies, under a name of ours
 * @param name the one its owner gave it, without folders
 * @param options the JSON beside it; null where there was none
 */
public record ReceivedFile(Path file, String name, byte @Nullable [] options) implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReceivedFile.class);
    private static final int LONGEST_NAME = 120;

    /**
     * The last part of a path of any system, in letters that a person can see.
     *
     * @param given by the client, who may have meant harm
     */
    static String plain(@Nullable String given) {
        String whole = given == null ? "" : given;
        int slash = Math.max(whole.lastIndexOf('/'), whole.lastIndexOf('\\'));
        String last = whole.substring(slash + 1)
                .codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .limit(LONGEST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return last.isEmpty() || last.equals(".") || last.equals("..") ? "file" : last;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("an uploaded file could not be deleted", e);
        }
    }
}
