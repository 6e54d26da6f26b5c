package io.fundcalc.app.platform.config;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where instances keep what they share and must not lose to a full cache: sessions and what callers have used up.
 *
 * @param url of a Redis, in every form that {@code REDIS_URL} has; empty: the one that holds the cache
 * @param password overrides the address's; none and no file: as the cache's, where the Redis is the same
 * @param passwordFile a file that holds it, instead
 * @param connectTimeout of one attempt, made in the background
 * @param commandTimeout the longest a request waits for one command on sessions and data sets, which exist there alone
 * @param quotaTimeout the longest a request waits for the count of its quota, which each instance can keep by itself
 */
@ConfigurationProperties("fundcalc.state")
public record StateProperties(
        @DefaultValue("") String url,
        @DefaultValue("") String password,
        @DefaultValue("") String passwordFile,
        @DefaultValue("500ms") Duration connectTimeout,
        @DefaultValue("2s") Duration commandTimeout,
        @DefaultValue("250ms") Duration quotaTimeout) {}
