package io.fundcalc.app.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a process leaves that runs out of memory: its own status, one line, and a heap dump each time. */
class OutOfMemoryTest {

    @TempDir
    Path folder;

    /** Runs out of memory as its argument says; ends with status 0 unless it is ended. */
    static final class Exhausted {

        private Exhausted() {}

        public static void main(String[] arguments) throws InterruptedException {
            OutOfMemory.watchThreads();
            HeapDumps.arrange();
            if (arguments[0].equals("heap")) {
                List<byte[]> kept = new ArrayList<>();
                while (kept.size() < 1_000_000) {
                    kept.add(new byte[1 << 20]);
                }
            } else {
                Thread thread = new Thread(() -> {
                    throw new OutOfMemoryError("unable to create native thread");
                });
                thread.start();
                thread.join();
            }
        }
    }

    private Process exhausted(String how, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx24m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(List.of(options));
        command.addAll(List.of(Exhausted.class.getName(), how));
        return new ProcessBuilder(command)
                .redirectOutput(new File("/dev/null"))
                .redirectErrorStream(false)
                .start();
    }

    /** An error that Java throws itself, and one that it only meets as an object, as for a thread it cannot start. */
    @ParameterizedTest
    @ValueSource(strings = {"heap", "thread"})
    void endsTheProcessWithItsStatusAndOneLine(String how) throws IOException, InterruptedException {
        Process process = exhausted(how);
        String told = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isEqualTo(OutOfMemory.STATUS);
        assertThat(told).startsWith("fund-calc: memory has run out").hasLineCount(1);
    }

    @Test
    void leavesAHeapDumpEachTime() throws IOException, InterruptedException {
        for (int i = 0; i < 2; i++) {
            Process process = exhausted(
                    "heap",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-XX:+HeapDumpOnOutOfMemoryError",
                    "-XX:HeapDumpPath=" + folder);
            process.getErrorStream().readAllBytes();
            assertThat(process.waitFor()).isEqualTo(OutOfMemory.STATUS);
        }

        try (Stream<Path> dumps = Files.list(folder)) {
            assertThat(dumps).hasSize(2).allSatisfy(dump -> {
                assertThat(dump.getFileName().toString()).matches("fund-calc-\\d{8}T\\d{6}\\.\\d{3}Z.*\\.hprof");
                assertThat(dump).isNotEmptyFile();
            });
        }
    }

    @Test
    void keepsTheTwoNewestDumpsAndEverythingElse() throws IOException {
        for (int i = 0; i < 4; i++) {
            Path dump = Files.createFile(folder.resolve(i == 0 ? "java_pid1.hprof" : "fund-calc-" + i + ".hprof"));
            Files.setLastModifiedTime(dump, FileTime.from(Instant.ofEpochSecond(1000 + i)));
        }
        Files.createFile(folder.resolve("notes.txt"));

        HeapDumps.prune(folder);

        assertThat(folder.toFile().list())
                .containsExactlyInAnyOrder("fund-calc-2.hprof", "fund-calc-3.hprof", "notes.txt");
    }

    @Test
    void namesADumpByTimeAndHost() {
        assertThat(HeapDumps.name(Map.of("HOSTNAME", "node/../7"), Instant.parse("2026-11-30T14:05:06.007Z")))
                .isEqualTo("fund-calc-20261130T140506.007Z-node..7.hprof");
    }

    @Test
    void findsTheErrorBehindOthers() {
        Throwable memory = new ExecutionException(new IllegalStateException(new OutOfMemoryError("Java heap space")));

        assertThat(OutOfMemory.causedBy(memory)).isTrue();
        assertThat(OutOfMemory.causedBy(new IllegalStateException(new StackOverflowError())))
                .isFalse();
        assertThat(OutOfMemory.causedBy(null)).isFalse();
    }
}
