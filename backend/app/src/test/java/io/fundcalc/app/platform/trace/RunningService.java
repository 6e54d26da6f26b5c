package io.fundcalc.app.platform.trace;

import io.fundcalc.app.FundCalcApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The real program in a process of its own, whose standard output is kept. */
final class RunningService implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    private final Path out;
    private final Process process;

    RunningService(Path folder, Map<String, String> variables) throws IOException {
        out = folder.resolve("out");
        ProcessBuilder service = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                FundCalcApplication.class.getName());
        service.environment().putAll(Map.of("PORT", "0", "BIND_ADDRESS", "127.0.0.1", "FUNDCALC_RATE_LIMIT", "off"));
        service.environment().putAll(variables);
        process = service.redirectErrorStream(true).redirectOutput(out.toFile()).start();
    }

    /** Its port once it listens, 0 before. */
    int port() {
        if (!process.isAlive()) {
            throw new AssertionError("the service ended:\n" + text());
        }
        Matcher started = PORT.matcher(text());
        return started.find() ? Integer.parseInt(started.group(1)) : 0;
    }

    /** What it has printed so far; the last line may be unfinished. */
    private String text() {
        try {
            return Files.readString(out, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines that it has printed to their end. */
    List<String> lines() {
        String text = text();
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    /** Asks it to stop, and waits. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("the service does not stop:\n" + text());
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
