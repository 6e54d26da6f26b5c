package io.fundcalc.app.platform.redis;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SocketOptions.KeepAliveOptions;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.ClusterTopologyRefreshOptions;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.protocol.ProtocolVersion;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import io.netty.resolver.DefaultAddressResolverGroup;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One connection, or one to each node of a cluster. Commands sent without a connection are refused at once instead of
 * waiting for one.
 */
final class RedisLink implements AutoCloseable {

    private static final RedisCodec<String, byte[]> TEXT_TO_BYTES =
            RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);

    /** Commands on their way; a Redis that stopped answering gathers no more than these. */
    private static final int MOST_PENDING_COMMANDS = 2048;

    private static final Duration RECONNECT_DELAY = Duration.ofMillis(500);
    private static final Duration TOPOLOGY_REFRESH = Duration.ofSeconds(30);
    private static final Duration SHUTDOWN = Duration.ofSeconds(2);

    /**
     * A connection that carries nothing is found broken within eight seconds. One with a command under way is not, because
     * the system goes on sending that: {@link RedisKeeper} finds out by its pings. A TCP user timeout would do as much, but
     * needs a native library, which cannot be loaded where temporary files may not be executed.
     */
    private static final KeepAliveOptions KEEP_ALIVE = KeepAliveOptions.builder()
            .enable()
            .idle(Duration.ofSeconds(5))
            .interval(Duration.ofSeconds(1))
            .count(3)
            .build();

    private final ClientResources resources;
    private final AbstractRedisClient client;
    private volatile @Nullable StatefulConnection<String, byte[]> connection;

    RedisLink(RedisAddress address, Duration connectTimeout) {
        resources = ClientResources.builder()
                .reconnectDelay(Delay.constant(RECONNECT_DELAY))
                // Lettuce's own choice keeps an address for as long as the name server says: in Docker ten minutes.
                .addressResolverGroup(DefaultAddressResolverGroup.INSTANCE)
                .build();
        client = address.cluster() ? clusterClient(address, connectTimeout) : singleClient(address, connectTimeout);
    }

    private RedisClient singleClient(RedisAddress address, Duration connectTimeout) {
        RedisClient single = RedisClient.create(resources, address.nodes().getFirst());
        single.setOptions(configured(ClientOptions.builder(), connectTimeout).build());
        return single;
    }

    private RedisClusterClient clusterClient(RedisAddress address, Duration connectTimeout) {
        RedisClusterClient cluster = RedisClusterClient.create(resources, address.nodes());
        ClusterClientOptions.Builder options = ClusterClientOptions.builder()
                .topologyRefreshOptions(ClusterTopologyRefreshOptions.builder()
                        .enablePeriodicRefresh(TOPOLOGY_REFRESH)
                        .build());
        configured(options, connectTimeout);
        cluster.setOptions(options.build());
        return cluster;
    }

    private static ClientOptions.Builder configured(ClientOptions.Builder options, Duration connectTimeout) {
        return options.protocolVersion(ProtocolVersion.RESP3)
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .requestQueueSize(MOST_PENDING_COMMANDS)
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(connectTimeout)
                        .tcpNoDelay(true)
                        .keepAlive(KEEP_ALIVE)
                        .build());
    }

    /** Connects unless there is a connection; it then renews itself when it breaks. Blocks: not for requests. */
    void connect() {
        if (connection == null) {
            connection = client instanceof RedisClusterClient cluster
                    ? cluster.connect(TEXT_TO_BYTES)
                    : ((RedisClient) client).connect(TEXT_TO_BYTES);
        }
    }

    /** Gives the connection up with all that waits on it; {@link #connect} makes another. */
    void disconnect() {
        StatefulConnection<String, byte[]> broken = connection;
        connection = null;
        if (broken != null) {
            CompletableFuture<Void> _ = broken.closeAsync();
        }
    }

    /** Pings by each connection that commands take: one, or one to each master of a cluster. */
    List<CompletableFuture<String>> pings() {
        return switch (connection) {
            case StatefulRedisConnection<String, byte[]> single ->
                List.of(single.async().ping().toCompletableFuture());
            case StatefulRedisClusterConnection<String, byte[]> cluster ->
                cluster.getPartitions().stream()
                        .filter(node -> node.getRole().isUpstream() && !node.hasNoSlots())
                        .map(node -> ping(cluster, node.getUri()))
                        .toList();
            case null, default -> List.of();
        };
    }

    /** By host and port, because that is how commands find a node's connection. */
    private static CompletableFuture<String> ping(
            StatefulRedisClusterConnection<String, byte[]> cluster, RedisURI node) {
        return cluster.getConnectionAsync(node.getHost(), node.getPort())
                .thenCompose(to -> to.async().ping());
    }

    /** To send commands with; null where there has not been a connection yet. */
    @Nullable
    RedisClusterAsyncCommands<String, byte[]> commands() {
        return switch (connection) {
            case StatefulRedisConnection<String, byte[]> single -> single.async();
            case StatefulRedisClusterConnection<String, byte[]> cluster -> cluster.async();
            case null, default -> null;
        };
    }

    @Override
    public void close() {
        client.shutdown(Duration.ZERO, SHUTDOWN);
        resources.shutdown(0, SHUTDOWN.toMillis(), TimeUnit.MILLISECONDS).awaitUninterruptibly(SHUTDOWN.toMillis());
    }
}
