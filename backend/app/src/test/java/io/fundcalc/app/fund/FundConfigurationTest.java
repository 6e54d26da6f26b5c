package io.fundcalc.app.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.fundcalc.app.fund.outbound.Wire;
import io.fundcalc.app.platform.sample.SampleFunds;
import io.fundcalc.app.platform.trace.Tracing;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** Which sources there are by the names that the configuration gives. */
class FundConfigurationTest {

    @TempDir
    Path directory;

    private static KnownSources known(List<String> enabled, String directory) {
        Duration second = Duration.ofSeconds(1);
        SourceProperties settings = new SourceProperties(
                enabled,
                directory,
                Map.of(),
                new SourceProperties.Outbound(second, second, 10, 10, second),
                new SourceProperties.Copies(second, second, second, second, second, DataSize.ofMegabytes(1), second));
        try (Wire wire = new Wire(second, Tracing.OFF)) {
            return new FundConfiguration().knownSources(settings, wire, new SimpleMeterRegistry(), new SampleFunds());
        }
    }

    @Test
    void hasNoWayToTheNetworkWhileNoSourceIsOn() {
        assertThat(known(List.of(), directory.toString()).all())
                .hasSize(8)
                .allMatch(source -> source.outbound() == null);
    }

    /** The rules of the settings name the sources by themselves, for they are checked before anything is made. */
    @Test
    void knowsTheSourcesThatTheSettingsAllow() throws IOException {
        String known = known(List.of(), "").all().stream()
                .map(KnownSources.Known::id)
                .filter(id -> !id.equals(SampleFunds.SOURCE))
                .collect(Collectors.joining(", "));

        // The README's table holds the range of FUNDCALC_SOURCES to that of the rules.
        assertThat(Files.readString(Path.of("..", "..", "README.md")))
                .contains("| empty, or some of " + known + ", separated by commas |");
    }

    @Test
    void takesTheDirectoryByItsNameAsTheListOfSourcesHasIt() {
        KnownSources sources = known(List.of("eastmoney", "directory"), directory.toString());

        assertThat(sources.find("directory").orElseThrow().source()).isNotNull();
        assertThat(sources.find("eastmoney").orElseThrow().source()).isNotNull();
        assertThat(sources.find("amfi").orElseThrow().source()).isNull();
    }

    @Test
    void saysWhatADirectoryWithoutAPlaceNeeds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> known(List.of("eastmoney", "directory"), ""))
                .withMessageContaining("FUNDCALC_SOURCE_DIRECTORY");
    }

    @Test
    void namesTheSourcesThereAreWhereOneIsUnknown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> known(List.of("bloomberg"), ""))
                .withMessageContainingAll("bloomberg", "eastmoney", "FUNDCALC_SOURCE_DIRECTORY");
    }
}
