package io.fundcalc.app.platform.redis;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import redis.embedded.core.ExecutableProvider;

/**
 * A real Redis for the tests of a class: a container where Docker answers, else the machine's {@code redis-server}, else
 * the binary that comes with the tests. Says which; {@code FUNDCALC_TEST_REDIS} ({@code docker}, {@code server},
 * {@code embedded}) decides instead. There is always one of the three, so no test is skipped for want of Redis.
 */
public final class RealRedis implements BeforeAllCallback, AfterAllCallback {

    private @Nullable RedisServer server;

    public RedisServer server() {
        return Objects.requireNonNull(server);
    }

    public String url() {
        return "redis://127.0.0.1:" + server().port();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        String choice = Objects.requireNonNullElseGet(System.getenv("FUNDCALC_TEST_REDIS"), RealRedis::chosen);
        server = "docker".equals(choice) ? new RedisContainer() : RedisProcess.inMemory(executable(choice));
        System.out.println("Redis of " + context.getDisplayName() + ": " + choice);
        server.start();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (server != null) {
            server.close();
        }
    }

    private static String chosen() {
        if (dockerAnswers() && hostOfContainersIsKnown()) {
            return "docker";
        }
        return onPath().isPresent() ? "server" : "embedded";
    }

    private static boolean dockerAnswers() {
        try {
            Process probe = new ProcessBuilder("docker", "version", "--format", "{{.Server.Version}}")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (probe.waitFor(5, SECONDS)) {
                return probe.exitValue() == 0;
            }
            probe.destroyForcibly();
            return false;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In a machine that is a container itself, Testcontainers would search minutes for the address of its containers. */
    private static boolean hostOfContainersIsKnown() {
        boolean known = !Files.exists(Path.of("/.dockerenv")) || System.getenv("TESTCONTAINERS_HOST_OVERRIDE") != null;
        if (!known) {
            System.out.println(
                    "Docker answers, and this machine is a container: set TESTCONTAINERS_HOST_OVERRIDE to use it");
        }
        return known;
    }

    private static Optional<Path> onPath() {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Arrays.stream(path.split(java.io.File.pathSeparator))
                .map(folder -> Path.of(folder, "redis-server"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The program that plays Redis where it is no container. */
    static Path executable(String choice) {
        if (choice.equals("server")) {
            return onPath().orElseThrow();
        }
        try {
            return ExecutableProvider.newJarResourceProvider().get().toPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The machine's own program, or the one that comes with the tests. */
    public static Path executable() {
        return executable(onPath().isPresent() ? "server" : "embedded");
    }
}
