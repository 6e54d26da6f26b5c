package io.fundcalc.app.platform.config;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who this service is.
 *
 * @param version of the build: in {@code X-App-Version}, provenance, keys of answers and health
 * @param instance name of this process among its siblings, in logs and health
 * @param drainDelay between readiness going off and the door closing
 */
@ConfigurationProperties("fundcalc.service")
public record ServiceProperties(
        @DefaultValue("development") String version,
        @DefaultValue("local") String instance,
        @DefaultValue("0s") Duration drainDelay) {}
