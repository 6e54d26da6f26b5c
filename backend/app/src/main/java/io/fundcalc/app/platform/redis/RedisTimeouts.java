package io.fundcalc.app.platform.redis;

import java.time.Duration;

/**
 * How long Redis is waited for, and how many failures it takes to stop asking it.
 *
 * @param connect one attempt to connect, made in the background
 * @param command the longest that a request waits for a reply
 * @param failures that open the breaker; with 1 also a run of slow replies does
 */
public record RedisTimeouts(Duration connect, Duration command, int failures) {

    private static final int SEVERAL = 5;

    public RedisTimeouts {
        if (failures < 1) {
            throw new IllegalArgumentException("failures must be at least 1, got " + failures);
        }
    }

    /**
     * For values that can be had elsewhere: one timeout opens the breaker, because ten requests that wait a quarter of a
     * second each cost more than a second without Redis.
     */
    public static RedisTimeouts brief(Duration connect, Duration command) {
        return new RedisTimeouts(connect, command, 1);
    }

    /** For values that exist in Redis alone: a slow reply is waited for, and several must fail before none is asked for. */
    public static RedisTimeouts lasting(Duration connect, Duration command) {
        return new RedisTimeouts(connect, command, SEVERAL);
    }
}
