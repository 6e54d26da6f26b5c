package io.fundcalc.app.platform.state;

import io.fundcalc.app.platform.config.CacheProperties;
import io.fundcalc.app.platform.config.StateProperties;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.springframework.util.unit.DataSize;

/** The Redis of the state for tests of what is kept there. */
public final class StateRedisOf {

    private StateRedisOf() {}

    /** The one at an address, made as the service makes it. */
    public static StateRedis url(String url) {
        Duration connect = Duration.ofMillis(500);
        Duration command = Duration.ofSeconds(2);
        return new StateConfiguration()
                .stateRedis(
                        new StateProperties(url, "", "", connect, command),
                        new CacheProperties(
                                DataSize.ofMegabytes(1),
                                Duration.ofMinutes(50),
                                Duration.ofMinutes(60),
                                new CacheProperties.Redis(
                                        "", "", "", connect, command, Duration.ofSeconds(2), DataSize.ofBytes(0))),
                        new SimpleMeterRegistry());
    }
}
