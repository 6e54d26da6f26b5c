package io.fundcalc.app;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.fundcalc.app.platform.redis.RedisProcess;
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
import java.util.Map;

/** One instance of the service as it is shipped: the packaged program, in a process and on a port of its own. */
final class PackagedService implements AutoCloseable {

    static final Path JAR = Path.of("target", "fund-calc.jar");

    /** Stores that fit into the small heap: they may fill three quarters of it. */
    private static final Map<String, String> SMALL_STORES = Map.of(
            "FUNDCALC_CACHE_WEIGHT", "32MB",
            "FUNDCALC_FINISHED_WEIGHT", "16MB",
            "FUNDCALC_NAV_MEMORY", "16MB",
            "FUNDCALC_DATASETS_MEMORY", "48MB",
            "FUNDCALC_DATASETS_NEAR", "16MB");

    private final int port = RedisProcess.freePort();
    private final Path log;
    private final Process process;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    PackagedService(String redis) throws IOException {
        log = Files.createTempFile("fund-calc", ".log");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        // The quick compiler alone: what is proven here is not speed, and a build machine has little to spare.
        ProcessBuilder service =
                new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-Xmx192m", "-jar", JAR.toString());
        service.environment()
                .putAll(Map.of("PORT", Integer.toString(port), "REDIS_URL", redis, "FUNDCALC_RATE_LIMIT", "off"));
        service.environment().putAll(SMALL_STORES);
        process = service.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    int port() {
        return port;
    }

    /** Whether it answers yet; throws with its log if it never will. */
    boolean answers() throws IOException, InterruptedException {
        if (!process.isAlive()) {
            throw new AssertionError("the service ended:\n" + Files.readString(log));
        }
        try {
            return health().startsWith("{\"status\":\"healthy\"");
        } catch (IOException _) {
            return false;
        }
    }

    /** What health says about Redis: up, down or disabled. */
    String redis() throws IOException, InterruptedException {
        return health().replaceAll("(?s).*?\"redis\":\"(\\w+)\".*", "$1");
    }

    private String health() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address("/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        return client.send(request, BodyHandlers.ofString()).body();
    }

    HttpResponse<String> post(String calculation, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address("/api/v1/" + calculation))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(10))
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    @Override
    public void close() throws IOException {
        client.shutdownNow();
        process.destroyForcibly().onExit().orTimeout(5, SECONDS).join();
        Files.deleteIfExists(log);
    }
}
