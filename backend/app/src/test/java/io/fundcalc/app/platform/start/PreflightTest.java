package io.fundcalc.app.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {

    private static final long MIB = 1L << 20;

    private static Preflight with(Map<String, Object> variables, long memory, long heap) {
        Map<String, Object> all = new HashMap<>(Map.of("PORT", "0"));
        all.putAll(variables);
        return new Preflight(Settings.with(all), memory * MIB, heap * MIB);
    }

    private static Preflight with(Map<String, Object> variables) {
        return with(variables, 1024, 512);
    }

    @Test
    void findsNothingWrongWithAFreePort() {
        assertThat(with(Map.of()).fault()).isEmpty();
    }

    @Test
    void refusesLessMemoryThanTheHeapAndWhatStandsBesideIt() {
        assertThat(with(Map.of(), 671, 512).fault())
                .hasValue(
                        "there are 671 MiB of memory, and 672 are needed for a heap of 512: raise the limit or lower -Xmx");
        assertThat(with(Map.of(), 672, 512).fault()).isEmpty();
    }

    @Test
    void refusesStoresThatLeaveNoHeapForRequests() {
        // 64 + 32 + 48 + 96 by default, and three quarters of 512 are 384; Java divides first, which takes a little
        // off.
        assertThat(with(Map.of("FUNDCALC_CACHE_WEIGHT", "207MB")).fault()).isEmpty();
        assertThat(with(Map.of("FUNDCALC_CACHE_WEIGHT", "209MB")).fault())
                .hasValue("FUNDCALC_CACHE_WEIGHT, FUNDCALC_FINISHED_WEIGHT, FUNDCALC_NAV_MEMORY and "
                        + "FUNDCALC_DATASETS_MEMORY together must be at most 383 MiB, 75 % of the heap, got 385: lower "
                        + "them or raise -Xmx");
        // With a Redis, data sets live there: 32 of them are near instead of 96.
        assertThat(with(Map.of("FUNDCALC_CACHE_WEIGHT", "209MB", "REDIS_URL", "redis://redis"))
                        .fault())
                .isEmpty();
    }

    @Test
    void namesTheLineOfAFileOfKeysThatIsNone(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("keys"), "# ours\nno key\n");

        assertThat(with(Map.of("FUNDCALC_API_KEYS_FILE", file.toString())).fault())
                .hasValueSatisfying(
                        fault -> assertThat(fault).startsWith("FUNDCALC_API_KEYS_FILE " + file + ", line 2: "));
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
}
