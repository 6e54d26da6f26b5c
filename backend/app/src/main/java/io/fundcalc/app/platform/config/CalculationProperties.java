package io.fundcalc.app.platform.config;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How calculations are taken in, computed and kept ready.
 *
 * @param threads that compute at once; 0: one per core
 * @param queue of computations that may wait for one; one more is refused at once
 * @param timeout of the wait for a thread
 * @param deadline longest that one computation may run
 * @param bodyLimit largest request body
 * @param bodyTimeout for a whole body to arrive
 * @param finishedWeight of finished answers kept in the process by the digest of the raw body; 0: none
 * @param finishedExpiry of such an answer
 */
@ConfigurationProperties("fundcalc.calculation")
public record CalculationProperties(
        @DefaultValue("0") int threads,
        @DefaultValue("512") int queue,
        @DefaultValue("30s") Duration timeout,
        @DefaultValue("10s") Duration deadline,
        @DefaultValue("8MB") DataSize bodyLimit,
        @DefaultValue("30s") Duration bodyTimeout,
        @DefaultValue("32MB") DataSize finishedWeight,
        @DefaultValue("10m") Duration finishedExpiry) {}
