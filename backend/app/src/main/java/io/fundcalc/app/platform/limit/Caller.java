package io.fundcalc.app.platform.limit;

import io.fundcalc.app.platform.config.RateLimitProperties;
import io.fundcalc.app.platform.config.RateLimitProperties.Quota;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/**
 * What one caller has left.
 *
 * @param calculation for calls that compute
 * @param lookup for all others
 */
record Caller(Bucket calculation, Bucket lookup) {

    static Caller with(RateLimitProperties limits) {
        return new Caller(bucket(limits.calculation()), bucket(limits.lookup()));
    }

    private static Bucket bucket(Quota quota) {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(quota.perSecond()).refillGreedy(quota.perSecond(), Duration.ofSeconds(1)))
                .addLimit(limit ->
                        limit.capacity(quota.perMinute()).refillGreedy(quota.perMinute(), Duration.ofMinutes(1)))
                .build();
    }

    /**
     * The caller's key: an IPv4 address, or the /64 network of an IPv6 address, for one household or server owns a whole
     * such network and could take a new address for each call.
     *
     * @param address as the servlet container writes it: IPv6 with all eight groups
     */
    static String key(String address) {
        int end = -1;
        for (int colons = 0; colons < 4; colons++) {
            end = address.indexOf(':', end + 1);
            if (end < 0) {
                return address;
            }
        }
        return address.substring(0, end);
    }
}
