package io.fundcalc.app.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Settings that are right by themselves and wrong together, and how a fault is named. */
class SettingCheckTest {

    @TempDir
    Path folder;

    private static List<String> faults(Map<String, Object> variables) {
        return new SettingCheck(Settings.with(variables)).faults();
    }

    static List<List<String>> pairs() {
        return SettingRules.ORDERED;
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void namesBothOfTwoSettingsWhoseOrderIsWrong(List<String> pair) {
        // The greater one at its least, the lesser one just above it: each right by itself.
        String lesser = Settings.variable(pair.getFirst()).name();
        String greater = Settings.variable(pair.getLast()).name();
        Quantity rule = (Quantity) Settings.rule(pair.getLast());
        String most = ((Quantity) Settings.rule(pair.getFirst())).most();

        assertThat(faults(Map.of(greater, rule.least(), lesser, most)))
                .contains(lesser + " must be at most " + greater + ", which is " + rule.least() + ", got " + most);
    }

    @Test
    void namesTwoPasswordsForOneRedis() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "of the file");

        assertThat(faults(Map.of("STATE_REDIS_PASSWORD", "given", "STATE_REDIS_PASSWORD_FILE", file.toString())))
                .containsExactly("STATE_REDIS_PASSWORD and STATE_REDIS_PASSWORD_FILE must not both be set: give the "
                        + "password or the file that holds it");
    }

    @Test
    void refusesAFileForAPasswordThatHoldsNone() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "\n");

        assertThat(faults(Map.of("REDIS_PASSWORD_FILE", file.toString())))
                .containsExactly("REDIS_PASSWORD_FILE must be empty, or the path of a file that the service's user may "
                        + "read and that is not empty, got " + file);
    }

    @Test
    void saysWhatTheSourceOfFilesNeeds() {
        assertThat(faults(Map.of("FUNDCALC_SOURCES", "ecb, directory")))
                .containsExactly("FUNDCALC_SOURCE_DIRECTORY must be set where FUNDCALC_SOURCES names directory");
        assertThat(faults(Map.of("FUNDCALC_SOURCES", "ecb, directory", "FUNDCALC_SOURCE_DIRECTORY", folder.toString())))
                .isEmpty();
    }

    @Test
    void tellsEveryWrongSettingAtOnce() {
        assertThat(faults(Map.of("FUNDCALC_BODY_LIMIT", "0", "LOG_LEVEL", "LOUD")))
                .containsExactlyInAnyOrder(
                        "FUNDCALC_BODY_LIMIT must be a size from 1KB to 1GB, got 0",
                        "LOG_LEVEL must be one of OFF, ERROR, WARN, INFO, DEBUG, TRACE, got LOUD");
    }

    @Test
    void namesThePropertyWhereNoVariableSetIt() {
        ConfigurableEnvironment settings = Settings.with(Map.of());
        settings.getPropertySources()
                .addFirst(new MapPropertySource("arguments", Map.of("fundcalc.upload.readers", "0")));

        assertThat(new SettingCheck(settings).faults())
                .containsExactly("fundcalc.upload.readers must be a whole number from 1 to 64, got 0");
    }

    @Test
    void acceptsAddressesOfEveryShapeOfRedis() {
        for (String address : List.of(
                "redis://redis:6379",
                "rediss://app:secret@redis/1",
                "redis-sentinel://app@sentinel-1:26379,sentinel-2:26379#fundcalc",
                "redis-cluster://app@redis:6379,redis-2:6379",
                "")) {
            assertThat(faults(Map.of("REDIS_URL", address))).as(address).isEmpty();
        }
    }
}
