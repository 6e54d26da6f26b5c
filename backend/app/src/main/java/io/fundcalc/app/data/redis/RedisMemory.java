package io.fundcalc.app.data.redis;

import org.jspecify.annotations.Nullable;

/**
 * How full a Redis is.
 *
 * @param used bytes
 * @param most bytes it may hold; 0 where it has no limit
 */
record RedisMemory(long used, long most) {

    /** The rest is for sessions, quotas and renewed lives, which must not be refused because of data sets. */
    private static final double FOR_DATASETS = 0.8;

    /** @param info the section "memory" of what Redis tells of itself */
    static RedisMemory of(@Nullable String info) {
        return new RedisMemory(number(info, "used_memory:"), number(info, "maxmemory:"));
    }

    /** Whether there is room for this many bytes more. */
    boolean hasRoom(long bytes) {
        return most == 0 || used + bytes <= most * FOR_DATASETS;
    }

    private static long number(@Nullable String info, String name) {
        return info == null
                ? 0
                : info.lines()
                        .filter(line -> line.startsWith(name))
                        .mapToLong(line ->
                                Long.parseLong(line.substring(name.length()).strip()))
                        .findFirst()
                        .orElse(0);
    }
}
