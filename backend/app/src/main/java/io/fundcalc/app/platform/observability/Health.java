package io.fundcalc.app.platform.observability;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the service is.
 *
 * @param status healthy; degraded: a dependency is down or impaired, calculations are answered; unhealthy: route no
 *     requests here
 * @param timestamp of the look, RFC 3339 in UTC
 * @param version of the build
 * @param redis up, down or disabled
 * @param checks every dependency
 * @param uptime seconds since start
 * @param instance name of this process among its siblings
 * @param draining whether it finishes its requests and takes no new ones
 */
@JsonPropertyOrder({"status", "timestamp", "version", "redis", "checks", "uptime_s", "instance", "draining"})
record Health(
        String status,
        String timestamp,
        String version,
        String redis,
        Map<String, Check> checks,
        @JsonProperty("uptime_s") long uptime,
        String instance,
        boolean draining) {

    /**
     * One dependency.
     *
     * @param state up, degraded, down or disabled
     * @param reason what is wrong and what to do, while degraded
     * @param latencyMillis the look took
     * @param since when it has been in this state, RFC 3339 in UTC
     */
    @JsonPropertyOrder({"state", "reason", "latency_ms", "since"})
    record Check(
            String state,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String reason,

            @JsonProperty("latency_ms") double latencyMillis,
            String since) {}

    boolean serves() {
        return !"unhealthy".equals(status);
    }
}
