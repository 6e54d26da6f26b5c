package io.fundcalc.app.platform.config;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one caller may ask for, in units: a look-up takes one, an endpoint that works longer says how many.
 *
 * @param enabled off for benchmarks and acceptance checks
 * @param quota of a caller without one of its own
 * @param sessionsPerAddress how many quotas all sessions of one address share: a session costs a client nothing but an
 *     upload, so that its own quota alone would bound no address
 * @param instances that share the quotas through Redis, for when it is unavailable; 0: as many as were last seen there
 */
@ConfigurationProperties("fundcalc.rate-limit")
public record RateLimitProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue Quota quota,
        @DefaultValue("5") int sessionsPerAddress,
        @DefaultValue("0") int instances) {

    /** What all sessions of one address may use up together. */
    public Quota addressQuota() {
        return quota.times(sessionsPerAddress);
    }

    /**
     * Units of one caller.
     *
     * @param perSecond in a burst
     * @param perMinute in the long run
     */
    public record Quota(
            @DefaultValue("120") int perSecond,
            @DefaultValue("2400") int perMinute) {

        public Quota {
            if (perSecond < 1 || perMinute < perSecond) {
                throw new IllegalArgumentException(
                        "a quota is at least 1 a second, and no less a minute than a second");
            }
        }

        /** The most that can be taken at once: a call that costs more takes all of it. */
        public int most() {
            return Math.min(perSecond, perMinute);
        }

        /** Several quotas in one. */
        Quota times(int factor) {
            return new Quota(bounded((long) perSecond * factor), bounded((long) perMinute * factor));
        }

        private static int bounded(long units) {
            return (int) Math.min(units, Integer.MAX_VALUE);
        }

        /** One of several equal parts, at least one unit. */
        public Quota share(int parts) {
            return new Quota(Math.max(1, perSecond / parts), Math.max(1, perMinute / parts));
        }
    }
}
