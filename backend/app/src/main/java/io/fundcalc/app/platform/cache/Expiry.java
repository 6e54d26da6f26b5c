package io.fundcalc.app.platform.cache;

import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** Gives answers their time: varied, so that what was computed together does not expire together. */
public final class Expiry {

    /** Largest share by which a time differs from the configured one. */
    static final double JITTER = 0.12;

    private final long softMillis;
    private final long hardMillis;
    private final InstantSource clock;
    private final RandomGenerator random;

    /** @throws IllegalArgumentException where soft is not before hard */
    public Expiry(Duration soft, Duration hard, InstantSource clock, RandomGenerator random) {
        if (soft.isNegative() || soft.compareTo(hard) >= 0) {
            throw new IllegalArgumentException(
                    "fundcalc.cache.soft-expiry (" + soft + ") has to be shorter than hard-expiry (" + hard + ")");
        }
        this.softMillis = soft.toMillis();
        this.hardMillis = hard.toMillis();
        this.clock = clock;
        this.random = random;
    }

    /** An answer computed now. Both times are varied by the same factor, which keeps their order. */
    public KeptAnswer from(byte[] answer) {
        long now = now();
        double factor = random.nextDouble(1 - JITTER, 1 + JITTER);
        return new KeptAnswer(answer, now, now + (long) (softMillis * factor), now + (long) (hardMillis * factor));
    }

    /** The longest any answer may live, in milliseconds. */
    public long longestMillis() {
        return (long) (hardMillis * (1 + JITTER)) + 1;
    }

    public long now() {
        return clock.millis();
    }
}
