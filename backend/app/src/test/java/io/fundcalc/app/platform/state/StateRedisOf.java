package io.fundcalc.app.platform.state;

import io.fundcalc.app.platform.config.CacheProperties;
import io.fundcalc.app.platform.config.StateProperties;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.springframework.util.unit.DataSize;

/** The Redis of the state for tests of what is kept there, made as the service makes it. */
public final class StateRedisOf {

    private static final Duration CONNECT = Duration.ofMillis(500);
    private static final Duration COMMAND = Duration.ofSeconds(2);
    private static final Duration QUOTA = Duration.ofMillis(250);

    private StateRedisOf() {}

    /** The one at an address. */
    public static StateRedis url(String url) {
        return made(new StateProperties(url, "", "", CONNECT, COMMAND, COMMAND), "");
    }

    /** With the timeouts that the service has unless told otherwise. */
    static StateRedis ofOwnAndCache(String own, String cacheUrl) {
        return made(new StateProperties(own, "", "", CONNECT, COMMAND, QUOTA), cacheUrl);
    }

    /** With a password in a file. */
    static StateRedis withPasswordFile(String url, String file) {
        return made(new StateProperties(url, "", file, CONNECT, COMMAND, QUOTA), "");
    }

    private static StateRedis made(StateProperties state, String cacheUrl) {
        CacheProperties.Redis cache =
                new CacheProperties.Redis(cacheUrl, "", "", CONNECT, QUOTA, Duration.ofSeconds(2), DataSize.ofBytes(0));
        return new StateConfiguration()
                .stateRedis(
                        state,
                        new CacheProperties(
                                DataSize.ofMegabytes(1), Duration.ofMinutes(50), Duration.ofMinutes(60), cache),
                        new SimpleMeterRegistry());
    }
}
