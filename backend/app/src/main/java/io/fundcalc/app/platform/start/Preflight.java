package io.fundcalc.app.platform.start;

import com.sun.management.OperatingSystemMXBean;
import io.fundcalc.app.platform.caller.ApiKeyFile;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What would keep the service from working on this machine, found before anything is started, so that it can be said in
 * one line instead of a page of traces or a killed process.
 *
 * @param environment the variables that set the service up
 * @param memory of the machine or of the container's limit, bytes
 * @param heap that Java may grow to, bytes
 */
public record Preflight(Map<String, String> environment, long memory, long heap) {

    /** Classes, compiled code, buffers and stacks: measured 150 MiB under load, and a little to spare. */
    static final long BESIDE_THE_HEAP = 160L << 20;

    private static final int DEFAULT_PORT = 8000;

    /** The status of a process whose configuration is wrong, as sysexits.h counts. */
    public static final int CONFIGURATION = 78;

    /** Of this process. */
    public static Preflight here() {
        long memory = ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : Long.MAX_VALUE;
        return new Preflight(System.getenv(), memory, Runtime.getRuntime().maxMemory());
    }

    /** The first thing that is wrong, and how to mend it. */
    public Optional<String> fault() {
        return memoryFault().or(this::secretFault).or(this::keysFault).or(this::portFault);
    }

    private Optional<String> memoryFault() {
        long needed = heap + BESIDE_THE_HEAP;
        return memory >= needed
                ? Optional.empty()
                : Optional.of(
                        "there are %d MiB of memory, and %d are needed for a heap of %d: raise the limit or lower -Xmx"
                                .formatted(memory >> 20, needed >> 20, heap >> 20));
    }

    /** Secrets come in files, each named by a variable. */
    private Optional<String> secretFault() {
        return new TreeMap<>(environment)
                .entrySet().stream()
                        .filter(entry -> entry.getKey().matches("[A-Z_]*(PASSWORD|KEYS|KEY|SECRET)_FILE"))
                        .filter(entry -> !entry.getValue().isEmpty())
                        .filter(entry -> !Files.isReadable(Path.of(entry.getValue())))
                        .findFirst()
                        .map(entry -> entry.getKey() + " cannot be read: " + entry.getValue()
                                + (Files.exists(Path.of(entry.getValue()))
                                        ? " belongs to somebody else"
                                        : " does not exist"));
    }

    /** A file of keys in which one line is wrong: to start without that key would lock its owner out in silence. */
    private Optional<String> keysFault() {
        return Optional.ofNullable(environment.get("FUNDCALC_API_KEYS_FILE"))
                .filter(file -> !file.isBlank())
                .flatMap(file -> Optional.ofNullable(ApiKeyFile.fault(Path.of(file))));
    }

    private Optional<String> portFault() {
        String port = environment.getOrDefault("PORT", Integer.toString(DEFAULT_PORT));
        String address = environment.getOrDefault("BIND_ADDRESS", "0.0.0.0");
        try (ServerSocket socket = new ServerSocket()) {
            // As the server will: a port of connections that have just ended is free.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, Integer.parseInt(port)));
            return Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.of("cannot listen on %s port %s (%s): set PORT or BIND_ADDRESS"
                    .formatted(address, port, e.getMessage()));
        }
    }
}
