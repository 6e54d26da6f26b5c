package io.fundcalc.app.platform.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Ten thousand awkward events on the real standard output of a process: each is one line that keeps the contract. */
class LogLinesTest {

    private static List<String> lines = List.of();
    private static List<JsonNode> events = List.of();

    @BeforeAll
    static void flood(@TempDir Path folder) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LogFlood.class.getName(),
                        "--logging.level.root=INFO")
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("ended").isTrue();
        } finally {
            process.destroyForcibly();
        }
        // Not readAllLines: it takes more characters for the end of a line than a log shipper does.
        lines = List.of(Files.readString(out, StandardCharsets.UTF_8).split("\n"));
        assertThat(process.exitValue()).as(lines.getLast()).isZero();
        events = lines.stream()
                .map(LogContract::parse)
                .filter(line -> line.at("/log.logger").asString("").equals(LogFlood.class.getName()))
                .filter(line -> line.has("number"))
                .toList();
    }

    @Test
    void everyEventIsOneLine() {
        assertThat(events.stream().map(event -> event.get("number").asInt()))
                .containsExactlyElementsOf(
                        IntStream.range(0, LogFlood.EVENTS).boxed().toList());
        assertThat(lines.size() - events.size()).as("lines beside the events").isBetween(0, 10);
    }

    @Test
    void everyLineKeepsTheContract() throws IOException {
        LogContract contract = LogContract.read();

        assertThat(lines).allSatisfy(line -> assertThat(contract.faults(line)).isEmpty());
    }

    @Test
    void noLineHoldsASecretOrAControlCharacter() {
        for (String line : lines) {
            assertThat(line)
                    .doesNotContain(LogFlood.SECRETS)
                    .doesNotMatch("(?s).*[\\x00-\\x1f\\x7f-\\x9f\\u2028\\u2029\\u202e\\ufeff].*");
        }
    }

    @Test
    void nothingIsForged() {
        assertThat(events)
                .noneMatch(event -> event.get("message").asString().equals("forged"))
                .filteredOn(kind(4))
                .allSatisfy(event -> assertThat(event.get("message").asString()).startsWith("ok\"}\n{\""));
    }

    @Test
    void stackTracesBeginWithTheirRootAndAreBounded() {
        assertThat(events).filteredOn(kind(3)).hasSize(1000).allSatisfy(event -> {
            assertThat(event.get("error.stack_trace").asString())
                    .startsWith("java.lang.IllegalStateException: cannot reach redis://****@redis")
                    .hasSizeLessThan(8192 + 40)
                    .endsWith("… (cut off)");
            assertThat(event.get("error.type").asString()).isEqualTo("java.lang.IllegalArgumentException");
        });
    }

    @Test
    void messagesAreBounded() {
        assertThat(events)
                .filteredOn(kind(9))
                .allSatisfy(event -> assertThat(event.get("message").asString())
                        .hasSizeLessThan(8192 + 40)
                        .endsWith("… (cut off)"));
    }

    @Test
    void placesAreNamedFromWarningsOn() {
        assertThat(events).filteredOn(kind(7)).allSatisfy(event -> {
            assertThat(event.get("function").asString()).isEqualTo("emit");
            assertThat(event.get("line").asInt()).isPositive();
            assertThat(event.get("log.origin.file.name").asString()).isEqualTo("LogFlood.java");
            assertThat(event.get("amount").asString()).isEqualTo(Masking.MASK);
            assertThat(event.get("redis.password").asString()).isEqualTo(Masking.MASK);
        });
        assertThat(events).filteredOn(kind(0)).allSatisfy(event -> {
            assertThat(event.has("function")).isFalse();
            assertThat(event.get("module").asString()).isEqualTo("LogFlood");
            assertThat(event.get("session_id").asString()).isEqualTo("AbC_-123");
            assertThat(event.get("session.id").asString()).isEqualTo("AbC_-123");
            assertThat(event.get("user_id").asString()).isEqualTo("anonymous");
            assertThat(event.get("http.request.id").asString()).startsWith("flood/");
        });
    }

    private static Predicate<JsonNode> kind(int kind) {
        return event -> event.get("number").asInt() % 10 == kind;
    }
}
