package io.fundcalc.app.platform.limit;

import io.fundcalc.app.platform.config.RateLimitProperties.Quota;
import io.fundcalc.app.platform.limit.Limiter.Verdict;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.List;

/**
 * A quota in the library's terms: a burst and a long run, each refilled evenly. What is granted in any time t is at most
 * {@code capacity + rate * t} of either.
 */
public final class Buckets {

    private Buckets() {}

    /** Both limits of a quota. */
    public static List<Bandwidth> bandwidths(Quota quota) {
        return List.of(
                bandwidth(quota.perSecond(), Duration.ofSeconds(1)),
                bandwidth(quota.perMinute(), Duration.ofMinutes(1)));
    }

    private static Bandwidth bandwidth(int units, Duration period) {
        return Bandwidth.builder().capacity(units).refillGreedy(units, period).build();
    }

    /** What the library says, in ours. */
    public static Verdict verdict(ConsumptionProbe probe) {
        return new Verdict(
                probe.isConsumed(),
                probe.getRemainingTokens(),
                probe.getNanosToWaitForReset(),
                probe.getNanosToWaitForRefill());
    }
}
