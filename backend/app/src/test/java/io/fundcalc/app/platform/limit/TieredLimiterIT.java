package io.fundcalc.app.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.app.platform.caller.Principal;
import io.fundcalc.app.platform.config.RateLimitProperties.Quota;
import io.fundcalc.app.platform.limit.redis.SharedBuckets;
import io.fundcalc.app.platform.redis.RealRedis;
import io.fundcalc.app.platform.redis.Reply.Answered;
import io.fundcalc.app.platform.redis.Reply.Silent;
import io.fundcalc.app.platform.state.StateRedis;
import io.fundcalc.app.platform.state.StateRedisOf;
import io.github.bucket4j.TimeMeter;
import io.lettuce.core.KeyScanCursor;
import io.lettuce.core.ScanArgs;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is left of a quota when Redis dies in the middle of it. */
class TieredLimiterIT {

    @RegisterExtension
    static final RealRedis REDIS = new RealRedis();

    private static final Quota QUOTA = new Quota(20, 20);
    private static final Principal CALLER = new Principal(Principal.Kind.KEY, "desk");

    private static long granted(Limiter limiter, int calls) {
        long granted = 0;
        for (int i = 0; i < calls; i++) {
            granted += limiter.take(CALLER, QUOTA, 1).granted() ? 1 : 0;
        }
        return granted;
    }

    @Test
    void grantsItsPartAndCountsInItWhatItGrantedBefore() {
        try (StateRedis state = StateRedisOf.url(REDIS.url())) {
            SharedBuckets shared = new SharedBuckets(state);
            Limiter limiter = new TieredLimiter(
                    shared, new LocalLimiter(TimeMeter.SYSTEM_MILLISECONDS), () -> 2, new SimpleMeterRegistry());
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(state.brief()::up);
            assertThat(granted(limiter, 8)).isEqualTo(8);

            REDIS.server().kill();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> !state.brief().up());

            // Of two instances this one's part is ten; at most some more have come back since, 20 a minute.
            assertThat(granted(limiter, 20)).isBetween(2L, 6L);
        } finally {
            REDIS.server().start();
        }
    }

    @Test
    void beginsAnewWhereABucketIsDamaged() {
        Principal other = new Principal(Principal.Kind.KEY, "of a damaged bucket");
        try (StateRedis state = StateRedisOf.url(REDIS.url())) {
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(state.brief()::up);
            SharedBuckets shared = new SharedBuckets(state);
            assertThat(shared.take(other, QUOTA, 1)).isInstanceOf(Answered.class);
            KeyScanCursor<String> buckets = Objects.requireNonNull(state.ask(commands -> commands.scan(
                            ScanArgs.Builder.matches("fc:state:limit:*").limit(1000)))
                    .orNull());
            for (String bucket : buckets.getKeys()) {
                state.ask(commands -> commands.set(bucket, new byte[] {1, 2, 3}));
            }

            assertThat(shared.take(other, QUOTA, 1)).isInstanceOf(Silent.class);
            assertThat(state.brief().up()).as("a damaged value is no outage").isTrue();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> shared.take(other, QUOTA, 1) instanceof Answered);
        }
    }
}
