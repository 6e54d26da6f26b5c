package io.fundcalc.app.platform.config;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often one caller may call.
 *
 * @param enabled off for benchmarks and acceptance checks
 * @param calculation for calls that compute
 * @param lookup for all other calls of the API
 */
@ConfigurationProperties("fundcalc.rate-limit")
public record RateLimitProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue Quota calculation,
        @DefaultValue Quota lookup) {

    /**
     * Calls of one caller.
     *
     * @param perSecond in a burst
     * @param perMinute in the long run
     */
    public record Quota(
            @DefaultValue("60") int perSecond,
            @DefaultValue("1200") int perMinute) {}
}
