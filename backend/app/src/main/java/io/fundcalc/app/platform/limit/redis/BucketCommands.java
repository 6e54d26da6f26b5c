package io.fundcalc.app.platform.limit.redis;

import io.github.bucket4j.redis.lettuce.RedisApi;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;

/**
 * The three commands that the limiter's library sends, over whichever connection there is: what a single server and a
 * cluster have in common, where the library itself knows each of them only by its own class.
 *
 * @param <K> {@code String}; open, because the library hands over an {@code Object[]} as array of keys
 */
record BucketCommands<K>(RedisClusterAsyncCommands<K, byte[]> commands) implements RedisApi<K> {

    @Override
    public <V> RedisFuture<V> eval(String script, ScriptOutputType output, K[] keys, byte[][] parameters) {
        return commands.eval(script, output, keys, parameters);
    }

    @Override
    public RedisFuture<byte[]> get(K key) {
        return commands.get(key);
    }

    /** By an expiry that is over at once: a list of keys of an open type could not be made. */
    @Override
    public RedisFuture<?> delete(K key) {
        return commands.pexpire(key, 0);
    }
}
