package io.fundcalc.app.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.app.FundCalcApplication;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an operator sees of a wrong setting: the real program, in a process of its own. */
class StartRefusalTest {

    private record Ended(int status, String out, String err) {}

    private static Ended start(Map<String, String> variables) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder service = new ProcessBuilder(
                java,
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                FundCalcApplication.class.getName());
        service.environment().putAll(Map.of("PORT", "0", "BIND_ADDRESS", "127.0.0.1"));
        service.environment().putAll(variables);
        Process process = service.start();
        try {
            process.getOutputStream().close();
            // Both are a few lines at most, far below what a pipe holds.
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ended").isTrue();
            return new Ended(
                    process.exitValue(),
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8),
                    new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void saysOneLineInTheFormOfTheLogAndEndsWithAStatusOfItsOwn() throws IOException, InterruptedException {
        Ended ended = start(Map.of("LOG_LEVEL", "LOUD"));

        assertThat(ended.status()).isEqualTo(78);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err().lines()).hasSize(1);
        JsonNode line = new JsonMapper().readTree(ended.err());
        assertThat(line.at("/message").asString())
                .isEqualTo("LOG_LEVEL must be one of OFF, ERROR, WARN, INFO, DEBUG, TRACE, got LOUD");
        assertThat(line.at("/log.level").asString()).isEqualTo("ERROR");
        assertThat(line.at("/service.name").asString()).isEqualTo("fund-calc");
        assertThat(line.at("/@timestamp").asString()).endsWith("Z");
    }

    @Test
    void saysItAsTextWhereTheLogIsText() throws IOException, InterruptedException {
        Ended ended = start(Map.of("LOG_FORMAT", "text", "FUNDCALC_BODY_LIMIT", "0"));

        assertThat(ended.status()).isEqualTo(78);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{3} ERROR StartCheck "
                        + "FUNDCALC_BODY_LIMIT must be a size from 1KB to 1GB, got 0\\R");
    }
}
