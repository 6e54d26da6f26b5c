package io.fundcalc.app.platform.start;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Gives the heap dump that Java writes when memory runs out a name of its own. Java names it by the number of the process,
 * which in a container is always 1, and writes over no file: the second dump would be lost.
 */
public final class HeapDumps {

    /** Each is as large as the heap: older ones are deleted at the next start. */
    private static final int KEPT = 2;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    private HeapDumps() {}

    /** Names the next dump and deletes the oldest ones, where dumps are switched on and go to a folder. */
    public static void arrange() {
        HotSpotDiagnosticMXBean java = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        Path folder = Path.of(java.getVMOption("HeapDumpPath").getValue());
        if (Boolean.parseBoolean(java.getVMOption("HeapDumpOnOutOfMemoryError").getValue())
                && Files.isDirectory(folder)) {
            prune(folder);
            java.setVMOption(
                    "HeapDumpPath",
                    folder.resolve(name(System.getenv(), Instant.now())).toString());
        }
    }

    /** Instances that share the folder differ by their host's name. */
    static String name(Map<String, String> environment, Instant now) {
        String host = environment.getOrDefault("HOSTNAME", "").replaceAll("[^A-Za-z0-9.-]", "");
        return "fund-calc-" + TIME.format(now) + (host.isEmpty() ? "" : "-" + host) + ".hprof";
    }

    static void prune(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> dumps = files.filter(
                            file -> file.getFileName().toString().matches("(fund-calc-|java_pid).*\\.hprof"))
                    .sorted(Comparator.comparingLong(
                                    (Path file) -> file.toFile().lastModified())
                            .reversed())
                    .toList();
            for (Path old : dumps.stream().skip(KEPT).toList()) {
                Files.deleteIfExists(old);
            }
        } catch (IOException | UncheckedIOException e) {
            System.err.println("fund-calc: old heap dumps could not be deleted: " + e.getMessage());
        }
    }
}
