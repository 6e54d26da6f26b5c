package io.fundcalc.app.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.app.platform.caller.Principal;
import io.fundcalc.app.platform.config.RateLimitProperties.Quota;
import io.fundcalc.app.platform.limit.Limiter.Verdict;
import io.github.bucket4j.TimeMeter;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The limiter against a bucket reckoned in exact fractions, for any sequence of pauses and costs. */
class LocalLimiterTest {

    private static final long SECOND = 1_000_000_000L;

    private static final Principal CALLER = new Principal(Principal.Kind.ADDRESS, "192.0.2.1");

    /** A clock that stands still until told. */
    private static final class Hands implements TimeMeter {
        private long nanos = 1_000 * SECOND;

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    /** Units times the period's nanoseconds, so that every refill is a whole number. */
    private static final class Model {
        private final BigInteger capacity;
        private final BigInteger units;
        private final BigInteger period;
        private BigInteger level;

        Model(int units, long periodNanos) {
            this.units = BigInteger.valueOf(units);
            this.period = BigInteger.valueOf(periodNanos);
            this.capacity = this.units.multiply(period);
            this.level = capacity;
        }

        void pass(long nanos) {
            level = level.add(units.multiply(BigInteger.valueOf(nanos))).min(capacity);
        }

        boolean has(int cost) {
            return level.compareTo(period.multiply(BigInteger.valueOf(cost))) >= 0;
        }

        void take(int cost) {
            level = level.subtract(period.multiply(BigInteger.valueOf(cost)));
        }

        long whole() {
            return level.divide(period).longValueExact();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void grantsExactlyWhatTheModelGrants(long seed) {
        Random random = new Random(seed);
        int perSecond = 1 + random.nextInt(50);
        int perMinute = perSecond + random.nextInt(perSecond * 60);
        Quota quota = new Quota(perSecond, perMinute);
        Hands clock = new Hands();
        LocalLimiter limiter = new LocalLimiter(clock);
        Model burst = new Model(perSecond, SECOND);
        Model longRun = new Model(perMinute, 60 * SECOND);
        for (int call = 0; call < 5_000; call++) {
            long pause = pause(random);
            clock.nanos += pause;
            burst.pass(pause);
            longRun.pass(pause);
            int cost = 1 + random.nextInt(quota.most());
            boolean granted = burst.has(cost) && longRun.has(cost);

            Verdict verdict = limiter.take(CALLER, quota, cost);

            if (granted) {
                burst.take(cost);
                longRun.take(cost);
            }
            assertThat(verdict.granted()).as("call %d", call).isEqualTo(granted);
            assertThat(verdict.remaining()).as("call %d", call).isEqualTo(Math.min(burst.whole(), longRun.whole()));
        }
    }

    /** From a storm without any pause to a night's silence. */
    private static long pause(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> 0;
            case 1 -> random.nextLong(90 * SECOND);
            case 2, 3 -> random.nextLong(2 * SECOND);
            default -> random.nextLong(SECOND / 10);
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7})
    void letsInWhoComesBackWhenTold(int cost) {
        Quota quota = new Quota(7, 40);
        Hands clock = new Hands();
        LocalLimiter limiter = new LocalLimiter(clock);
        for (int i = 0; i < 200; i++) {
            Verdict verdict = limiter.take(CALLER, quota, cost);
            if (!verdict.granted()) {
                // The wait is told to the nanosecond, give or take the rounding of a refill.
                clock.nanos += verdict.nanosToWait() - 1_000;
                assertThat(limiter.take(CALLER, quota, cost).granted()).isFalse();
                clock.nanos += 2_000;
                assertThat(limiter.take(CALLER, quota, cost).granted()).isTrue();
            }
        }
    }

    @Test
    void countsEachCallerApart() {
        LocalLimiter limiter = new LocalLimiter(new Hands());
        Quota one = new Quota(1, 1);

        assertThat(limiter.take(CALLER, one, 1).granted()).isTrue();
        assertThat(limiter.take(CALLER, one, 1).granted()).isFalse();
        assertThat(limiter.take(new Principal(Principal.Kind.SESSION, "192.0.2.1"), one, 1)
                        .granted())
                .as("of the same name and another kind")
                .isTrue();
    }

    @Test
    void sharesOutNoMoreThanTheWhole() {
        Quota quota = new Quota(10, 100);

        assertThat(quota.share(3)).isEqualTo(new Quota(3, 33));
        assertThat(quota.share(1)).isEqualTo(quota);
        assertThat(quota.share(1000)).as("never nothing").isEqualTo(new Quota(1, 1));
    }
}
