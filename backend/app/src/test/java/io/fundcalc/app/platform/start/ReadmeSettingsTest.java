package io.fundcalc.app.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The README has a row for every variable, with its default and its range as the service holds them. */
class ReadmeSettingsTest {

    private static final Path README = Path.of("..", "..", "README.md");

    static Stream<String> properties() {
        return SettingRules.ALL.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("properties")
    void tellsVariableDefaultAndRange(String property) throws IOException {
        Settings.Variable variable = Settings.variable(property);
        String byDefault = property.equals("fundcalc.service.version")
                ? "the build's"
                : variable.byDefault().isEmpty()
                        ? "none"
                        : '`' + variable.byDefault().replace("|", "\\|") + '`';

        assertThat(Files.readAllLines(README))
                .anyMatch(line -> line.startsWith("| `%s` | %s | %s | "
                        .formatted(
                                variable.name(),
                                byDefault,
                                Settings.rule(property).range())));
    }
}
