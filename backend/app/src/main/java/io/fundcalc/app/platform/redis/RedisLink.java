package io.fundcalc.app.platform.redis;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.SocketOptions;
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
import java.time.Duration;
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

    private final ClientResources resources;
    private final AbstractRedisClient client;
    private volatile @Nullable StatefulConnection<String, byte[]> connection;

    RedisLink(RedisAddress address, Duration connectTimeout) {
        resources = ClientResources.builder()
                .reconnectDelay(Delay.constant(RECONNECT_DELAY))
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
                        .build());
    }

    /** Connects unless there is a connection; it then renews itself whenever it breaks. Waits: not for requests. */
    void connect() {
        if (connection == null) {
            connection = client instanceof RedisClusterClient cluster
                    ? cluster.connect(TEXT_TO_BYTES)
                    : ((RedisClient) client).connect(TEXT_TO_BYTES);
        }
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
