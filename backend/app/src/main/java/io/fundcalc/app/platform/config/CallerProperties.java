package io.fundcalc.app.platform.config;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How callers are told apart.
 *
 * @param apiKeysFile a file of API keys' digests, one a line; empty: there are no keys
 */
@ConfigurationProperties("fundcalc.caller")
public record CallerProperties(@DefaultValue("") String apiKeysFile) {}
