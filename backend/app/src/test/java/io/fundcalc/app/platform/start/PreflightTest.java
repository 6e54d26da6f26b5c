package io.fundcalc.app.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {

    private static final long MIB = 1L << 20;

    private static Preflight with(Map<String, String> environment) {
        return new Preflight(environment, 1024 * MIB, 512 * MIB);
    }

    @Test
    void findsNothingWrongWithAFreePort() {
        assertThat(with(Map.of("PORT", "0")).fault()).isEmpty();
    }

    @Test
    void refusesLessMemoryThanTheHeapAndWhatStandsBesideIt() {
        Map<String, String> environment = Map.of("PORT", "0");

        assertThat(new Preflight(environment, 671 * MIB, 512 * MIB).fault())
                .hasValue(
                        "there are 671 MiB of memory, and 672 are needed for a heap of 512: raise the limit or lower -Xmx");
        assertThat(new Preflight(environment, 672 * MIB, 512 * MIB).fault()).isEmpty();
    }

    @Test
    void namesASecretThatIsNotThere(@TempDir Path folder) {
        String file = folder.resolve("password").toString();

        assertThat(with(Map.of("PORT", "0", "REDIS_PASSWORD_FILE", file)).fault())
                .hasValue("REDIS_PASSWORD_FILE cannot be read: " + file + " does not exist");
    }

    @Test
    void takesASecretThatIsThere(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "secret");

        assertThat(with(Map.of("PORT", "0", "STATE_REDIS_PASSWORD_FILE", file.toString(), "API_KEYS_FILE", ""))
                        .fault())
                .isEmpty();
    }

    @Test
    void namesAPortThatIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());

            assertThat(with(Map.of("PORT", port, "BIND_ADDRESS", "127.0.0.1")).fault())
                    .hasValueSatisfying(fault -> assertThat(fault)
                            .startsWith("cannot listen on 127.0.0.1 port " + port)
                            .endsWith("set PORT or BIND_ADDRESS"));
        }
    }

    @Test
    void namesAPortThatIsNone() {
        assertThat(with(Map.of("PORT", "http")).fault())
                .hasValueSatisfying(fault -> assertThat(fault).contains("port http"));
    }
}
