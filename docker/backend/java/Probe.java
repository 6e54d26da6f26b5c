import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Asks one address over plain HTTP and ends with 0 when it answers 200, else with 1. It is the container's health check:
 * the image of a Java runtime has no curl. A bare socket, because a client of HTTP costs five times the processor time.
 */
final class Probe {

    private static final int PATIENCE_MILLIS = 2000;
    private static final int STATUS_LINE = 64;

    private Probe() {}

    /** Host, port, path and, if it is not to be GET, the method. */
    public static void main(String[] args) {
        String status;
        try {
            status = ask(args[0], Integer.parseInt(args[1]), args[2], args.length > 3 ? args[3] : "GET");
        } catch (IOException e) {
            status = e.getMessage();
        }
        System.out.println(status);
        System.exit(status != null && status.matches("HTTP/1\\.1 200\\b.*") ? 0 : 1);
    }

    private static String ask(String host, int port, String path, String method) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write((method + " " + path + " HTTP/1.1\r\nHost: " + host
                            + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            byte[] start = socket.getInputStream().readNBytes(STATUS_LINE);
            return new String(start, StandardCharsets.US_ASCII).lines().findFirst().orElse("no answer");
        }
    }
}
