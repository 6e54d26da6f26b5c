package io.fundcalc.app.platform.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A rule whose values are places in the file system. */
sealed interface Place extends Rule {

    /**
     * A file that can be read; empty means none.
     *
     * @param filled whether something must stand in it
     */
    record ReadableFile(boolean filled) implements Place {
        @Override
        public boolean allows(String value) {
            Path file = path(value);
            return value.isBlank()
                    || (file != null
                            && Files.isRegularFile(file)
                            && (!filled || isFilled(file))
                            && Files.isReadable(file));
        }

        private static boolean isFilled(Path file) {
            try {
                return !Files.readString(file).isBlank();
            } catch (IOException _) {
                return false;
            }
        }

        @Override
        public String range() {
            return "empty, or the path of a file that the service's user may read"
                    + (filled ? " and that is not empty" : "");
        }
    }

    /** A folder that can be listed; empty means none. */
    record ReadableFolder() implements Place {
        @Override
        public boolean allows(String value) {
            Path folder = path(value.strip());
            return value.isBlank()
                    || (folder != null
                            && Files.isDirectory(folder)
                            && Files.isReadable(folder)
                            && Files.isExecutable(folder));
        }

        @Override
        public String range() {
            return "empty, or the path of a folder that the service's user may list";
        }
    }

    /** A folder that can be written to, or made; empty means the system's. */
    record WritableFolder() implements Place {
        @Override
        public boolean allows(String value) {
            Path folder = path(value);
            if (value.isEmpty() || folder == null) {
                return value.isEmpty();
            }
            return Stream.iterate(folder.toAbsolutePath(), step -> step != null, Path::getParent)
                    .filter(Files::exists)
                    .findFirst()
                    .filter(step -> Files.isDirectory(step) && Files.isWritable(step))
                    .isPresent();
        }

        @Override
        public String range() {
            return "empty, or the path of a folder that the service's user may write to";
        }
    }

    private static @Nullable Path path(String value) {
        try {
            return Path.of(value);
        } catch (InvalidPathException _) {
            return null;
        }
    }
}
