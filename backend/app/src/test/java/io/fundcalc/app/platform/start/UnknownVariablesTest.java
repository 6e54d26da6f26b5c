package io.fundcalc.app.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A variable with a typing error is named at the start, with the setting that was meant. */
class UnknownVariablesTest {

    private static Iterable<String> warnings(String... names) {
        return new UnknownVariables(Settings.with(Stream.of(names).collect(Collectors.toMap(name -> name, _ -> "1"))))
                .warnings();
    }

    @Test
    void namesTheSettingThatIsMostSimilar() {
        assertThat(warnings("FUNDCALC_BODY_LIMITS", "FUNDCALC_UPLOADS_PER_CALER"))
                .containsExactly(
                        "FUNDCALC_BODY_LIMITS is not a setting and has no effect; the most similar setting is"
                                + " FUNDCALC_BODY_LIMIT",
                        "FUNDCALC_UPLOADS_PER_CALER is not a setting and has no effect; the most similar setting is"
                                + " FUNDCALC_UPLOADS_PER_CALLER");
    }

    @Test
    void isSilentAboutSettingsAndVariablesOfOtherPrograms() {
        assertThat(warnings(
                        "FUNDCALC_BODY_LIMIT",
                        "FUNDCALC_UPLOAD_PER_CALLER",
                        "FUNDCALC_UPLOAD_PERCALLER",
                        "BODY_LIMITS",
                        "PATH"))
                .isEmpty();
        assertThat(warnings(Settings.variables().values().stream()
                        .map(Settings.Variable::name)
                        .toArray(String[]::new)))
                .isEmpty();
    }

    @Test
    void warnsInTheFormOfTheLogAndStarts() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        new StartCheck(new PrintStream(err, true, StandardCharsets.UTF_8), status -> {
                    throw new AssertionError("ended with " + status);
                })
                .onApplicationEvent(new ApplicationEnvironmentPreparedEvent(
                        new DefaultBootstrapContext(),
                        new SpringApplication(),
                        new String[0],
                        Settings.with(Map.of("PORT", "0", "FUNDCALC_BODY_LIMITS", "1MB"))));

        JsonNode line = new JsonMapper().readTree(err.toString(StandardCharsets.UTF_8));
        assertThat(line.at("/log.level").asString()).isEqualTo("WARN");
        assertThat(line.at("/message").asString()).startsWith("FUNDCALC_BODY_LIMITS is not a setting");
    }
}
