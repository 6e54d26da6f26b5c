package io.fundcalc.app.platform.start;

import com.sun.management.OperatingSystemMXBean;
import io.fundcalc.app.platform.caller.ApiKeyFile;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.env.PropertyResolver;
import org.springframework.util.unit.DataSize;

/**
 * Finds what would keep the service from working on this machine although each setting is right by itself: too little
 * memory, a port that is taken, a file of keys with a wrong line.
 *
 * @param settings that {@link SettingCheck} found right
 * @param memory of the machine or of the container's limit, bytes
 * @param heap that Java may grow to, bytes
 */
record Preflight(PropertyResolver settings, long memory, long heap) {

    /** Classes, compiled code, buffers and stacks: measured 150 MiB under load, and a little to spare. */
    static final long BESIDE_THE_HEAP = 160L << 20;

    /** Of the heap, in hundredths, that all stores together may fill: the rest is what requests work with. */
    private static final long FOR_STORES = 75;

    private static final List<String> STORES = List.of(
            "fundcalc.cache.local-weight", "fundcalc.calculation.finished-weight", "fundcalc.sources.copies.memory");

    /** Of this process. */
    static Preflight here(PropertyResolver settings) {
        long memory = ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : Long.MAX_VALUE;
        return new Preflight(settings, memory, Runtime.getRuntime().maxMemory());
    }

    /** The first thing that is wrong, and how to mend it. */
    Optional<String> fault() {
        return memoryFault().or(this::heapFault).or(this::keysFault).or(this::portFault);
    }

    private Optional<String> memoryFault() {
        long needed = heap + BESIDE_THE_HEAP;
        return memory >= needed
                ? Optional.empty()
                : Optional.of(
                        "there are %d MiB of memory, and %d are needed for a heap of %d: raise the limit or lower -Xmx"
                                .formatted(memory >> 20, needed >> 20, heap >> 20));
    }

    private Optional<String> heapFault() {
        boolean redis = Stream.of("fundcalc.state.url", "fundcalc.cache.redis.url")
                .anyMatch(url -> !settings.getProperty(url, "").isBlank());
        String datasets = redis ? "fundcalc.datasets.near-limit" : "fundcalc.datasets.memory-limit";
        long stores = Stream.concat(STORES.stream(), Stream.of(datasets))
                .mapToLong(store ->
                        DataSize.parse(settings.getProperty(store, "0B")).toBytes())
                .sum();
        long most = heap / 100 * FOR_STORES;
        return stores <= most
                ? Optional.empty()
                : Optional.of(
                        ("FUNDCALC_CACHE_WEIGHT, FUNDCALC_FINISHED_WEIGHT, FUNDCALC_NAV_MEMORY and %s together must be "
                                        + "at most %d MiB, %d %% of the heap, got %d: lower them or raise -Xmx")
                                .formatted(
                                        redis ? "FUNDCALC_DATASETS_NEAR" : "FUNDCALC_DATASETS_MEMORY",
                                        most >> 20,
                                        FOR_STORES,
                                        stores >> 20));
    }

    /** A file of keys in which one line is wrong: to start without that key would lock its owner out in silence. */
    private Optional<String> keysFault() {
        return Optional.of(settings.getProperty("fundcalc.caller.api-keys-file", ""))
                .filter(file -> !file.isBlank())
                .flatMap(file -> Optional.ofNullable(ApiKeyFile.fault(Path.of(file))));
    }

    private Optional<String> portFault() {
        int port = settings.getProperty("server.port", Integer.class, 0);
        String address = settings.getProperty("server.address", "0.0.0.0");
        try (ServerSocket socket = new ServerSocket()) {
            // As the server will: a port of connections that have just ended is free.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("cannot listen on %s port %d (%s): set PORT or BIND_ADDRESS"
                    .formatted(address, port, e.getMessage()));
        }
    }
}
