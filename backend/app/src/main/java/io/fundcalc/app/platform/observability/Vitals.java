package io.fundcalc.app.platform.observability;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * The four figures of the JSON form of the metrics.
 *
 * @param activeSessions callers of the last minutes
 * @param memoryUsage of the container, or of the machine outside one, in per cent
 * @param cpuUsage likewise
 * @param uptime seconds
 */
@JsonPropertyOrder({"active_sessions", "memory_usage", "cpu_usage", "uptime"})
record Vitals(
        @JsonProperty("active_sessions") long activeSessions,
        @JsonProperty("memory_usage") double memoryUsage,
        @JsonProperty("cpu_usage") double cpuUsage,
        double uptime) {}
