import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Sends the service what its users send, so that Java records the classes and profiles they need. A line of the script
 * is "GET path" or "POST path body"; a request that is not answered 200 fails the build of the image.
 */
final class Rehearsal {

    private static final int ROUNDS = 40;
    private static final Duration START = Duration.ofMinutes(4);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;

    private Rehearsal(String base) {
        this.base = base;
    }

    /** Host, port and the script. */
    public static void main(String[] args) throws Exception {
        Rehearsal rehearsal = new Rehearsal("http://" + args[0] + ":" + args[1]);
        rehearsal.awaitReady();
        List<String> script = Files.readAllLines(Path.of(args[2])).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        for (int round = 0; round < ROUNDS; round++) {
            for (String line : script) {
                // A new body each round computes afresh; the same one would be answered from memory.
                rehearsal.play(line.replace("@", Integer.toString(round)));
            }
        }
        System.out.println("rehearsed " + ROUNDS * script.size() + " requests");
    }

    private void play(String line) throws IOException, InterruptedException {
        String[] words = line.split(" ", 3);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + words[1])).header("Accept-Encoding", "gzip");
        if (words[0].equals("POST")) {
            request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(words[2]));
        }
        HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(words[0] + " " + words[1] + " answered " + response.statusCode());
        }
    }

    private void awaitReady() throws InterruptedException {
        long end = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < end) {
            try {
                play("GET /readyz");
                return;
            } catch (IOException | IllegalStateException e) {
                Thread.sleep(PAUSE);
            }
        }
        throw new IllegalStateException("the service did not become ready");
    }
}
