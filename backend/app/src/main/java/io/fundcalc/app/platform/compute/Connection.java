package io.fundcalc.app.platform.compute;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A caller's TCP connection by its two ports. The servlet API tells that a caller has left only when an answer is written;
 * Linux lists the state of every connection. Elsewhere, and where two callers share a pair of ports, a caller counts as
 * present.
 *
 * @param localPort where the connection was accepted
 * @param remotePort of the peer, the edge or the caller itself
 */
public record Connection(int localPort, int remotePort) {

    private static final List<Path> TABLES = List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));

    private static final int LOCAL = 1;
    private static final int REMOTE = 2;
    private static final int STATE = 3;
    private static final String ESTABLISHED = "01";

    /** The connection that a request came over. */
    public static Connection of(HttpServletRequest request) {
        return new Connection(request.getLocalPort(), request.getRemotePort());
    }

    /**
     * Whether the peer has closed the connection, or its direction of it: a client that shuts down its output while it
     * waits counts as gone, as it does for nginx.
     */
    boolean isGone() {
        boolean known = false;
        for (Path table : TABLES) {
            try (Stream<String> rows = Files.lines(table, StandardCharsets.ISO_8859_1)) {
                if (rows.anyMatch(this::isOpen)) {
                    return false;
                }
                known = true;
            } catch (IOException | UncheckedIOException _) {
                // No such table on this system.
            }
        }
        return known;
    }

    private boolean isOpen(String row) {
        String[] columns = row.strip().split(" +", STATE + 2);
        return columns.length > STATE
                && columns[LOCAL].endsWith(hexadecimal(localPort))
                && columns[REMOTE].endsWith(hexadecimal(remotePort))
                && columns[STATE].equals(ESTABLISHED);
    }

    private static String hexadecimal(int port) {
        return ":%04X".formatted(port);
    }
}
