package io.fundcalc.app.platform.build;

import io.fundcalc.app.platform.digest.Sha256;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A digest of all code and resources that answers come from, libraries among them: a rebuilt formula has another one, also
 * where the version stays. The build writes it into the class path; kept answers are named by it.
 */
public final class BuildDigest {

    private static final String RESOURCE = "META-INF/fundcalc/build-digest";

    /** What the build writes later than this, and a second build therefore finds: page, list of components, the digest. */
    private static final List<Path> WRITTEN_LATER = Stream.of("resources", "sbom", "fundcalc")
            .map(folder -> Path.of("META-INF", folder))
            .toList();

    private static final int SHOWN_BYTES = 8;

    private BuildDigest() {}

    /** The digest of this build; without one another text at each start, so that nothing old is ever found. */
    public static String ofThis() {
        try (InputStream written = BuildDigest.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            return written == null
                    ? UUID.randomUUID().toString()
                    : new String(written.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes the digest of the class path that it runs with.
     *
     * @param arguments folder of classes that gets the file
     */
    public static void main(String[] arguments) throws IOException {
        List<Path> places = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
        Path file = Path.of(arguments[0]).resolve(RESOURCE);
        Files.createDirectories(file.getParent());
        Files.writeString(file, of(places));
    }

    /** The digest of folders and files, each by its name and content. */
    static String of(List<Path> places) throws IOException {
        MessageDigest digest = Sha256.start();
        for (Path place : places) {
            for (Path file : files(place)) {
                Path name = Files.isDirectory(place) ? place.relativize(file) : file.getFileName();
                digest.update(name.toString().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(Sha256.of(Files.readAllBytes(file)));
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, SHOWN_BYTES);
    }

    private static List<Path> files(Path place) throws IOException {
        try (Stream<Path> found = Files.walk(place)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> WRITTEN_LATER.stream()
                            .noneMatch(later -> place.relativize(file).startsWith(later)))
                    .sorted()
                    .toList();
        }
    }
}
