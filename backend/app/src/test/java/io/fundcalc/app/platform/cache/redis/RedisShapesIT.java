package io.fundcalc.app.platform.cache.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fundcalc.app.platform.cache.CacheKey;
import io.fundcalc.app.platform.cache.CacheMeters;
import io.fundcalc.app.platform.cache.Expiry;
import io.fundcalc.app.platform.cache.RedisState;
import io.fundcalc.app.platform.cache.SharedAnswers;
import io.fundcalc.app.platform.cache.SharedAnswers.Granted;
import io.fundcalc.app.platform.cache.SharedAnswers.Kept;
import io.fundcalc.app.platform.config.CacheProperties;
import io.fundcalc.app.platform.redis.RealRedis;
import io.fundcalc.app.platform.redis.RedisPassword;
import io.fundcalc.app.platform.redis.RedisProcess;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.sync.RedisCommands;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/**
 * Sentinels and a cluster: answers and their leases are shared in every slot, and survive the loss of a master. Always
 * played by processes of this machine, also where other tests use containers: the members must reach each other under
 * the addresses that they tell the service.
 */
class RedisShapesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int SLOTS = 16_384;

    private final Path executable = RealRedis.executable();
    private final List<RedisProcess> processes = new ArrayList<>();
    private final Expiry expiry =
            new Expiry(Duration.ofMinutes(50), Duration.ofMinutes(60), InstantSource.system(), new Random(1));

    @BeforeAll
    static void sayWhich() {
        System.out.println("Redis of RedisShapesIT: processes of " + RealRedis.executable());
    }

    @AfterEach
    void stop() {
        processes.forEach(RedisProcess::close);
    }

    private RedisProcess started(int port, String... arguments) {
        RedisProcess process = new RedisProcess(executable, port, List.of(arguments));
        processes.add(process);
        process.start();
        return process;
    }

    private RedisAnswers answers(String url) {
        CacheProperties.Redis settings = new CacheProperties.Redis(
                url,
                "",
                "",
                Duration.ofMillis(500),
                Duration.ofMillis(250),
                Duration.ofSeconds(2),
                DataSize.ofKilobytes(256));
        return new RedisAnswers(settings, RedisPassword.NONE, expiry, new CacheMeters(new SimpleMeterRegistry()));
    }

    private static CacheKey key(int number) {
        return new CacheKey("performance/tear-sheet", "1", new byte[] {(byte) number, 1});
    }

    /** Asks, computes what is missing, and finds it again. */
    private void shares(SharedAnswers answers, int number) {
        await().atMost(PATIENCE).until(() -> {
            if (answers.find(key(number)) instanceof Granted(SharedAnswers.Lease lease)) {
                lease.store(expiry.from(new byte[] {(byte) number}));
            }
            return answers.find(key(number)) instanceof Kept(var kept) && kept.answer()[0] == (byte) number;
        });
    }

    @Test
    void sharesThroughTheMasterThatSentinelsElect() throws IOException {
        RedisProcess master = started(RedisProcess.freePort(), "--save", "", "--repl-diskless-sync-delay", "0");
        String masterPort = Integer.toString(master.port());
        RedisProcess replica = started(RedisProcess.freePort(), "--save", "", "--replicaof", "127.0.0.1", masterPort);
        awaitAnswer(replica.port(), commands -> commands.info("replication"), "master_link_status:up");
        List<Integer> sentinels = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            sentinels.add(sentinel(master.port()));
        }
        // Before they know each other and the replica, they could not elect anyone.
        for (int port : sentinels) {
            awaitAnswer(port, commands -> commands.info("sentinel"), "status=ok", "slaves=1,sentinels=3");
        }
        String nodes = sentinels.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(","));
        try (RedisAnswers answers = answers("redis-sentinel://" + nodes + "#fund")) {
            shares(answers, 1);
            master.kill();
            shares(answers, 2);
            assertThat(answers.state()).isEqualTo(RedisState.UP);
        }
        on(replica.port(), commands -> {
            assertThat(commands.info("replication")).contains("role:master");
            assertThat(commands.dbsize()).isPositive();
        });
    }

    private int sentinel(int masterPort) throws IOException {
        int port = RedisProcess.freePort();
        Path file = Files.createTempFile("sentinel", ".conf");
        Files.writeString(file, """
                sentinel monitor fund 127.0.0.1 %d 2
                sentinel down-after-milliseconds fund 500
                sentinel failover-timeout fund 2000
                """.formatted(masterPort));
        started(port, file.toString(), "--sentinel");
        return port;
    }

    @Test
    void sharesThroughACluster() throws IOException {
        List<Integer> ports = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int port = portOfClusterNode();
            Path nodes = Files.createTempDirectory("cluster").resolve("nodes.conf");
            started(port, "--save", "", "--cluster-enabled", "yes", "--cluster-config-file", nodes.toString());
            ports.add(port);
        }
        joined(ports);
        try (RedisAnswers answers = answers("redis-cluster://127.0.0.1:" + ports.getFirst())) {
            for (int number = 1; number <= 12; number++) {
                shares(answers, number);
            }
        }
        for (int port : ports) {
            on(
                    port,
                    commands ->
                            assertThat(commands.dbsize()).as("node %d", port).isPositive());
        }
    }

    /** A node speaks with the others on the port ten thousand above its own. */
    private static int portOfClusterNode() {
        int port = RedisProcess.freePort();
        return port + 10_000 < 65_536 ? port : portOfClusterNode();
    }

    /** Three masters with a third of the slots each. */
    private static void joined(List<Integer> ports) {
        for (int i = 0; i < ports.size(); i++) {
            int node = i;
            on(ports.get(i), commands -> {
                for (int slot = node * SLOTS / 3; slot < (node + 1) * SLOTS / 3; slot++) {
                    commands.clusterAddSlots(slot);
                }
            });
        }
        on(ports.getFirst(), commands -> ports.subList(1, ports.size()).forEach(port -> meet(commands, port)));
        for (int port : ports) {
            awaitAnswer(port, RedisCommands::clusterInfo, "cluster_state:ok");
        }
    }

    private static void meet(RedisCommands<String, String> commands, int port) {
        commands.clusterMeet("127.0.0.1", port);
    }

    private static void awaitAnswer(
            int port, Function<RedisCommands<String, String>, String> question, String... contains) {
        on(
                port,
                commands -> await().atMost(PATIENCE)
                        .untilAsserted(
                                () -> assertThat(question.apply(commands)).contains(contains)));
    }

    private interface Step {
        void with(RedisCommands<String, String> commands);
    }

    private static void on(int port, Step step) {
        RedisClient client = RedisClient.create(RedisURI.create("127.0.0.1", port));
        try (var connection = client.connect()) {
            step.with(connection.sync());
        } finally {
            client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
        }
    }
}
