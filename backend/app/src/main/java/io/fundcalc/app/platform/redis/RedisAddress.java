package io.fundcalc.app.platform.redis;

import io.lettuce.core.RedisCredentials;
import io.lettuce.core.RedisCredentialsProvider;
import io.lettuce.core.RedisURI;
import io.lettuce.core.cluster.RedisClusterURIUtil;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where Redis is, read from one address:
 *
 * <ul>
 *   <li>{@code redis://[[user]:password@]host[:port][/database]}, with TLS {@code rediss://}
 *   <li>{@code redis-sentinel://[[user]:password@]host[:port],host[:port]…[/database]#master}, {@code rediss-sentinel://}
 *   <li>{@code redis-cluster://[[user]:password@]host[:port],host[:port]…}, {@code rediss-cluster://}; several hosts
 *       behind {@code redis://} mean a cluster as well
 * </ul>
 *
 * <p>With a password given apart, the address names the user alone: {@code redis://user@host}.
 *
 * @param nodes one, or those from which a cluster is discovered
 * @param cluster whether it is one
 */
public record RedisAddress(List<RedisURI> nodes, boolean cluster) {

    /** For handshake and discovery, which run in the background; a JVM that has just started needs it. */
    private static final Duration HANDSHAKE = Duration.ofSeconds(2);

    private static final String CLUSTER_MARK = "-cluster://";
    private static final Pattern USER_ALONE = Pattern.compile("://([^:@/,]+):?@");

    /**
     * Reads an address.
     *
     * @param password replaces the address's, where not empty
     * @param variable that sets the address, {@code REDIS_URL}, for the message
     * @throws IllegalArgumentException where the address is none; the text does not hold the password
     */
    public static RedisAddress of(String address, RedisPassword password, String variable) {
        boolean marked = address.contains(CLUSTER_MARK);
        boolean cluster = marked || (address.contains(",") && !address.contains("-sentinel://"));
        String plain = address.replace(CLUSTER_MARK, "://");
        List<RedisURI> nodes;
        try {
            nodes = cluster ? clusterNodes(plain) : List.of(RedisURI.create(plain));
        } catch (IllegalArgumentException e) {
            // Neither the text nor the cause, for both would quote the password.
            throw new IllegalArgumentException(
                    variable + " is no address of Redis: expected redis://host:port, rediss://…, "
                            + "redis-sentinel://host:port,…#master or redis-cluster://host:port,…");
        }
        Matcher alone = USER_ALONE.matcher(address);
        String user = alone.find() ? alone.group(1) : "";
        nodes.forEach(node -> complete(node, user, password));
        return new RedisAddress(nodes, cluster);
    }

    /** Hosts separated by commas, or whole addresses. */
    private static List<RedisURI> clusterNodes(String address) {
        String[] parts = address.split(",");
        return parts.length > 1 && parts[1].contains("://")
                ? Arrays.stream(parts)
                        .map(part -> RedisURI.create(part.strip()))
                        .toList()
                : RedisClusterURIUtil.toRedisURIs(URI.create(address));
    }

    private static void complete(RedisURI node, String userAlone, RedisPassword password) {
        node.setTimeout(HANDSHAKE);
        node.setClientName("fund-calc");
        if (!password.isEmpty()) {
            String user = node.getCredentialsProvider()
                    .resolveCredentials()
                    .map(given -> given.hasUsername() ? given.getUsername() : userAlone)
                    .blockOptional()
                    .orElse(userAlone);
            // Asked for each new connection, so that a changed password counts from the next one on.
            node.setCredentialsProvider(RedisCredentialsProvider.from(() -> RedisCredentials.just(
                    user.isEmpty() ? null : user, password.current().toCharArray())));
        }
    }
}
