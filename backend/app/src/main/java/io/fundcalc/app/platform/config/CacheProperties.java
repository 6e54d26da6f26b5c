package io.fundcalc.app.platform.config;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How long and where finished answers are kept.
 *
 * @param localWeight bytes of answers kept in the process
 * @param softExpiry after which the next caller computes afresh while others still get the kept answer
 * @param hardExpiry after which an answer is gone; both are varied by up to 12 % so that answers made together do not
 *     expire together
 * @param redis shared by all instances, where an address is given
 */
@ConfigurationProperties("fundcalc.cache")
public record CacheProperties(
        @DefaultValue("64MB") DataSize localWeight,
        @DefaultValue("50m") Duration softExpiry,
        @DefaultValue("60m") Duration hardExpiry,
        @DefaultValue Redis redis) {

    /**
     * Redis behind the process.
     *
     * @param url {@code redis://}, {@code rediss://}, {@code redis-sentinel://…#master} or {@code redis-cluster://} with
     *     its nodes separated by commas; empty: no Redis
     * @param password overrides the address's
     * @param passwordFile a file that holds it, instead
     * @param connectTimeout of one attempt, made in the background
     * @param commandTimeout the longest a request waits for Redis
     * @param lease how long an instance that computes is taken for alive without renewing its claim
     * @param valueLimit largest answer sent there, compressed
     */
    public record Redis(
            @DefaultValue("") String url,
            @DefaultValue("") String password,
            @DefaultValue("") String passwordFile,
            @DefaultValue("500ms") Duration connectTimeout,
            @DefaultValue("250ms") Duration commandTimeout,
            @DefaultValue("2s") Duration lease,
            @DefaultValue("256KB") DataSize valueLimit) {}
}
